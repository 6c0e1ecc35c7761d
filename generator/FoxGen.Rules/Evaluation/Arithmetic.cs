using FoxGen.Rules.Matching;

namespace FoxGen.Rules.Evaluation;

/// <summary>
/// Arithmetic of rules: whole numbers stay whole (division truncates), everything else is a double. What has no result
/// (overflow, division by zero, operands that are no numbers) is unknown.
/// </summary>
internal static class Arithmetic
{
    /// <summary>The result of an arithmetic operator.</summary>
    public static RuleValue Apply(BinaryOperator op, RuleValue left, RuleValue right)
    {
        if (left.Kind is RuleValueKind.Integer && right.Kind is RuleValueKind.Integer)
        {
            return Whole(op, left.AsInteger, right.AsInteger);
        }

        return ValueComparison.IsNumber(left) && ValueComparison.IsNumber(right)
            ? Fractional(op, left.AsNumber, right.AsNumber)
            : RuleValue.Unknown;
    }

    /// <summary>The number with its sign turned.</summary>
    public static RuleValue Negate(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Integer when value.AsInteger != long.MinValue => RuleValue.Of(-value.AsInteger),
        RuleValueKind.Number => RuleValue.Of(-value.AsNumber),
        _ => RuleValue.Unknown,
    };

    /// <summary>The sum of a list of numbers; 0 for none.</summary>
    public static RuleValue Sum(RuleValue list) => list.Kind is RuleValueKind.List
        ? list.AsList.Aggregate(RuleValue.Of(0L), (sum, item) => Apply(BinaryOperator.Add, sum, item))
        : RuleValue.Unknown;

    private static RuleValue Whole(BinaryOperator op, long left, long right)
    {
        try
        {
            return op switch
            {
                BinaryOperator.Add => RuleValue.Of(checked(left + right)),
                BinaryOperator.Subtract => RuleValue.Of(checked(left - right)),
                BinaryOperator.Multiply => RuleValue.Of(checked(left * right)),
                BinaryOperator.Divide when right != 0 => RuleValue.Of(left / right),
                // The remainder by -1 is always 0; the processor traps on the smallest number.
                BinaryOperator.Modulo when right == -1 => RuleValue.Of(0L),
                BinaryOperator.Modulo when right != 0 => RuleValue.Of(left % right),
                _ => RuleValue.Unknown,
            };
        }
        catch (OverflowException)
        {
            return RuleValue.Unknown;
        }
    }

    private static RuleValue Fractional(BinaryOperator op, double left, double right)
    {
        var result = op switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide when right != 0 => left / right,
            _ => double.NaN,
        };
        return double.IsNaN(result) || double.IsInfinity(result) ? RuleValue.Unknown : RuleValue.Of(result);
    }
}
