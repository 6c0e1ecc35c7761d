// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>What rules may say about a URL without fetching it.</summary>
internal static class UrlPrimitives
{
    /// <summary>Whether the text is an absolute http or https URL with a host.</summary>
    public static bool IsHttpUrl(string text)
    {
        var hostStart =
            text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 :
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
        for (var i = start; i < end; i++)
        {
            if (text[i] <= ' ' || text[i] is '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '\u007f')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The file extension of the URL's path with its dot (<c>.jpg</c>), as a start and a length in the text; a length of
    /// zero when the last path segment has none.
    /// </summary>
    public static (int Start, int Length) FindExtension(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var end = url.Length;
        for (var i = start; i < url.Length; i++)
        {
            if (url[i] is '?' or '#')
            {
                end = i;
                break;
            }
        }

        for (var i = end - 1; i > start; i--)
        {
            if (url[i] == '/')
            {
                return (end, 0);
            }

            if (url[i] == '.')
            {
                // A dot in the host ("https://example.com") is no file extension.
                return url.IndexOf('/', start, i - start) < 0 ? (end, 0) : (i, end - i);
            }
        }

        return (end, 0);
    }

    /// <summary>
    /// Whether the URL names a file extension that is none of the expected ones. No extension is no surprise.
    /// </summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="expected">Extensions in lower case with their dots, separated by spaces: <c>".jpg .jpeg .png"</c>.</param>
    public static bool HasUnexpectedExtension(string url, string expected)
    {
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
