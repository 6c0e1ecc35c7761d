// Compiled into FoxGen.Rules and into FoxGen.Runtime.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

// Classes and escapes.
internal sealed partial class PatternParser
{
    // Stands for "the escape was a class and is in the set".
    private const int ClassEscape = -1;

    private PatternNode? ParseClass()
    {
        _at++;
        var set = new PatternSet();
        if (Current == '^')
        {
            set.IsNegated = true;
            _at++;
        }

        var start = _at;
        while (Current != ']' && !IsAtEnd)
        {
            if (!ReadRange(set, isFirst: _at == start))
            {
                return null;
            }
        }

        if (IsAtEnd)
        {
            return Fail("a ']' is missing");
        }

        if (_at == start)
        {
            return Fail("a class must not be empty");
        }

        _at++;
        return new PatternCharacter(set);
    }

    private bool ReadRange(PatternSet set, bool isFirst)
    {
        var isHyphen = Current == '-';
        if (ReadClassCharacter(set) is not { } low)
        {
            return false;
        }

        if (isHyphen && !isFirst && Current != ']')
        {
            _at--;
            Fail("a '-' inside a class must be written '\\-'");
            return false;
        }

        var isRange = Current == '-' && _at + 1 < pattern.Length && pattern[_at + 1] != ']';
        if (!isRange)
        {
            if (low != ClassEscape)
            {
                set.Add(low, low);
            }

            return true;
        }

        _at++;
        if (ReadClassCharacter(set) is not { } high)
        {
            return false;
        }

        if (low == ClassEscape || high < low)
        {
            Fail("a range must go from a lower to a higher character");
            return false;
        }

        set.Add(low, high);
        return true;
    }

    private int? ReadClassCharacter(PatternSet set)
    {
        if (Current == '\\')
        {
            return ReadEscape(set);
        }

        if (Current == '[')
        {
            Fail("a '[' inside a class must be written '\\['");
            return null;
        }

        return ReadCodePoint();
    }

    // The code point of an escape, or ClassEscape; null when there is no such escape.
    private int? ReadEscape(PatternSet set)
    {
        var letter = _at + 1 < pattern.Length ? pattern[_at + 1] : '\0';
        if (set.TryAddClass(letter))
        {
            _at += 2;
            return ClassEscape;
        }

        var codePoint = letter switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'f' => '\f',
            'v' => '\v',
            'x' => ReadHex(2),
            'u' => ReadHex(4),
            > ' ' and < '\u007f' when !char.IsLetterOrDigit(letter) => letter,
            _ => null,
        };
        if (codePoint is null)
        {
            Fail("this escape is not portable (neither are back-references and \\b)");
            return null;
        }

        _at += letter switch { 'x' => 4, 'u' => 6, _ => 2 };
        return codePoint;
    }

    private int? ReadHex(int digits) =>
        _at + 2 + digits <= pattern.Length && pattern.Substring(_at + 2, digits).All(Uri.IsHexDigit)
            ? int.Parse(pattern.Substring(_at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
}
