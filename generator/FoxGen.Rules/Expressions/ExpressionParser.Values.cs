using System.Globalization;
using FoxGen.Rules.Expressions;

namespace FoxGen.Rules;

// Literals, lists, parentheses, and what follows a value: keys and indexes.
public sealed partial class ExpressionParser
{
    private Expression? ParsePostfix()
    {
        var start = Current.Position;
        var result = ParsePrimary();
        while (result is not null && (Current.Is(".") || Current.Is("[")))
        {
            var height = _height;
            result = TryTake(".") ? ParseMember(result, start) : ParseIndex(result, start);
            if (result is not null && !Grow(Math.Max(height, _height)))
            {
                return null;
            }
        }

        return result;
    }

    private Expression? ParseIndex(Expression target, int start)
    {
        _at++;
        if (ParseExpression() is not { } index || !Expect("]", "after the index"))
        {
            return null;
        }

        // A key that is no name is written this['key'].
        return index is LiteralExpression { Value: { Kind: RuleValueKind.String } key }
            ? Located(new MemberExpression(target, key.AsString), start)
            : Located(new IndexExpression(target, index), start);
    }

    private Expression? ParsePrimary()
    {
        var token = Current;
        _height = 1;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Number:
                return ParseNumber(token, "");
            case TokenKind.Symbol when token.Text == "-":
                _at++;
                return ParseNumber(token, "-");
            case TokenKind.String:
                _at++;
                return Located(new LiteralExpression(RuleValue.Of(token.Text)), token.Position);
            case TokenKind.Name:
                return ParseName(token);
            case TokenKind.Symbol when TryTake("("):
                return ParseExpression() is { } inner && Expect(")", "to close the '('") ? inner : null;
            case TokenKind.Symbol when TryTake("["):
                return ParseList("]") is { } items ? Located(new ListExpression(items.ToEquatable()), token.Position) : null;
            default:
                return FailUnexpected("a value");
        }
    }

    private Expression? ParseNumber(ExpressionToken start, string sign)
    {
        var token = Current;
        _at++;
        if (token.Kind is TokenKind.Integer)
        {
            return long.TryParse(sign + token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? Located(new LiteralExpression(RuleValue.Of(whole)), start.Position)
                : Fail($"{token.Text} does not fit in 64 bits.", token);
        }

        return double.TryParse(sign + token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? Located(new LiteralExpression(RuleValue.Of(number)), start.Position)
            : Fail($"{token.Text} is too large.", token);
    }
}
