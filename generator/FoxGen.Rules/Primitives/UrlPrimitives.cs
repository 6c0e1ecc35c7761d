// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>What rules may say about a URL without fetching it.</summary>
internal static class UrlPrimitives
{
    private static readonly char[] s_queryOrFragment = ['?', '#'];
    private static readonly char[] s_slashOrDot = ['/', '.'];

#if NET
    // The same characters as below; many at a time, since a request may hold dozens of URLs.
    private static readonly System.Buffers.SearchValues<char> s_foreign = System.Buffers.SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f \"<>\\^`{|}\u007f");
#endif

    /// <summary>Whether the text is an absolute http or https URL with a host.</summary>
    public static bool IsHttpUrl(string text)
    {
        var hostStart =
            text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 :
            text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : -1;
        if (hostStart < 0 || hostStart == text.Length || text[hostStart] is '/' or '?' or '#' or ':' or '@')
        {
            return false;
        }

        return AreUrlCharacters(text, 0, text.Length);
    }

    /// <summary>Whether a part of a text holds only characters that may stand in a URL (those beyond ASCII included).</summary>
    public static bool AreUrlCharacters(string text, int start, int end)
    {
#if NET
        return text.AsSpan(start, Math.Max(0, end - start)).IndexOfAny(s_foreign) < 0;
#else
        for (var i = start; i < end; i++)
        {
            if (text[i] is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '\u007f')
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>
    /// The file extension of the URL's path with its dot (<c>.jpg</c>), as a start and a length in the text; a length of
    /// zero when the last path segment has none.
    /// </summary>
    public static (int Start, int Length) FindExtension(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var query = url.IndexOfAny(s_queryOrFragment, start);
        var end = query < 0 ? url.Length : query;
        var last = end - 1 > start ? url.LastIndexOfAny(s_slashOrDot, end - 1, end - 1 - start) : -1;

        // A dot in the host ("https://example.com") is no file extension.
        return last < 0 || url[last] == '/' || url.IndexOf('/', start, last - start) < 0 ? (end, 0) : (last, end - last);
    }

    /// <summary>
    /// Whether the URL names a file extension that is none of the expected ones. No extension is no surprise.
    /// </summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="expected">Extensions in lower case with their dots, separated by spaces: <c>".jpg .jpeg .png"</c>.</param>
    public static bool HasUnexpectedExtension(string url, string expected)
    {
        // Most URLs end with what is expected. A dot behind a question mark is none of the path.
        var dot = url.LastIndexOf('.');
        if (dot > 0 && WordList.Contains(expected, url, dot, url.Length - dot) && url.IndexOfAny(s_queryOrFragment) < 0)
        {
            return false;
        }

        var (start, length) = FindExtension(url);
        return length > 1 && !WordList.Contains(expected, url, start, length);
    }

    /// <summary>Whether the URL names one of the expected file extensions.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="expected">Extensions in lower case with their dots, separated by spaces: <c>".jpg .jpeg .png"</c>.</param>
    public static bool HasExpectedExtension(string url, string expected)
    {
        var (start, length) = FindExtension(url);
        return length > 1 && WordList.Contains(expected, url, start, length);
    }
}
