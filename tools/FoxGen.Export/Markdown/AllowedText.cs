using FoxGen.JsonSchema.Constraints;

namespace FoxGen.Export.Markdown;

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

        var constraints = ConstraintKinds.Of(schema).ToList();
        foreach (var part in constraints.Where(one => !IsOfNumber(one)).Select(Words).OfType<string>())
        {
            yield return part;
        }

        // A list of values says more than the bounds beside it. The other limits of a number are one part, before the sentinels that all of them have.
        if (schema.Allowed.Count == 0 && constraints.Where(IsOfNumber).Select(Words).ToList() is { Count: > 0 } numbers)
        {
            var sentinels = schema.Range?.Sentinels ?? default;
            yield return string.Join(", ", numbers) + (sentinels.Count == 0 ? "" : words.Of(", or ", "，或 ") + string.Join(", ", sentinels.Select(ConstraintText.Number)));
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"{Value(alias.Spelling)} = {Value(alias.Canonical)}";
        }

        if (schema.IsOpen)
        {
            yield return words.Of("and any other keys", "以及任意其他键");
        }

        // Fields of objects have rows of their own.
        foreach (var one in schema.Cases.Where(one => one.Value.Kind is not ValueKind.Object || one.Value.IsOpen))
        {
            yield return Of(one.Value) is { Length: > 0 } limits ? $"{Type(one.Value)}: {limits}" : Type(one.Value);
        }

        foreach (var part in new MediaWords(words).Parts(schema.Media, schema.Kind is ValueKind.Array))
        {
            yield return part;
        }

        if (schema.Items is { } items && (items.Kind is not ValueKind.Object || items.IsOpen) && string.Join("; ", Parts(items)) is { Length: > 0 } each)
        {
            yield return words.Of("each: ", "每项：") + each;
        }
    }

    private static bool IsOfNumber(Constraint constraint) =>
        constraint is NumberBounds || (constraint.Kind is ListedConstraintKind kind && kind.ValueKinds.Contains(ValueKind.Number));

    private string? Words(Constraint constraint) => ConstraintTool.Of(constraint.Kind).Words(words, constraint);

    /// <summary>A value as code.</summary>
    public static string Value(RuleValue value) => MarkdownText.Code(EnumValuesTool.Text(value));
}
