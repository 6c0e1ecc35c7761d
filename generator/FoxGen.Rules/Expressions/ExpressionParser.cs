using FoxGen.Rules.Expressions;

namespace FoxGen.Rules;

/// <summary>Parses the CEL subset: a closed list of operators, functions and macros over the request body <c>this</c>.</summary>
public sealed partial class ExpressionParser
{
    /// <summary>The maximum length of the text in UTF-16 units.</summary>
    public const int MaxLength = 4_096;

    /// <summary>The maximum nesting of parentheses, calls, lists and operators.</summary>
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

    /// <summary>Parses a text. It never throws. If the text is not an expression, the result contains problems and no expression.</summary>
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
            TokenKind.End => "Unexpected end of the expression",
            TokenKind.String => "Unexpected string",
            _ => $"Unexpected '{Current.Text}'",
        };
        var hint = Current.Text switch
        {
            "and" when Current.Kind is TokenKind.Name => "; use '&&' for 'and'",
            "or" when Current.Kind is TokenKind.Name => "; use '||' for 'or'",
            _ => "",
        };
        return Fail($"{found}; expected {expected}{hint}.", Current);
    }

    private Expression? Fail(string message, ExpressionToken token)
    {
        _problems.Add(new(message, token.Position, token.Length));
        return null;
    }
}
