namespace FoxGen.Testing;

/// <summary>Takes from a rule model what no check reads: facts of files that a URL does not show, notes, other languages.</summary>
public static class CheckedParts
{
    /// <summary>The rest of it.</summary>
    public static RequestSchema Of(RequestSchema schema) => schema with { Fields = Of(schema.Fields), Rules = Of(schema.Rules) };

    private static EquatableArray<FieldSchema> Of(EquatableArray<FieldSchema> fields) =>
        fields.Select(field => field with { Value = Of(field.Value) }).ToEquatable();

    private static EquatableArray<Rule> Of(EquatableArray<Rule> rules) =>
        rules.Where(rule => rule.Severity is not Severity.Note).Select(rule => rule with { Message = new LocalizedText(rule.Message.English) }).ToEquatable();

    private static ValueSchema Of(ValueSchema schema) => schema with
    {
        Media = schema is { Kind: ValueKind.String, Media: { Formats.Count: > 0 } media }
            ? new MediaFacts { Formats = media.Formats, ExtensionIsRequired = media.ExtensionIsRequired }
            : null,
        Items = schema.Items is { } items ? Of(items) : null,
        Properties = Of(schema.Properties),
        Rules = Of(schema.Rules),
        Cases = schema.Cases.Select(one => one with { Value = Of(one.Value) }).ToEquatable(),
    };
}
