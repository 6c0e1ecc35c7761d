using System.Globalization;

namespace FoxGen.Rules;

/// <summary>Parses the CEL subset: a closed list of operators, functions and macros over the request body <c>this</c>.</summary>
public sealed partial class ExpressionParser
{
    /// <summary>The longest text taken, in UTF-16 units.</summary>
    public const int MaxLength = 4_096;

    /// <summary>How deep parentheses, calls, lists and operators may nest.</summary>
    public const int MaxDepth = 64;

    // Chains such as "a && b && c" grow the tree without nesting in the text; whoever walks the tree recurses this deep.
    private const int MaxHeight = 256;

    private readonly List<ExpressionToken> _tokens;
    private readonly List<ExpressionProblem> _problems = [];
    private readonly List<string> _variables = [];
    private int _at;
    private int _depth;

    // The height of the tree that the last parsing method returned.
    private int _height;

    private ExpressionParser(List<ExpressionToken> tokens) => _tokens = tokens;

    private ExpressionToken Current => _tokens[_at];

    /// <summary>Parses a text. Never throws; a text that is no expression gives problems and no tree.</summary>
    public static ExpressionParseResult Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return Failed(new($"The expression is longer than {MaxLength} characters.", MaxLength, text.Length - MaxLength));
        }

        var lexer = new ExpressionLexer(text);
        var tokens = lexer.Read();
        if (lexer.Problem is { } problem)
        {
            return Failed(problem);
        }

        var parser = new ExpressionParser(tokens);
        var expression = parser.ParseExpression();
        if (expression is not null && parser.Current.Kind is not TokenKind.End)
        {
            parser.FailUnexpected("an operator or the end");
        }

        return parser._problems.Count == 0 && expression is not null
            ? new(expression, default)
            : new(null, parser._problems.ToEquatable());
    }

    private static ExpressionParseResult Failed(ExpressionProblem problem) => new(null, new(problem));

    private Expression? ParseExpression()
    {
        if (_depth >= MaxDepth)
        {
            return Fail($"The expression nests deeper than {MaxDepth} levels.", Current);
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
            return Fail($"The expression nests deeper than {MaxDepth} levels.", Current);
        }

        _at++;
        _depth++;
        var operand = ParseUnary();
        _depth--;
        return operand is not null && Grow(_height)
            ? Located(new UnaryExpression(start.Is("!") ? UnaryOperator.Not : UnaryOperator.Negate, operand), start.Position)
            : null;
    }

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
                : Fail($"{token.Text} does not fit into 64 bits.", token);
        }

        return double.TryParse(sign + token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? Located(new LiteralExpression(RuleValue.Of(number)), start.Position)
            : Fail($"{token.Text} is too large.", token);
    }

    private T Located<T>(T expression, int start)
        where T : Expression =>
        expression with { Position = start, Length = _tokens[_at - 1].End - start };

    private bool Grow(int height)
    {
        _height = height + 1;
        if (_height > MaxHeight)
        {
            Fail($"The expression chains more than {MaxHeight} operators.", Current);
            return false;
        }

        return true;
    }

    private bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Expect(string symbol, string purpose)
    {
        if (TryTake(symbol))
        {
            return true;
        }

        FailUnexpected($"'{symbol}' {purpose}");
        return false;
    }

    private Expression? FailUnexpected(string expected)
    {
        var found = Current.Kind switch
        {
            TokenKind.End => "Here the expression ends",
            TokenKind.String => "Here stands a text",
            _ => $"Here stands '{Current.Text}'",
        };
        var hint = Current.Text switch
        {
            "and" when Current.Kind is TokenKind.Name => "; \"and\" is written '&&'",
            "or" when Current.Kind is TokenKind.Name => "; \"or\" is written '||'",
            _ => "",
        };
        return Fail($"{found}, but {expected} was expected{hint}.", Current);
    }

    private Expression? Fail(string message, ExpressionToken token)
    {
        _problems.Add(new(message, token.Position, token.Length));
        return null;
    }
}
