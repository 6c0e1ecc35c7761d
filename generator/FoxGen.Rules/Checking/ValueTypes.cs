using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

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
            var words = new EquatableArray<RuleValue>(RuleValue.Of(spelling.True), RuleValue.Of(spelling.False));
            return value.Kind is RuleValueKind.String
                ? (RuleIds.Enum, ConstraintText.OneOf(words))
                : (RuleIds.Type, "a text, " + ConstraintText.OneOf(words));
        }

        var fits = schema.Kind switch
        {
            ValueKind.String => value.Kind is RuleValueKind.String,
            // As in JSON Schema, 5.0 is a whole number.
            ValueKind.Integer => value.Kind is RuleValueKind.Integer
                || (value.Kind is RuleValueKind.Number && NumberPrimitives.IsWhole(value.AsNumber)),
            ValueKind.Number => ValueComparison.IsNumber(value),
            ValueKind.Boolean => value.Kind is RuleValueKind.Boolean,
            ValueKind.Array => value.Kind is RuleValueKind.List,
            _ => value.Kind is RuleValueKind.Map,
        };
        return fits ? null : (RuleIds.Type, ConstraintText.TypeName(schema.Kind));
    }
}
