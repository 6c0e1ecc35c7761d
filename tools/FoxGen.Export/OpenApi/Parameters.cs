using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes parameters of operations.</summary>
internal static partial class Parameters
{
    /// <summary>A required parameter with one value.</summary>
    public static JsonObject Constant(string name, string part, string value) => One(name, part, Json.Of(("type", "string"), ("const", value)));

    /// <summary>A required parameter.</summary>
    public static JsonObject One(string name, string part, JsonObject schema, string? description = null, bool isRequired = true) => Json.Of(
        ("name", name), ("in", part), ("description", description), ("required", isRequired ? true : null), ("schema", schema));

    /// <summary>The constant headers of a service.</summary>
    public static IEnumerable<JsonObject> Headers(IEnumerable<ServiceEntry<string>> headers) => headers.Select(header => Constant(header.Name, "header", header.Value));

    /// <summary>The path of a template, and the parameters in it. Paths of OpenAPI have neither a query nor slashes in values.</summary>
    /// <param name="template">The path, with placeholders.</param>
    /// <param name="known">Returns the value of a placeholder that is not a parameter; <c>null</c> for a parameter.</param>
    public static (string Path, List<JsonObject> Parameters) Of(string template, Func<string, string?>? known = null)
    {
        var text = Placeholder().Replace(template, match => Known(match) is { } value ? UrlTemplate.Parse(match.Value)!.Expand(_ => value) : match.Value);
        var question = text.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? text : text[..question];
        var parameters = Placeholder().Matches(path).DistinctBy(match => match.Groups[2].Value).Select(InPath).ToList();
        foreach (var pair in question < 0 ? [] : text[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            parameters.Add(Placeholder().IsMatch(value)
                ? One(name, "query", Json.Of(("type", "string")), Placeholder().Match(value) is { Success: true } only && only.Value == value ? null : $"In the form {value}.")
                : Constant(name, "query", Uri.UnescapeDataString(value)));
        }

        return (Placeholder().Replace(path, match => $"{{{match.Groups[2].Value}}}"), parameters);

        string? Known(Match match) => known?.Invoke(match.Groups[2].Value);
    }

    private static JsonObject InPath(Match match) => One(
        match.Groups[2].Value, "path", Json.Of(("type", "string")), match.Groups[1].Value.Length == 0 ? null : "A / in the value stays a /.");

    [GeneratedRegex(@"\{(\+?)([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
