using System.Text;

namespace FoxGen.Errors;

/// <summary>Takes the queries out of URLs in a text: that is where signatures stand.</summary>
internal static class UrlQueries
{
    public static string RemoveFrom(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var scheme = text.IndexOf("://", at, StringComparison.Ordinal);
            if (scheme < 0)
            {
                break;
            }

            var end = scheme + 3;
            while (end < text.Length && !EndsUrl(text[end]))
            {
                end++;
            }

            var query = text.AsSpan(scheme, end - scheme).IndexOfAny('?', '#');
            kept.Append(text, at, (query < 0 ? end : scheme + query) - at);
            kept.Append(query < 0 ? "" : "?…");
            at = end;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    private static bool EndsUrl(char c) => c is <= ' ' or '"' or '\'' or '<' or '>' or '`' or ')' or ']' or '}';
}
