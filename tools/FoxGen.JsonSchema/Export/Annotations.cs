using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>Adds what is told about a field, without any effect on what it may be.</summary>
internal static class Annotations
{
    /// <summary>The schema of a field with <c>description</c>, <c>default</c>, <c>examples</c> and <c>deprecated</c>.</summary>
    public static RuleValue Add(RuleValue schema, FieldSchema field, ResolvedProperty? told, TextLanguage language) => schema.With(
        ("description", told is null || Description(told, language) is not { Length: > 0 } text ? null : SchemaNode.Text(text)),
        ("default", field.Default),
        ("examples", told is { Examples.Count: > 0 } ? SchemaNode.List(told.Examples) : null),
        ("deprecated", told is { IsDeprecated: true } ? RuleValue.True : null));

    private static string Description(ResolvedProperty told, TextLanguage language)
    {
        var isChinese = language is TextLanguage.Chinese;
        var lines = new List<string?>
        {
            told.Description?.In(language),
            told.Unit is null ? null : (isChinese ? "单位：" : "Unit: ") + told.Unit,
            told.Advice is FieldAdvice.OmitUnlessNeeded ? (isChinese ? "如无必要，请勿传递。" : "Omit unless needed.") : null,
        };
        lines.AddRange(told.KnownValues.Select(known => $"{ConstraintText.Literal(known.Value)}: {known.Meaning.In(language)}"));
        lines.AddRange(told.Notes.Select(note => note.In(language)));
        return string.Join("\n", lines.Where(line => line is not null));
    }
}
