namespace FoxGen.Rules;

/// <summary>Describes the allowed values in one line. Each part comes from a constraint.</summary>
public static class ValueText
{
    // A list of lists of lists is described so deep; the rest is in the documentation of its types.
    private const int DeepestItem = 3;
    private const string ListStart = "an array ";

    /// <summary>Describes the allowed values in one line, for documentation: <c>an integer, from 4 to 15, or -1</c>.</summary>
    /// <param name="schema">The schema of the value.</param>
    public static string Describe(ValueSchema schema) => Describe(schema, DeepestItem);

    private static string Describe(ValueSchema schema, int depth)
    {
        if (schema.Kind is ValueKind.Union && depth > 0)
        {
            return ConstraintText.Or(schema.Cases.Select(alternative => Describe(alternative.Value, depth - 1)).Distinct());
        }

        // What says already which type the value has comes first.
        var checks = ConstraintKinds.Of(schema).OrderBy(check => check.NamesType ? 0 : 1).ToList();
        var parts = new List<string>();
        if (checks.Count == 0 || !checks[0].NamesType)
        {
            parts.Add(schema is { Kind: ValueKind.Object, Properties.Count: > 0 } ? Keys(schema) : ConstraintText.TypeName(schema));
        }

        foreach (var check in checks)
        {
            // "an array of 1 to 9 items, without duplicate items": once is enough.
            parts.Add(parts.Count > 0 && check.Allowed.StartsWith(ListStart, StringComparison.Ordinal) ? check.Allowed.Substring(ListStart.Length) : check.Allowed);
        }

        parts.AddRange(schema.Aliases.Select(alias => $"{ConstraintText.Literal(alias.Spelling)} is an alias of {ConstraintText.Literal(alias.Canonical)}"));
        if (schema.Kind is ValueKind.Array && schema.Items is { } items && depth > 0)
        {
            parts.Add("each item " + Describe(items, depth - 1));
        }

        return string.Join(", ", parts);
    }

    private static string Keys(ValueSchema schema) =>
        "an object with " + string.Join(", ", schema.Properties.Select(property => property.IsRequired ? property.Name : property.Name + " (optional)"))
        + (schema.IsOpen ? ", and any other keys" : "");
}
