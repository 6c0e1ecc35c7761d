using FoxGen.Rules;
using FoxGen.Specs.Resolving.Declarations;

namespace FoxGen.Specs.Resolving.When;

/// <summary>Says constraints of a field as conditions, so that they can hold under another condition.</summary>
internal static class WhenConditions
{
    /// <summary>Adds what a schema asks of a field.</summary>
    public static void Add(WhenConstraint constraint, PropertySpec field, ValueSchema schema)
    {
        var value = Conditions.Field(field.Name);
        if (schema.Allowed.Count > 0)
        {
            constraint.Add(Conditions.IsIn(value, schema.Allowed), "must be " + ConstraintText.OneOf(schema.Allowed));
        }

        var sentinels = schema.Range?.Sentinels ?? default;
        if (schema.Range is { HasBounds: true } range)
        {
            constraint.Add(OrSentinel(Range(value, range), value, sentinels), "must be " + ConstraintText.Range(range));
        }

        foreach (var one in schema.Constraints)
        {
            if (one.Condition(value) is { } condition)
            {
                var guarded = Guard(field.Field.Value, schema.Kind, value) is { } isOther ? Conditions.Any([condition, isOther]) : condition;
                constraint.Add(OrSentinel(guarded, value, sentinels), "must be " + one.Allowed);
            }
        }
    }

    private static Expression Range(Expression value, NumberRange range)
    {
        var bounds = new List<Expression>();
        if (range.Low is { } low)
        {
            bounds.Add(Conditions.Compare(low.IsInclusive ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, value, low.Value));
        }

        if (range.High is { } high)
        {
            bounds.Add(Conditions.Compare(high.IsInclusive ? BinaryOperator.LessOrEqual : BinaryOperator.Less, value, high.Value));
        }

        return Conditions.All(bounds);
    }

    // A size is that of a string or of a list. If a union has both, returns a condition that is unknown for the other type; otherwise null.
    private static Expression? Guard(ValueSchema field, ValueKind kind, Expression value) =>
        !field.Cases.Any(one => one.Value.Kind is ValueKind.String or ValueKind.Array or ValueKind.Object && one.Value.Kind != kind) ? null
        : kind is ValueKind.String ? Conditions.Not(Conditions.Call(ExpressionFunctions.Matches, value, new LiteralExpression(RuleValue.Of(""))))
        : kind is ValueKind.Array ? Conditions.Not(new MacroExpression(MacroKind.All, value, "one", new LiteralExpression(RuleValue.True)))
        : null;

    private static Expression OrSentinel(Expression holds, Expression value, EquatableArray<decimal> sentinels) =>
        sentinels.Count == 0 ? holds : Conditions.Any([Conditions.IsIn(value, sentinels.Select(RuleValue.Of).ToEquatable()), holds]);
}
