using FoxGen.Rules.Matching;

namespace FoxGen.Rules.Checking;

/// <summary>
/// What rules read of a body. What has the wrong type is told once, by its own check: rules only know that it is there.
/// Otherwise a text where a list belongs would be counted by its characters.
/// </summary>
internal static class RuleInput
{
    /// <summary>The object with every value of a wrong type, at any depth, as one that is there but not known.</summary>
    public static RuleValue Of(EquatableArray<FieldSchema> fields, RuleValue map) =>
        RuleValue.Of(map.AsMap.Select(entry => fields.FirstOrDefault(field => field.Name == entry.Key) is { } field
            ? new KeyValuePair<string, RuleValue>(entry.Key, Of(field.Value, entry.Value))
            : entry));

    private static RuleValue Of(ValueSchema schema, RuleValue value)
    {
        if (!value.IsKnown || value.Kind is RuleValueKind.Null)
        {
            return value;
        }

        if (schema.Kind is ValueKind.Union && UnionCases.Find(schema, value, out var isCertain) is var alternative && (alternative is not null || !isCertain))
        {
            return alternative is null ? value : Of(alternative.Value, value);
        }

        if (ValueTypes.Find(schema, value) is not null)
        {
            return RuleValue.Present;
        }

        return schema switch
        {
            { Kind: ValueKind.Array, Items: { } items } => RuleValue.Of(value.AsList.Select(item => Of(items, item))),
            { Kind: ValueKind.Object, Properties.Count: > 0 } => Of(schema.Properties, value),
            _ => value,
        };
    }
}
