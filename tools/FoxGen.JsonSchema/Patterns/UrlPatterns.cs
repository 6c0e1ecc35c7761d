using System.Text;

namespace FoxGen.JsonSchema.Patterns;

/// <summary>Patterns that match exactly the URLs, data URIs and base64 texts that the rules take.</summary>
internal static class UrlPatterns
{
    // What no URL holds. Each class below is closed after what it adds.
    private const string Bad = "\\x00-\\x20\"<>\\\\\\^`\\{\\|\\}\\x7F";
    private const string Base64Bytes = "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})";
    private const string Base64Mark = ";[Bb][Aa][Ss][Ee]64,";

    /// <summary>Bytes as base64; none are base64, too.</summary>
    public const string Base64 = "^(?:" + Base64Bytes + ")?$";

    /// <summary>A language code.</summary>
    public const string Language = "^[a-z]{2,3}$";

    private const string Data = "data";

    private const string Id = "(?![Hh][Tt][Tt][Pp][Ss]?:|[Dd][Aa][Tt][Aa]:)[A-Za-z0-9._~:/-]{1,512}";

    private const string DataUri = "[Dd][Aa][Tt][Aa]:(?:[^" + Bad + ",]*" + Base64Mark + Base64Bytes
        + "|(?![^,]*" + Base64Mark + ")[^" + Bad + ",]*,[^" + Bad + "]*)";

    /// <summary>A text that carries its bytes itself.</summary>
    public const string Inline = "^(?:[Dd][Aa][Tt][Aa]:|" + Base64Bytes + "$)";

    /// <summary>An absolute http or https URL.</summary>
    public static string Http { get; } = "^" + HttpUrl("[Hh][Tt][Tt][Pp][Ss]?", default) + "$";

    /// <summary>What a policy takes; every http and https URL without one.</summary>
    public static string Of(UrlPolicy? policy)
    {
        if (policy is null)
        {
            return Http;
        }

        var ways = new List<string>();
        var (http, https) = (policy.Schemes.Contains("http"), policy.Schemes.Contains("https"));
        if (http || https)
        {
            ways.Add(HttpUrl("[Hh][Tt][Tt][Pp]" + (http && https ? "[Ss]?" : https ? "[Ss]" : ""), policy.Hosts));
        }

        if (policy.Schemes.Contains(Data))
        {
            ways.Add(DataUri);
        }

        if (policy.Schemes.Where(scheme => scheme.StartsWith(Data + ":", StringComparison.Ordinal)).Select(scheme => AnyCase(scheme[(Data.Length + 1)..^1])).ToList() is { Count: > 0 } kinds)
        {
            ways.Add($"(?=[^:]*:(?:[;,]|{string.Join("|", kinds)}))" + DataUri);
        }

        if (policy.Schemes.Contains("base64"))
        {
            ways.Add(Base64Bytes);
        }

        if (policy.Schemes.Contains("id"))
        {
            ways.Add(Id);
        }

        // A file has no URL; this one stands for it.
        if (policy.Schemes.Contains("file") || policy.Schemes.Contains("id"))
        {
            ways.Add("https://upload\\.invalid/[^" + Bad + "]*");
        }

        // Nothing at all is taken; no text matches an empty class.
        return ways.Count switch { 0 => "[]", 1 => "^" + ways[0] + "$", _ => "^(?:" + string.Join("|", ways) + ")$" };
    }

    /// <summary>An http or https URL whose path ends with one of the extensions.</summary>
    /// <param name="extensions">Extensions in lower case with their dots.</param>
    public static string WithExtension(IEnumerable<string> extensions) =>
        "^[^:]*://[^/?#]*/[^?#]*\\.(?:" + string.Join("|", extensions.Select(extension => AnyCase(extension[1..]))) + ")(?:$|[?#])";

    private static string HttpUrl(string scheme, EquatableArray<string> hosts)
    {
        if (hosts.Count == 0)
        {
            return scheme + "://[^" + Bad + "/?#:@][^" + Bad + "]*";
        }

        var names = hosts.Select(host => host[0] == '.' ? Below + AnyCase(host) : AnyCase(host));
        return scheme + "://(?![/?#:@])(?:[^" + Bad + "/?#]*@)?(?:" + string.Join("|", names) + ")(?::[^" + Bad + "/?#@]*)?(?:[/?#][^" + Bad + "]*)?";
    }

    // What stands before the dot of ".example.com". Colons stand only within the brackets of an IPv6 address.
    private const string Below = "(?:\\[[^" + Bad + "\\]/?#@]*\\][^" + Bad + "/?#@:]*|(?!\\[[^/?#]*\\])[^" + Bad + "/?#@:]+)";

    private static string AnyCase(string text)
    {
        var pattern = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                >= 'a' and <= 'z' => pattern.Append('[').Append(char.ToUpperInvariant(c)).Append(c).Append(']'),
                '.' => pattern.Append("\\."),
                _ => pattern.Append(c),
            };
        }

        return pattern.ToString();
    }
}
