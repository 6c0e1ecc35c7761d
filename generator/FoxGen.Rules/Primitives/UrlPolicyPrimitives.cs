// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>Which URLs a field takes.</summary>
internal static class UrlPolicyPrimitives
{
    /// <summary>The start of a data URI, and of a scheme word for those of one kind: <c>data:image/*</c>.</summary>
    public const string DataScheme = "data:";

    /// <summary>The scheme word for a local file, which is sent as a part of a multipart body.</summary>
    public const string FileScheme = "file";

    /// <summary>The scheme word for the id of an uploaded file.</summary>
    public const string IdScheme = "id";

    /// <summary>Where rules see local files, which have no URL yet. The name is reserved and resolves nowhere.</summary>
    public const string StandIn = "https://upload.invalid/";

    private const int LongestId = 512;

    /// <summary>Whether a text is a URL, a data URI, base64, an id or a file as a policy wants it. How large inline bytes are is another question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="schemes">
    /// What is taken, separated by spaces: <c>http</c>, <c>https</c>, <c>data</c>, <c>data:image/*</c> (only of this kind), <c>base64</c> (bare, no URL),
    /// <c>id</c> (of an uploaded file), <c>file</c> (a local file, see <see cref="StandIn"/>).
    /// </param>
    /// <param name="hosts">
    /// The hosts of http and https URLs in lower case, separated by spaces; one with a leading dot stands for all below it.
    /// Empty for any host.
    /// </param>
    public static bool IsTaken(string text, string schemes, string hosts)
    {
        if (UrlPrimitives.IsHttpUrl(text))
        {
            return (IsStandIn(text) && (WordList.Contains(schemes, FileScheme) || WordList.Contains(schemes, IdScheme)))
                || (WordList.Contains(schemes, text, 0, text.IndexOf(':')) && (hosts.Length == 0 || IsTakenHost(text, hosts)));
        }

        return InlinePrimitives.HasDataScheme(text)
            ? IsTakenData(text, schemes) && InlinePrimitives.IsDataUri(text)
            : (WordList.Contains(schemes, "base64") && text.Length > 0 && InlinePrimitives.IsBase64(text, 0)) || (WordList.Contains(schemes, IdScheme) && IsId(text));
    }

    /// <summary>Whether a text stands for a local file.</summary>
    public static bool IsStandIn(string text) => text.StartsWith(StandIn, StringComparison.Ordinal);

    // Some services have ids like URLs of a scheme of their own; a misspelt web URL is none.
    private static bool IsId(string text)
    {
        if (text.Length is 0 or > LongestId || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~' or ':' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The host of an http or https URL, without port and user, as a start and a length in the text.</summary>
    public static (int Start, int Length) FindHost(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = start;
        for (; end < url.Length && url[end] is not ('/' or '?' or '#'); end++)
        {
            // What stands before an @ is a user name, however much it looks like a host.
            if (url[end] == '@')
            {
                start = end + 1;
            }
        }

        var close = start < end && url[start] == '[' ? url.IndexOf(']', start, end - start) : -1;
        var port = url.IndexOf(':', close < 0 ? start : close, end - (close < 0 ? start : close));
        return (start, (port < 0 ? end : port) - start);
    }

    // A data URI without a media type does not say what it holds.
    private static bool IsTakenData(string text, string schemes)
    {
        for (var at = 0; at < schemes.Length;)
        {
            var end = WordList.EndOfWord(schemes, at);
            var length = end - at - 1;
            if (string.CompareOrdinal(schemes, at, DataScheme, 0, DataScheme.Length - 1) == 0
                && (end - at < DataScheme.Length || (text.Length > DataScheme.Length && text[DataScheme.Length] is ';' or ',') || string.Compare(text, 0, schemes, at, length, StringComparison.OrdinalIgnoreCase) == 0))
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }

    private static bool IsTakenHost(string url, string hosts)
    {
        var (start, length) = FindHost(url);
        for (var at = 0; at < hosts.Length;)
        {
            var end = WordList.EndOfWord(hosts, at);
            var wanted = end - at;
            var fits = hosts[at] == '.' ? length > wanted : length == wanted;
            if (fits && string.Compare(url, start + length - wanted, hosts, at, wanted, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }
}
