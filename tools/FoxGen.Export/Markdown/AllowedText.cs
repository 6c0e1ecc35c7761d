namespace FoxGen.Export;

/// <summary>Says in a few words what a value may be. The parts are Markdown.</summary>
internal sealed class AllowedText(PageWords words)
{
    /// <summary>The type in words of JSON.</summary>
    public static string Type(ValueSchema schema) => schema.Kind switch
    {
        ValueKind.Array => Type(schema.Items!) + "[]",
        ValueKind.Union => string.Join(" / ", schema.Cases.Select(one => Type(one.Value)).Distinct()),
        ValueKind.Boolean when schema.Spelling is not null => "string",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>All limits, the tightest words first; empty when anything of the type is taken.</summary>
    public string Of(ValueSchema schema) => string.Join("; ", Parts(schema));

    private IEnumerable<string> Parts(ValueSchema schema)
    {
        if (schema.Spelling is { } spelling && schema.Allowed.Count == 0)
        {
            yield return $"{MarkdownText.Code(spelling.True)}, {MarkdownText.Code(spelling.False)}";
        }

        var checks = new CheckWords(words, schema);
        foreach (var part in ValueChecks.Of(schema).Select(check => check.Accept(checks)).OfType<string>())
        {
            yield return part;
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"{Value(alias.Spelling)} = {Value(alias.Canonical)}";
        }

        // Fields of objects have rows of their own.
        foreach (var one in schema.Cases.Where(one => one.Value.Kind is not ValueKind.Object))
        {
            yield return Of(one.Value) is { Length: > 0 } limits ? $"{Type(one.Value)}: {limits}" : Type(one.Value);
        }

        foreach (var part in new MediaWords(words).Parts(schema.Media, schema.Kind is ValueKind.Array))
        {
            yield return part;
        }

        if (schema.Items is { Kind: not ValueKind.Object } items && string.Join("; ", Parts(items)) is { Length: > 0 } each)
        {
            yield return words.Of("each: ", "每项：") + each;
        }
    }

    /// <summary>A value as code.</summary>
    public static string Value(RuleValue value) => MarkdownText.Code(value.Kind is RuleValueKind.String && value.AsString.Length > 0 ? value.AsString : value.ToString());
}
