// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

/// <summary>Finds names and numbers that a text marks with a prefix and a suffix, such as <c>@hero</c> or <c>&lt;#0.5#&gt;</c>.</summary>
internal static class TokenPrimitives
{
    private const int LongestName = 64;
    private const int LongestNumber = 64;

    // A whole number of so many digits, and a power of ten of so many zeros, are exact as doubles; so their quotient is
    // the nearest double to the decimal number.
    private const int ExactDigits = 15;
    private static readonly double[] s_powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>
    /// Finds the next name between prefix and suffix: 1 to 64 ASCII letters, digits, <c>_</c> and <c>-</c>, as many as there
    /// are in a row. An empty prefix stands for the start of a line.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="prefix">What stands before the name.</param>
    /// <param name="suffix">What stands behind it.</param>
    /// <param name="at">Where to search; afterwards, where to search on. Starts at 0.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>Whether there is one.</returns>
    public static bool NextName(string text, string prefix, string suffix, ref int at, out int start, out int length)
    {
        for (; FindPrefix(text, prefix, ref at); at++)
        {
            start = at + prefix.Length;
            var end = start;
            while (end < text.Length && end - start <= LongestName && IsNameCharacter(text[end]))
            {
                end++;
            }

            length = end - start;
            if (length is > 0 and <= LongestName && StandsAt(text, end, suffix))
            {
                at = end;
                return true;
            }
        }

        start = length = 0;
        return false;
    }

    /// <summary>
    /// Finds the next decimal number between prefix and suffix: digits, perhaps with a minus before them and a fraction
    /// behind (<c>-0.5</c>), 64 characters at most.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="prefix">What stands before the number. An empty one stands for the start of a line.</param>
    /// <param name="suffix">What stands behind it.</param>
    /// <param name="at">Where to search; afterwards, where to search on. Starts at 0.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether there is one.</returns>
    public static bool NextNumber(string text, string prefix, string suffix, ref int at, out double number)
    {
        for (; FindPrefix(text, prefix, ref at); at++)
        {
            var start = at + prefix.Length;
            var end = EndOfNumber(text, start);
            if (end > start && end - start <= LongestNumber && StandsAt(text, end, suffix))
            {
                number = Parse(text, start, end);
                at = end;
                return true;
            }
        }

        number = 0;
        return false;
    }

    private static bool FindPrefix(string text, string prefix, ref int at)
    {
        if (prefix.Length == 0 && at > 0 && at <= text.Length && text[at - 1] != '\n')
        {
            var line = text.IndexOf('\n', at);
            at = line < 0 ? text.Length + 1 : line + 1;
        }
        else if (prefix.Length > 0 && at <= text.Length)
        {
            var found = text.IndexOf(prefix, at, StringComparison.Ordinal);
            at = found < 0 ? text.Length + 1 : found;
        }

        return at <= text.Length;
    }

    private static bool StandsAt(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    // Looks one character beyond the longest number, so that texts full of digits take no longer than others.
    private static int EndOfNumber(string text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestNumber + 1);
        var whole = start < limit && text[start] == '-' ? start + 1 : start;
        var end = EndOfDigits(text, whole, limit);
        if (end == whole)
        {
            return start;
        }

        var fraction = end < limit && text[end] == '.' ? EndOfDigits(text, end + 1, limit) : end;
        return fraction > end + 1 ? fraction : end;
    }

    private static int EndOfDigits(string text, int at, int limit)
    {
        while (at < limit && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static double Parse(string text, int start, int end)
    {
        if (end - start > ExactDigits)
        {
            return double.Parse(text.Substring(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        long digits = 0;
        var point = end;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '.')
            {
                point = i + 1;
            }
            else if (text[i] != '-')
            {
                digits = (digits * 10) + (text[i] - '0');
            }
        }

        var number = digits / s_powers[end - point];
        return text[start] == '-' ? -number : number;
    }

    private static bool IsNameCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
