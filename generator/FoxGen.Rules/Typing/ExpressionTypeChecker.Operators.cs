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

        if (binary.Operator is BinaryOperator.Modulo && (IsFraction(left) || IsFraction(right)))
        {
            Fail("'%' requires integers.", binary);
        }

        return left.IsNumeric && right.IsNumeric ? StaticType.OneOf([left, right]).AsNumber() : StaticType.Dynamic;
    }

    private static bool IsFraction(StaticType type) => type.IsNumeric && !type.CanBe(StaticKind.Integer);

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
        var item = right.ItemOfList();
        if (item is null && !right.CanBe(StaticKind.Object))
        {
            Fail($"The right side of 'in' must be a list, not {right}.", binary.Right);
        }
        else if (item is null)
        {
            Expect(left, StaticKind.String, binary.Left, "A key of an object");
        }
        else if (right.CanBe(StaticKind.Object) && left.CanBe(StaticKind.String))
        {
            // Of a union, it may be a key.
        }
        else if (left.Kind is StaticKind.Null || !left.IsComparableTo(item))
        {
            Fail($"{left} is never in a list whose items are each {item}.".ToSentence(), binary);
        }
        else if (binary.Right is ListExpression list)
        {
            foreach (var value in list.Items)
            {
                CheckPossible(binary.Left, left, value);
            }
        }
        else
        {
            CheckPossible(binary.Right, item, binary.Left);
        }
    }

    // A literal that the other side can never be makes the comparison pointless, and is nearly always a misspelling.
    private void CheckPossible(Expression subject, StaticType type, Expression other)
    {
        if (other is not LiteralExpression { Value: var value } || type.AllowedBeside(value) is not { Count: > 0 } possible
            || possible.Any(allowed => ValueComparison.AreEqual(allowed, value) == true))
        {
            return;
        }

        var hint = value.Kind is RuleValueKind.String
            && Suggestions.Closest(value.AsString, possible.Where(allowed => allowed.Kind is RuleValueKind.String).Select(allowed => allowed.AsString)) is { } closest
                ? $"; did you mean '{closest}'?"
                : $"; it is {ConstraintText.OneOf(possible)}.";
        Fail($"{ExpressionText.Write(subject)} is never {ExpressionText.Write(other)}{hint}", other);
    }
}

internal static class Sentences
{
    /// <summary>Returns the text with an upper-case first letter.</summary>
    public static string ToSentence(this string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
