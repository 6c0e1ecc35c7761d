// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>What rules may say about bytes written into a text (base64, data URIs) without decoding them.</summary>
internal static class InlinePrimitives
{
    private const string DataScheme = "data:";
    private const string Base64Mark = ";base64";

    /// <summary>Whether the text, from a place on, is base64 as RFC 4648 section 4 has it, with padding. No bytes are base64, too.</summary>
    public static bool IsBase64(string text, int start = 0)
    {
        if ((text.Length - start) % 4 != 0)
        {
            return false;
        }

        var end = text.Length - Padding(text, start);
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text starts as a data URI does.</summary>
    public static bool HasDataScheme(string text) => text.StartsWith(DataScheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is a data URI: <c>data:</c>, a media type or nothing, a comma, and bytes as base64 or as a text.</summary>
    public static bool IsDataUri(string text)
    {
        var comma = HasDataScheme(text) ? text.IndexOf(',') : -1;
        return comma >= 0
            && UrlPrimitives.AreUrlCharacters(text, 0, comma)
            && (HoldsBase64(text, comma)
                ? text.Length > comma + 1 && IsBase64(text, comma + 1)
                : UrlPrimitives.AreUrlCharacters(text, comma, text.Length));
    }

    /// <summary>Whether the text carries its bytes itself: a data URI, or bare base64.</summary>
    public static bool IsInline(string text) => HasDataScheme(text) || (text.Length > 0 && IsBase64(text));

    /// <summary>How many bytes a data URI or base64 text carries; -1 when the text is neither.</summary>
    public static long Bytes(string text)
    {
        if (!HasDataScheme(text))
        {
            return text.Length > 0 && IsBase64(text) ? Decoded(text, 0) : -1;
        }

        if (!IsDataUri(text))
        {
            return -1;
        }

        var comma = text.IndexOf(',');
        return HoldsBase64(text, comma) ? Decoded(text, comma + 1) : Unescaped(text, comma + 1);
    }

    private static bool HoldsBase64(string text, int comma)
    {
        var mark = comma - Base64Mark.Length;
        return mark >= DataScheme.Length
            && string.Compare(text, mark, Base64Mark, 0, Base64Mark.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static int Padding(string text, int start)
    {
        var end = text.Length;
        return end - start < 4 || text[end - 1] != '=' ? 0 : text[end - 2] == '=' ? 2 : 1;
    }

    // Each four characters are three bytes, less one for each character of padding.
    private static long Decoded(string text, int start) => ((text.Length - start) / 4 * 3L) - Padding(text, start);

    // %41 is one byte; a character beyond ASCII is as many as in UTF-8.
    private static long Unescaped(string text, int start)
    {
        long bytes = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && IsHex(text[i + 1]) && IsHex(text[i + 2]))
            {
                i += 2;
                bytes++;
                continue;
            }

            // The two halves of a surrogate pair are two bytes each.
            bytes += text[i] < 0x80 ? 1 : text[i] < 0x800 || char.IsSurrogate(text[i]) ? 2 : 3;
        }

        return bytes;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
