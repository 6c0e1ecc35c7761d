using FoxGen.Rules;

namespace FoxGen.Specs;

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

        if (schema.Range is { } range)
        {
            AddRange(constraint, value, range);
        }

        if (schema.Length is { } length)
        {
            constraint.Add(Count(Conditions.Call(ExpressionFunctions.Size, value), length), $"must be {ConstraintText.Count(length, "character")} long");
        }

        if (schema.Pattern is { } pattern)
        {
            constraint.Add(
                Conditions.Call(ExpressionFunctions.Matches, value, new LiteralExpression(RuleValue.Of(pattern))), "must be a match of " + pattern);
        }

        if (schema.Count is { } count)
        {
            constraint.Add(Count(Conditions.Call(ExpressionFunctions.Size, value), count), $"must hold {ConstraintText.Count(count, "item")}");
        }
    }

    /// <summary>Whether a count lies between its bounds.</summary>
    public static Expression Count(Expression size, CountRange count) => count switch
    {
        { Minimum: var low, Maximum: { } high } when low == high => Conditions.Compare(BinaryOperator.Equal, size, low),
        { Minimum: 0, Maximum: { } high } => Conditions.Compare(BinaryOperator.LessOrEqual, size, high),
        { Minimum: var low, Maximum: null } => Conditions.Compare(BinaryOperator.GreaterOrEqual, size, low),
        { Minimum: var low, Maximum: { } high } => Conditions.All(
            [Conditions.Compare(BinaryOperator.GreaterOrEqual, size, low), Conditions.Compare(BinaryOperator.LessOrEqual, size, high)]),
    };

    private static void AddRange(WhenConstraint constraint, Expression value, NumberRange range)
    {
        var bounds = new List<Expression>();
        var words = new List<string>();
        if (range.Low is { } low)
        {
            bounds.Add(Conditions.Compare(low.IsInclusive ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, value, low.Value));
        }

        if (range.High is { } high)
        {
            bounds.Add(Conditions.Compare(high.IsInclusive ? BinaryOperator.LessOrEqual : BinaryOperator.Less, value, high.Value));
        }

        if (range.HasBounds)
        {
            words.Add(ConstraintText.Range(range));
        }

        if (range.MultipleOf is { } step)
        {
            bounds.Add(Conditions.Compare(
                BinaryOperator.Equal, new BinaryExpression(BinaryOperator.Modulo, value, Conditions.Literal(step)), 0));
            words.Add(ConstraintText.MultipleOf(step, range.Sentinels));
        }

        if (bounds.Count == 0)
        {
            return;
        }

        // A sentinel is allowed wherever the bounds lie, those under a condition too.
        var holds = Conditions.All(bounds);
        constraint.Add(
            range.Sentinels.Count == 0 ? holds
                : Conditions.Any([Conditions.IsIn(value, range.Sentinels.Select(s => Conditions.Value(s)).ToEquatable()), holds]),
            "must be " + Words.And(words));
    }
}
