using System.Globalization;
using System.Text;

namespace FoxGen.Rules.Expressions;

/// <summary>Reads a CEL string literal: single or double quotes, escapes, and <c>r'…'</c> without escapes.</summary>
internal sealed class StringLiteralReader
{
    private readonly string _text;
    private readonly int _start;
    private readonly StringBuilder _value = new();

    /// <summary>Makes a reader of the literal that starts at a position.</summary>
    public StringLiteralReader(string text, int start) => (_text, _start, End) = (text, start, start);

    /// <summary>Where the literal ends.</summary>
    public int End { get; private set; }

    /// <summary>Why there is no literal.</summary>
    public ExpressionProblem? Problem { get; private set; }

    /// <summary>What the literal stands for; <c>null</c> when it is malformed.</summary>
    public string? Read()
    {
        var isRaw = _text[End] is 'r' or 'R';
        End += isRaw ? 1 : 0;
        var quote = _text[End++];
        while (End < _text.Length && _text[End] != quote)
        {
            if (_text[End] is '\n' or '\r')
            {
                break;
            }

            if (isRaw || _text[End] != '\\')
            {
                _value.Append(_text[End++]);
            }
            else if (!ReadEscape())
            {
                return null;
            }
        }

        if (End >= _text.Length || _text[End] != quote)
        {
            Problem = new($"The string has no closing {quote}.", _start, End - _start);
            return null;
        }

        End++;
        return _value.ToString();
    }

    private bool ReadEscape()
    {
        var escape = End + 1 < _text.Length ? _text[End + 1] : '\0';
        switch (escape)
        {
            case 'x':
                return ReadHex(2);
            case 'u':
                return ReadHex(4);
            case 'U':
                return ReadHex(8);
        }

        var c = escape switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            '\\' or '\'' or '"' or '`' or '?' => escape,
            _ => '\0',
        };
        if (c == '\0')
        {
            Problem = new("Unknown escape sequence; write '\\\\' for a backslash, or use r'…'.", End, Math.Min(2, _text.Length - End));
            return false;
        }

        _value.Append(c);
        End += 2;
        return true;
    }

    private bool ReadHex(int digits)
    {
        var available = Math.Min(digits, _text.Length - End - 2);
        var isHex = available == digits && _text.Substring(End + 2, digits).All(Uri.IsHexDigit);
        if (isHex && uint.TryParse(_text.Substring(End + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code <= 0x10FFFF && code is not (>= 0xD800 and <= 0xDFFF))
        {
            _value.Append(char.ConvertFromUtf32((int)code));
            End += 2 + digits;
            return true;
        }

        Problem = new($"'\\{_text[End + 1]}' must be followed by {digits} hexadecimal digits of a Unicode character.", End, 2 + available);
        return false;
    }
}
