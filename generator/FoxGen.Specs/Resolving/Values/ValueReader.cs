using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Reads defaults, enum members and example bodies: YAML scalars are texts, the schema says what they stand for.</summary>
internal sealed class ValueReader(SpecReader spec)
{
    /// <summary>Reads a value as the schema wants it; reports what cannot be read so.</summary>
    /// <returns><c>null</c> when the node does not read as the schema's type.</returns>
    public RuleValue? Read(SpecNode node, ValueSchema schema, string what)
    {
        switch (schema.Kind, node)
        {
            case (_, ScalarNode { IsNull: true }):
                return RuleValue.Null;
            case (ValueKind.Array, SequenceNode list):
                var items = list.Items.Select(item => schema.Items is { } type ? Read(item, type, $"an item of {what}") : Free(item)).ToList();
                return items.Contains(null) ? null : RuleValue.Of(items.OfType<RuleValue>());
            case (ValueKind.Object, MappingNode map):
                return schema.Properties.Count == 0 ? Free(map) : Closed(map, schema, what);
            case (ValueKind.Union, _):
                return UnionCaseFinder.Find(node, schema) is { } found ? Read(node, found, what) : Free(node);
            case (ValueKind.Array, _):
                spec.Nodes.WrongShape(node, what, "a list");
                return null;
            case (ValueKind.Object, _):
                spec.Nodes.WrongShape(node, what, "a mapping of keys to values");
                return null;
            default:
                return ReadScalar(node, schema.Kind, schema.Spelling, what);
        }
    }

    private RuleValue? Closed(MappingNode map, ValueSchema schema, string what)
    {
        var entries = map.Entries
            .Select(entry => (Key: entry.Key.Text, Value: schema.Properties.FirstOrDefault(field => field.Name == entry.Key.Text) is { } field
                ? Read(entry.Value, field.Value, $"'{entry.Key.Text}' of {what}")
                : Free(entry.Value)))
            .ToList();
        return entries.Any(entry => entry.Value is null) ? null
            : RuleValue.Of(entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key, entry.Value!)));
    }

    /// <summary>Whether a scalar reads as a type.</summary>
    public static bool Reads(ScalarNode scalar, ValueSchema schema) => Parse(scalar.Text, schema.Kind, schema.Spelling) is not null;

    /// <summary>Reads a scalar as a type; reports what cannot be read so.</summary>
    public RuleValue? ReadScalar(SpecNode node, ValueKind kind, BooleanSpelling? spelling, string what)
    {
        if (spec.Nodes.Scalar(node, what) is not { } scalar)
        {
            return null;
        }

        var value = Parse(scalar.Text, kind, spelling);
        if (value is null)
        {
            spec.Report(SpecDiagnostics.WrongValue, scalar.Span, MessageText.Sentence(what), scalar.Text, Expected(kind, spelling));
        }

        return value;
    }

    /// <inheritdoc cref="FreeValues.Read"/>
    public static RuleValue Free(SpecNode node) => FreeValues.Read(node);

    private static RuleValue? Parse(string text, ValueKind kind, BooleanSpelling? spelling) => kind switch
    {
        ValueKind.String => RuleValue.Of(text),
        ValueKind.Integer => FreeValues.Integer(text),
        ValueKind.Number => FreeValues.Number(text),
        ValueKind.Boolean when spelling is not null => text == spelling.True || text == spelling.False ? RuleValue.Of(text) : null,
        ValueKind.Boolean => FreeValues.Boolean(text),
        ValueKind.Array or ValueKind.Object or ValueKind.Union => null,
    };

    private static string Expected(ValueKind kind, BooleanSpelling? spelling) =>
        spelling is null ? ConstraintText.TypeName(kind) : $"{spelling.True} or {spelling.False}";
}
