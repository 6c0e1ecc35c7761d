using System.Globalization;
using System.Text;

namespace FoxGen.Rules;

/// <summary>
/// Reads the JSON that <see cref="RuleValue.ToString"/> writes, such as documented defaults in compiled metadata. It does not use a JSON
/// library, because an analyzer host may not have one.
/// </summary>
public sealed class JsonReader
{
    private const int DeepestValue = 64;

    private readonly string _text;
    private int _at;

    private JsonReader(string text) => _text = text;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Returns the value; <c>null</c> if the text is not JSON.</summary>
    public static RuleValue? Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value(0);
        reader.SkipSpace();
        return reader._at == text.Length ? value : null;
    }

    private RuleValue? Value(int depth)
    {
        SkipSpace();
        return Current switch
        {
            _ when depth > DeepestValue => null,
            '"' => Text() is { } text ? RuleValue.Of(text) : null,
            '[' => Array(depth),
            '{' => Object(depth),
            '-' or (>= '0' and <= '9') => Number(),
            _ => Word("true", RuleValue.True) ?? Word("false", RuleValue.False) ?? Word("null", RuleValue.Null),
        };
    }

    private RuleValue? Word(string word, RuleValue value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            return null;
        }

        _at += word.Length;
        return value;
    }

    private RuleValue? Number()
    {
        var start = _at;
        while (Current is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            _at++;
        }

        var number = _text.Substring(start, _at - start);
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return RuleValue.Of(whole);
        }

        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) ? RuleValue.Of(other) : null;
    }

    private string? Text()
    {
        var text = new StringBuilder();
        for (_at++; Current is not '"'; _at++)
        {
            if (_at >= _text.Length || (Current is '\\' ? Escape() : Current) is not { } c)
            {
                return null;
            }

            text.Append(c);
        }

        _at++;
        return text.ToString();
    }

    private char? Escape()
    {
        _at++;
        switch (Current)
        {
            case '"' or '\\' or '/':
                return Current;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length
                && ushort.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private RuleValue? Array(int depth)
    {
        var items = new List<RuleValue>();
        for (_at++; !Take(']');)
        {
            if ((items.Count > 0 && !Take(',')) || Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return RuleValue.Of(items);
    }

    private RuleValue? Object(int depth)
    {
        var entries = new List<KeyValuePair<string, RuleValue>>();
        for (_at++; !Take('}');)
        {
            if ((entries.Count > 0 && !Take(',')) || !Peek('"') || Text() is not { } key || !Take(':') || Value(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
        }

        return RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)entries);
    }

    private bool Peek(char c)
    {
        SkipSpace();
        return Current == c;
    }

    private bool Take(char c)
    {
        if (!Peek(c))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }
}
