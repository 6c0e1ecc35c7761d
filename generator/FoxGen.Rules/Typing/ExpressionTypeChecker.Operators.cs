using FoxGen.Rules.Expressions;
using FoxGen.Rules.Matching;
using FoxGen.Rules.Typing;

namespace FoxGen.Rules;

// Operators with two operands.
public sealed partial class ExpressionTypeChecker
{
    private StaticType Binary(BinaryExpression binary)
    {
        var left = TypeOf(binary.Left);
        var right = TypeOf(binary.Right);
        var symbol = Operators.Text(binary.Operator);
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                Expect(left, StaticKind.Boolean, binary.Left, $"The left side of '{symbol}'");
                Expect(right, StaticKind.Boolean, binary.Right, $"The right side of '{symbol}'");
                return StaticType.Boolean;
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                CheckEquality(binary, left, right);
                return StaticType.Boolean;
            case BinaryOperator.In:
                CheckIn(binary, left, right);
                return StaticType.Boolean;
        }

        ExpectNumber(left, binary.Left, $"The left side of '{symbol}'");
        ExpectNumber(right, binary.Right, $"The right side of '{symbol}'");
        if (binary.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual)
        {
            return StaticType.Boolean;
        }

        if (binary.Operator is BinaryOperator.Modulo && (left.Kind is StaticKind.Double || right.Kind is StaticKind.Double))
        {
            Fail("'%' requires integers.", binary);
        }

        return left.Kind is StaticKind.Dynamic || right.Kind is StaticKind.Dynamic ? StaticType.Dynamic
            : left.Kind is StaticKind.Integer && right.Kind is StaticKind.Integer ? StaticType.Integer
            : StaticType.Double;
    }

    private void CheckEquality(BinaryExpression binary, StaticType left, StaticType right)
    {
        if (left.Kind is StaticKind.Null || right.Kind is StaticKind.Null)
        {
            Fail("A field cannot be compared with null; use 'has(this.field)' to test whether it is set.", binary);
        }
        else if (!left.IsComparableTo(right))
        {
            Fail($"{left} is never equal to {right}.".ToSentence(), binary);
        }
        else
        {
            CheckPossible(binary.Left, left, binary.Right);
            CheckPossible(binary.Right, right, binary.Left);
        }
    }

    private void CheckIn(BinaryExpression binary, StaticType left, StaticType right)
    {
        if (right.Kind is not (StaticKind.List or StaticKind.Dynamic or StaticKind.Object))
        {
            Fail($"The right side of 'in' must be a list, not {right}.", binary.Right);
        }
        else if (right.Kind is StaticKind.Object)
        {
            Expect(left, StaticKind.String, binary.Left, "A key of an object");
        }
        else if (left.Kind is StaticKind.Null || (right.Item is { } item && !left.IsComparableTo(item)))
        {
            Fail($"{left} is never in a list whose items are each {right.Item}.".ToSentence(), binary);
        }
        else if (binary.Right is ListExpression list)
        {
            foreach (var value in list.Items)
            {
                CheckPossible(binary.Left, left, value);
            }
        }
        else if (right.Item is { } items)
        {
            CheckPossible(binary.Right, items, binary.Left);
        }
    }

    // A literal that the other side can never be makes the comparison pointless, and is nearly always a misspelling.
    private void CheckPossible(Expression subject, StaticType type, Expression other)
    {
        if (other is not LiteralExpression { Value: var value } || type.Allowed.Count == 0
            || type.Allowed.Any(allowed => ValueComparison.AreEqual(allowed, value) == true))
        {
            return;
        }

        var hint = value.Kind is RuleValueKind.String
            && Suggestions.Closest(value.AsString, type.Allowed.Where(allowed => allowed.Kind is RuleValueKind.String).Select(allowed => allowed.AsString)) is { } closest
                ? $"; did you mean '{closest}'?"
                : $"; it is {ConstraintText.OneOf(type.Allowed)}.";
        Fail($"{ExpressionText.Write(subject)} is never {ExpressionText.Write(other)}{hint}", other);
    }
}

internal static class Sentences
{
    /// <summary>Returns the text with an upper-case first letter.</summary>
    public static string ToSentence(this string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
