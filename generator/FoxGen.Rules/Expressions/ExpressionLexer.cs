namespace FoxGen.Rules.Expressions;

/// <summary>Cuts the text of an expression into tokens. Stops at the first thing that is none.</summary>
internal sealed class ExpressionLexer(string text)
{
    private static readonly string[] s_symbols =
        ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]"];

    private readonly List<ExpressionToken> _tokens = [];
    private int _at;

    /// <summary>What stopped it; <c>null</c> when the whole text is tokens.</summary>
    public ExpressionProblem? Problem { get; private set; }

    /// <summary>Whether a text can stand as a name behind a dot.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && IsNameStart(text[0]) && text.All(IsNamePart) && text is not ("in" or "true" or "false" or "null");

    /// <summary>All tokens, with an end token last.</summary>
    public List<ExpressionToken> Read()
    {
        while (Problem is null)
        {
            while (_at < text.Length && text[_at] is ' ' or '\t' or '\n' or '\r')
            {
                _at++;
            }

            if (_at >= text.Length)
            {
                break;
            }

            ReadToken();
        }

        _tokens.Add(new(TokenKind.End, "", text.Length, 0));
        return _tokens;
    }

    private void ReadToken()
    {
        var c = text[_at];
        if (c is '\'' or '"' || (c is 'r' or 'R' && _at + 1 < text.Length && text[_at + 1] is '\'' or '"'))
        {
            ReadString();
        }
        else if (IsNameStart(c))
        {
            var start = _at;
            SkipWhile(IsNamePart);
            Add(TokenKind.Name, text.Substring(start, _at - start), start);
        }
        else if (IsDigit(c) || (c == '.' && IsDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (Array.Find(s_symbols, symbol => string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) == 0) is { } symbol)
        {
            _at += symbol.Length;
            Add(TokenKind.Symbol, symbol, _at - symbol.Length);
        }
        else
        {
            var length = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
            Problem = new(Unexpected(c, text.Substring(_at, length)), _at, length);
        }
    }

    private void ReadString()
    {
        var start = _at;
        var reader = new StringLiteralReader(text, _at);
        if (reader.Read() is { } value)
        {
            _at = reader.End;
            Add(TokenKind.String, value, start);
        }
        else
        {
            Problem = reader.Problem;
        }
    }

    private void ReadNumber()
    {
        var start = _at;
        var kind = TokenKind.Integer;
        SkipWhile(IsDigit);
        if (Peek(0) == '.' && IsDigit(Peek(1)))
        {
            kind = TokenKind.Number;
            _at++;
            SkipWhile(IsDigit);
        }

        if (Peek(0) is 'e' or 'E' && (IsDigit(Peek(1)) || (Peek(1) is '+' or '-' && IsDigit(Peek(2)))))
        {
            kind = TokenKind.Number;
            _at += 2;
            SkipWhile(IsDigit);
        }

        if (IsNamePart(Peek(0)))
        {
            SkipWhile(IsNamePart);
            var word = text.Substring(start, _at - start);
            Problem = new($"'{word}' is not a number; write a number as 5, 0.5 or 1e6.", start, _at - start);
            return;
        }

        Add(kind, text.Substring(start, _at - start), start);
    }

    private static string Unexpected(char c, string shown) => c switch
    {
        '=' => "'=' is not an operator; use '==' to compare.",
        '&' => "'&' is not an operator; use '&&'.",
        '|' => "'|' is not an operator; use '||'.",
        '{' or '}' => $"'{c}' is not allowed in an expression; there are no object literals.",
        _ => $"'{shown}' is not allowed in an expression.",
    };

    private void Add(TokenKind kind, string value, int start) => _tokens.Add(new(kind, value, start, _at - start));

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private void SkipWhile(Func<char, bool> condition)
    {
        while (_at < text.Length && condition(text[_at]))
        {
            _at++;
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsNamePart(char c) => IsNameStart(c) || IsDigit(c);
}
