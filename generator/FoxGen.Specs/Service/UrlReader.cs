using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads URLs and endpoint paths.</summary>
internal static class UrlReader
{
    /// <summary>The URL of a page.</summary>
    public static string? Page(SpecReader spec, SpecNode? node, string what) =>
        Read(spec, node, what, uri => uri.Scheme is "https" or "http", "an absolute http or https URL");

    /// <summary>A URL that gets the key: https, or http to the own machine.</summary>
    public static string? WithKey(SpecReader spec, SpecNode? node, string what) => Read(
        spec,
        node,
        what,
        uri => (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && !HasDots(uri.OriginalString.Split('?')[0]),
        "an absolute https URL without user, fragment, . and .. (http only for localhost)");

    /// <summary>The base URL of a service: https, or http to the own machine; without its trailing slash.</summary>
    public static string? Base(SpecReader spec, SpecNode? node) => Read(
        spec,
        node,
        "baseUrl",
        uri => (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)) && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0,
        "an absolute https URL without user, query or fragment (http only for localhost)")?.TrimEnd('/');

    /// <summary>An endpoint path below the base URL.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="node">The node, if any.</param>
    /// <param name="what">What it is, in words.</param>
    /// <param name="placeholder">What it must contain, if anything.</param>
    public static string? Path(SpecReader spec, SpecNode? node, string what, string placeholder = "")
    {
        var contains = placeholder.Length == 0 ? "" : $", contain {placeholder}";
        var text = (node as ScalarNode)?.Text ?? "";
        return spec.Nodes.Checked(
            node,
            what,
            text.Contains('?') ? SpecDiagnostics.PathWithQuery : HasDots(text) ? SpecDiagnostics.PathWithDots : SpecDiagnostics.BadPath,
            text => IsPath(text, placeholder),
            contains);
    }

    private static bool IsPath(string text, string placeholder)
    {
        var rest = placeholder.Length == 0 ? text : text.Replace(placeholder, "");
        return text.StartsWith("/", StringComparison.Ordinal)
            && !text.StartsWith("//", StringComparison.Ordinal)
            && !HasDots(text)
            && (placeholder.Length == 0 || text.Contains(placeholder))
            && rest.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '-' or '_' or '.' or '~' or ':');
    }

    private static bool HasDots(string path) => path.Split('/').Any(part => part is "." or "..");

    private static string? Read(SpecReader spec, SpecNode? node, string what, Func<Uri, bool> accept, string expected) => spec.Nodes.Checked(
        node,
        what,
        SpecDiagnostics.BadUrl,
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && accept(uri) && !text.Any(c => c <= ' '),
        expected);
}
