namespace FoxGen.Rules;

/// <summary>Lists the checks a schema asks for.</summary>
public static class ValueChecks
{
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
            if (ConstraintText.HasBounds(range))
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

        if (schema.Format is TextFormat.Uri)
        {
            yield return new UrlCheck("an absolute http or https URL");
        }

        if (schema.Kind is ValueKind.String && schema.Media is { Formats.Count: > 0 } media)
        {
            var formats = media.Formats.Select(name => MediaFormats.Find(name)!).ToList();
            yield return new ExtensionCheck(
                string.Join(" ", formats.Select(format => format.Extensions)),
                "a file of format " + ConstraintText.Or(formats.Select(format => format.Name.ToUpperInvariant())));
        }

        if (schema.Count is { } count)
        {
            yield return new CountCheck(count, "a list of " + ConstraintText.Count(count, "item"));
        }

        if (schema.UniqueItems)
        {
            yield return new UniqueItemsCheck("a list without repeated items");
        }
    }
}
