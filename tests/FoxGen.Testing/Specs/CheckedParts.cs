namespace FoxGen.Testing;

/// <summary>Takes from a rule model what no check reads: facts of files that a URL does not show, notes, other languages.</summary>
public static class CheckedParts
{
    /// <summary>The rest of it.</summary>
    public static RequestSchema Of(RequestSchema schema) => schema with { Fields = Of(schema.Fields), Rules = Of(schema.Rules) };

    private static EquatableArray<FieldSchema> Of(EquatableArray<FieldSchema> fields) =>
        fields.Select(field => field with
        {
            Value = Of(field.Value),
            Default = field.Default is { } value ? WireAliases.Canonical(field.Value, value) : null,
        }).ToEquatable();

    private static EquatableArray<Rule> Of(EquatableArray<Rule> rules) =>
        rules.Where(rule => rule.Severity is not Severity.Note).Select(rule => rule with { Words = new LocalizedText(rule.Words.English) }).ToEquatable();

    // A number is a double however it is written: 5 is 5.0. Schemes contain the kind of the file.
    private static ValueSchema Of(ValueSchema schema) => schema with
    {
        Allowed = schema.Allowed.Select(value => WireAliases.Canonical(new ValueSchema(schema.Kind), value)).ToEquatable(),
        Media = schema is { Kind: ValueKind.String, Media: { Formats.Count: > 0 } media }
            ? new MediaFacts { Formats = media.Formats, ExtensionIsRequired = media.ExtensionIsRequired }
            : null,
        Urls = ConstraintKinds.Of(schema).OfType<UrlText>().FirstOrDefault() is { Policy: var policy } ? policy : schema.Urls,
        Items = schema.Items is { } items ? Of(items) : null,
        Properties = Of(schema.Properties),
        Rules = Of(schema.Rules),
        Cases = schema.Cases.Select(one => one with { Value = Of(one.Value) }).ToEquatable(),
    };
}
