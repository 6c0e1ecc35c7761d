// Compiled into FoxGen.Rules and into FoxGen.Runtime: the generator's rule evaluation, the simulator and the
// generated validator must count and parse alike. netstandard2.0-safe, no allocation on the path of valid input.

namespace FoxGen.Rules.Primitives;

/// <summary>How texts are measured and searched by rules.</summary>
internal static class TextPrimitives
{
    /// <summary>The length in Unicode code points; an unpaired surrogate counts as one.</summary>
    public static int CodePoints(string text)
    {
        var count = text.Length;
#if NET
        // The first look alone suffices for most prompts, and never allocates, not even in code that is not optimized yet.
        if (System.Text.Ascii.IsValid(text) || text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return count;
        }
#endif
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>Whether the text is written as a language code of ISO 639: two or three lower-case letters.</summary>
    public static bool IsLanguageCode(string text)
    {
        foreach (var c in text)
        {
            if (c is < 'a' or > 'z')
            {
                return false;
            }
        }

        return text.Length is 2 or 3;
    }

    /// <summary>
    /// The highest number N for which the text contains <paramref name="prefix"/> + N + <paramref name="suffix"/>
    /// (<c>@Image1</c>: prefix <c>@Image</c>, no suffix); 0 when there is none. Numbers above 9,999 count as 9,999.
    /// </summary>
    public static int LastReference(string text, string prefix, string suffix)
    {
        var last = 0;
        for (var at = text.IndexOf(prefix, StringComparison.Ordinal);
             at >= 0;
             at = text.IndexOf(prefix, at + prefix.Length, StringComparison.Ordinal))
        {
            var number = 0;
            var end = at + prefix.Length;
            for (; end < text.Length && text[end] is >= '0' and <= '9'; end++)
            {
                number = Math.Min(9_999, (number * 10) + (text[end] - '0'));
            }

            if (end > at + prefix.Length && string.CompareOrdinal(text, end, suffix, 0, suffix.Length) == 0)
            {
                last = Math.Max(last, number);
            }
        }

        return last;
    }
}
