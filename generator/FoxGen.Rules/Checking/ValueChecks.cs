using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Lists the checks a schema asks for.</summary>
public static class ValueChecks
{
    /// <summary>The length of a text as <see cref="LengthCheck"/> counts it, in Unicode code points.</summary>
    public static int LengthOf(string text) => TextPrimitives.CodePoints(text);

    /// <summary>
    /// The checks of the value itself in the order they are reported, without those of items and properties. The type is
    /// not among them: in C# the compiler checks it, the interpreter looks at it before anything else.
    /// </summary>
    public static IEnumerable<ValueCheck> Of(ValueSchema schema)
    {
        if (schema.Allowed.Count > 0 && schema.Spelling is null)
        {
            yield return new AllowedCheck(schema.Allowed, ConstraintText.OneOf(schema.Allowed));
        }

        if (schema.Range is { } range)
        {
            if (range.HasBounds)
            {
                yield return new RangeCheck(range, ConstraintText.Range(range));
            }

            if (range.MultipleOf is { } step)
            {
                yield return new MultipleOfCheck(step, range.Sentinels, ConstraintText.MultipleOf(step, range.Sentinels));
            }
        }

        if (schema.Length is { } length)
        {
            yield return new LengthCheck(length, ConstraintText.Count(length, "character") + " long");
        }

        if (schema.Pattern is { } pattern)
        {
            yield return new PatternCheck(pattern, "a match of " + pattern);
        }

        foreach (var check in OfFormat(schema))
        {
            yield return check;
        }

        if (schema.Kind is ValueKind.String && schema.Media is { Formats.Count: > 0 } media)
        {
            yield return Extension(media);
        }

        if (schema.Count is { } count)
        {
            yield return new CountCheck(count, "a list of " + ConstraintText.Count(count, "item"));
        }

        if (schema.MaxInlineItems is { } inline)
        {
            var items = ConstraintText.Count(new(0, inline), "item");
            yield return new InlineCountCheck(inline, $"a list of {items} sent inline");
        }

        if (schema.UniqueItems)
        {
            yield return new UniqueItemsCheck("a list without repeated items");
        }
    }

    private static IEnumerable<ValueCheck> OfFormat(ValueSchema schema)
    {
        switch (schema.Format)
        {
            case TextFormat.Uri:
                yield return new UrlCheck(schema.Urls, ConstraintText.Url(schema.Urls));
                if (schema.Urls?.MaxInlineBytes is { } maximum)
                {
                    yield return new InlineSizeCheck(maximum, $"at most {ProblemText.Bytes(maximum)} when sent inline");
                }

                break;
            case TextFormat.Base64:
                yield return new Base64Check("bytes in base64 with padding");
                break;
            case TextFormat.Language:
                yield return new LanguageCheck("a language code of two or three lower-case letters");
                break;
        }
    }

    private static ExtensionCheck Extension(MediaFacts media)
    {
        var formats = media.Formats.Select(name => MediaFormats.Find(name)!).ToList();
        var extensions = string.Join(" ", formats.Select(format => format.Extensions));
        var allowed = media.ExtensionIsRequired
            ? "a URL with the extension " + ConstraintText.Or(extensions.Split(' '))
            : "a file of format " + ConstraintText.Or(formats.Select(format => format.Name.ToUpperInvariant()));
        return new(extensions, media.ExtensionIsRequired, allowed);
    }
}
