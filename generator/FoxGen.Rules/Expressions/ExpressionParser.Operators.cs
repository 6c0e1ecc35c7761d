using FoxGen.Rules.Expressions;

namespace FoxGen.Rules;

// Operators, from the loosest to the tightest.
public sealed partial class ExpressionParser
{
    private Expression? ParseExpression()
    {
        if (_depth >= MaxDepth)
        {
            return Fail($"The expression is nested more than {MaxDepth} levels deep.", Current);
        }

        _depth++;
        var result = ParseConditional();
        _depth--;
        return result;
    }

    private Expression? ParseConditional()
    {
        var start = Current.Position;
        if (ParseBinary(1) is not { } condition)
        {
            return null;
        }

        if (!TryTake("?"))
        {
            return condition;
        }

        var height = _height;
        if (ParseBinary(1) is not { } whenTrue || !Expect(":", "between the two results of '?'"))
        {
            return null;
        }

        height = Math.Max(height, _height);
        return ParseExpression() is { } whenFalse && Grow(Math.Max(height, _height))
            ? Located(new ConditionalExpression(condition, whenTrue, whenFalse), start)
            : null;
    }

    private Expression? ParseBinary(int binding)
    {
        var start = Current.Position;
        var left = ParseUnary();
        while (left is not null && BinaryAt(Current) is { } found && Operators.Binding(found) >= binding)
        {
            _at++;
            var height = _height;
            left = ParseBinary(Operators.Binding(found) + 1) is { } right && Grow(Math.Max(height, _height))
                ? Located(new BinaryExpression(found, left, right), start)
                : null;
        }

        return left;
    }

    private static BinaryOperator? BinaryAt(ExpressionToken token) =>
        token.Kind is TokenKind.Symbol || token.IsWord("in") ? Operators.Find(token.Text) : null;

    private Expression? ParseUnary()
    {
        var start = Current;
        if (!start.Is("!") && !start.Is("-"))
        {
            return ParsePostfix();
        }

        if (start.Is("-") && _tokens[_at + 1].Kind is TokenKind.Integer or TokenKind.Number)
        {
            return ParsePostfix();
        }

        if (_depth >= MaxDepth)
        {
            return Fail($"The expression is nested more than {MaxDepth} levels deep.", Current);
        }

        _at++;
        _depth++;
        var operand = ParseUnary();
        _depth--;
        return operand is not null && Grow(_height)
            ? Located(new UnaryExpression(start.Is("!") ? UnaryOperator.Not : UnaryOperator.Negate, operand), start.Position)
            : null;
    }
}
