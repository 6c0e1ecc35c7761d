using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Matching;

/// <summary>Tells whether a known value has the JSON type its schema asks for.</summary>
internal static class ValueTypes
{
    /// <summary>What the value must be instead, and the rule it breaks; <c>null</c> when the type is right.</summary>
    public static (string RuleId, string Allowed)? Find(ValueSchema schema, RuleValue value)
    {
        if (schema.Kind is ValueKind.Boolean && schema.Spelling is { } spelling)
        {
            if (value.Kind is RuleValueKind.String && (value.AsString == spelling.True || value.AsString == spelling.False))
            {
                return null;
            }

            // Another text is a wrong value, anything else (a JSON true, too) the wrong type.
            return (value.Kind is RuleValueKind.String ? RuleIds.Enum : RuleIds.Type, ConstraintText.Spelling(spelling, value.Kind is RuleValueKind.String));
        }

        return HasType(schema, value) ? null : (RuleIds.Type, ConstraintText.TypeName(schema));
    }

    /// <summary>Whether a value has the type. Of a union: whether it has that of some alternative, as far as can be told.</summary>
    public static bool HasType(ValueSchema schema, RuleValue value) => schema.Kind switch
    {
        ValueKind.String => value.Kind is RuleValueKind.String,
        ValueKind.Boolean when schema.Spelling is not null => value.Kind is RuleValueKind.String,
        // As in JSON Schema, 5.0 is a whole number.
        ValueKind.Integer => value.Kind is RuleValueKind.Integer
            || (value.Kind is RuleValueKind.Number && NumberPrimitives.IsWhole(value.AsNumber)),
        ValueKind.Number => ValueComparison.IsNumber(value),
        ValueKind.Boolean => value.Kind is RuleValueKind.Boolean,
        ValueKind.Array => value.Kind is RuleValueKind.List,
        ValueKind.Union => UnionCases.Find(schema, value, out var isCertain) is not null || !isCertain,
        ValueKind.Object => value.Kind is RuleValueKind.Map,
    };
}
