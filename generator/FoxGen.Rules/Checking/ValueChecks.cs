using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Lists the checks a schema asks for.</summary>
public static class ValueChecks
{
    /// <summary>The length of a string as <see cref="TextLength"/> counts it, in Unicode code points.</summary>
    public static int LengthOf(string text) => TextPrimitives.CodePoints(text);

    /// <summary>
    /// The checks of the value itself in the order they are reported, without those of items and properties. The type is
    /// not among them: in C# the compiler checks it, the interpreter looks at it before anything else.
    /// </summary>
    public static IEnumerable<ValueCheck> Of(ValueSchema schema)
    {
        if (schema.Allowed.Count > 0)
        {
            yield return new AllowedCheck(schema.Allowed);
        }

        if (schema.Range is { HasBounds: true } range)
        {
            yield return new RangeCheck(range);
        }

        foreach (var constraint in schema.Constraints)
        {
            yield return constraint;
        }

        if (OfFormat(schema) is { } format)
        {
            yield return format;
        }

        if (schema is { Format: TextFormat.Uri, Urls.MaxInlineBytes: { } bytes })
        {
            yield return new InlineSizeCheck(bytes);
        }

        if (schema is { Kind: ValueKind.String, Media: { Formats.Count: > 0 } media })
        {
            yield return new ExtensionCheck(media.Formats, media.ExtensionIsRequired);
        }

        if (schema.MaxInlineItems is { } inline)
        {
            yield return new InlineCountCheck(inline);
        }
    }

    private static ValueCheck? OfFormat(ValueSchema schema) => schema.Format switch
    {
        TextFormat.None => null,
        TextFormat.Uri => new UrlCheck(schema.Urls),
        TextFormat.Base64 => new Base64Check(),
        TextFormat.Language => new LanguageCheck(),
    };
}
