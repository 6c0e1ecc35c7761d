using FoxGen.Specs;

namespace FoxGen.Simulator.Hosting;

/// <summary>Matches the paths of one kind of request. The query parameters can be in any order, and the query can contain others.</summary>
internal sealed class RequestTemplate
{
    private readonly UrlTemplate _path;
    private readonly IReadOnlyList<(string Name, UrlTemplate Value)> _query;

    /// <summary>Takes a path of a service file.</summary>
    /// <exception cref="ArgumentException">The braces of the path do not match.</exception>
    public RequestTemplate(string template)
    {
        var mark = template.IndexOf('?', StringComparison.Ordinal);
        _path = Parse(mark < 0 ? template : template[..mark]);
        _query = mark < 0 ? [] : [.. template[(mark + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], Parse(pair.Length > 1 ? pair[1] : "")))];
    }

    /// <summary>The values of the placeholders, not escaped; <c>null</c> when the path is another one.</summary>
    /// <param name="path">The escaped path.</param>
    /// <param name="query">The escaped query, without its question mark.</param>
    public IReadOnlyDictionary<string, string>? Match(string path, string query)
    {
        if (_path.Match(path) is not { } found)
        {
            return null;
        }

        var values = new Dictionary<string, string>(found, StringComparer.Ordinal);
        var parameters = query.Split('&').Select(pair => pair.Split('=', 2)).ToList();
        foreach (var (name, template) in _query)
        {
            if (parameters.Find(pair => pair[0] == name) is not { } pair || template.Match(pair.Length > 1 ? pair[1] : "") is not { } more)
            {
                return null;
            }

            foreach (var (key, value) in more)
            {
                values[key] = value;
            }
        }

        return values;
    }

    private static UrlTemplate Parse(string template) => UrlTemplate.Parse(template) ?? throw new ArgumentException($"The braces of the path do not match: {template}");
}
