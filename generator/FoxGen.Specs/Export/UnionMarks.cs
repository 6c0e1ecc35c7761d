using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>What makes a value belong to an alternative of a union: its JSON type, and the constants of an object.</summary>
internal static class UnionMarks
{
    /// <summary>Takes the values that belong to the alternative, unless an earlier one has them.</summary>
    public static RuleValue Of(ValueSchema schema)
    {
        if (schema.Kind is ValueKind.Union)
        {
            return SchemaNode.Any(schema.Cases.Select(one => Of(one.Value)));
        }

        var constants = Constants(schema).ToList();
        return SchemaNode.Of(
            ("type", SchemaNode.Text(PropertyKeys.Word(JsonType(schema)))),
            ("required", constants.Count == 0 ? null : SchemaNode.Texts([.. constants.Select(constant => constant.Name)])),
            ("properties", constants.Count == 0 ? null
                : SchemaNode.Of([.. constants.Select(constant => (constant.Name, (RuleValue?)SchemaNode.OneOf(Values(constant))))])));
    }

    /// <summary>Whether no value can belong to both.</summary>
    public static bool AreApart(ValueSchema first, ValueSchema second)
    {
        var (one, other) = (JsonType(first), JsonType(second));
        if (ValueKind.Union == one || ValueKind.Union == other)
        {
            return false;
        }

        return one != other
            ? !(IsNumber(one) && IsNumber(other))
            : Constants(first).Any(constant => Constants(second).Any(twin => twin.Name == constant.Name && !Values(twin).Intersect(Values(constant)).Any()));
    }

    private static ValueKind JsonType(ValueSchema schema) => schema.Spelling is null ? schema.Kind : ValueKind.String;

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Number;

    private static IEnumerable<FieldSchema> Constants(ValueSchema schema) => schema.Kind is ValueKind.Object
        ? schema.Properties.Where(property => property is { IsRequired: true, Value: { Allowed.Count: 1, Spelling: null } })
        : [];

    private static List<RuleValue> Values(FieldSchema constant) => [.. FewValues.Spellings(constant.Value, constant.Value.Allowed[0])];
}
