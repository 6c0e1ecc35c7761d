using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.JsonSchema.Export;

/// <summary>What makes a value belong to an alternative of a union: its JSON type, and the constants of an object.</summary>
internal static class UnionDiscriminators
{
    /// <summary>Takes the values that belong to the alternative, unless an earlier one has them.</summary>
    public static RuleValue Of(ValueSchema schema)
    {
        if (schema.Kind is ValueKind.Union)
        {
            return SchemaNode.Any(schema.Cases.Select(one => Of(one.Value)));
        }

        var constants = schema.Constants.ToList();
        return SchemaNode.Of(
            ("type", SchemaNode.Text(PropertyKeys.Word(schema.JsonType))),
            ("required", constants.Count == 0 ? null : SchemaNode.Texts([.. constants.Select(constant => constant.Name)])),
            ("properties", constants.Count == 0 ? null
                : SchemaNode.Of([.. constants.Select(constant => (constant.Name, (RuleValue?)SchemaNode.OneOf(Values(constant))))])));
    }

    /// <summary>Whether no value can belong to both.</summary>
    public static bool AreApart(ValueSchema first, ValueSchema second)
    {
        var (one, other) = (first.JsonType, second.JsonType);
        if (ValueKind.Union == one || ValueKind.Union == other)
        {
            return false;
        }

        return one != other
            ? !(IsNumber(one) && IsNumber(other))
            : first.Constants.Any(constant => second.Constants.Any(twin => twin.Name == constant.Name && !Values(twin).Intersect(Values(constant)).Any()));
    }

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Number;

    private static List<RuleValue> Values(FieldSchema constant) => [.. FiniteDomain.Spellings(constant.Value, constant.Value.Allowed[0])];
}
