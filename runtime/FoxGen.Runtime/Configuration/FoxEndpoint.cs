using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;
using FoxGen.Rules.Primitives;

namespace FoxGen.Configuration;

/// <summary>Builds every URL that gets the key: only from the base URL and the paths of the service's description.</summary>
internal sealed class FoxEndpoint
{
    private readonly FoxServiceDefinition _service;
    private readonly string _base;
    private readonly string _taskQuery;

    /// <exception cref="ArgumentException">The base URL is no address the key may be sent to.</exception>
    public FoxEndpoint(FoxServiceDefinition service, Uri baseUrl)
    {
        if (!baseUrl.IsAbsoluteUri || (baseUrl.Scheme != Uri.UriSchemeHttps && baseUrl.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The base URL must be an absolute https or http URL.");
        }

        if (baseUrl.UserInfo.Length > 0 || baseUrl.Query.Length > 0 || baseUrl.Fragment.Length > 0)
        {
            throw new ArgumentException("The base URL must not have a user name, a query or a fragment.");
        }

        if (!FoxTaskToken.IsPart(service.Name))
        {
            throw new ArgumentException("The name of the service cannot be part of a task token; it must have 1 to 512 characters without control characters.");
        }

        IsLocal = IsLoopback(baseUrl);
        if (baseUrl.Scheme == Uri.UriSchemeHttp && !IsLocal)
        {
            throw new ArgumentException($"The base URL must use https: over http to '{baseUrl.Host}', the API key could be intercepted.");
        }

        BaseUrl = baseUrl;
        _base = baseUrl.AbsoluteUri.TrimEnd('/');
        _service = service;
        _taskQuery = string.Join('&', service.Tasks.Query.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
    }

    public Uri BaseUrl { get; }

    /// <summary>Whether the service runs on this machine.</summary>
    public bool IsLocal { get; }

    public static bool IsLoopback(Uri url) => url.IsAbsoluteUri && url.IsLoopback;

    /// <summary>The address of submits.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The values of placeholders.</param>
    /// <param name="query">The query parameters.</param>
    public Uri Submit(FoxModelDefinition model, IReadOnlyDictionary<string, string> values, IReadOnlyList<KeyValuePair<string, string>> query) =>
        Below(WithQuery(Expand(model.SubmitPath, model.Id, name => values.GetValueOrDefault(name, "")), query));

    /// <summary>The address of status requests; <c>null</c> if the service sent none.</summary>
    public Uri? Task(FoxTaskToken token, FoxModelDefinition? model) =>
        (token.Address ?? Path(model?.TaskPath ?? _service.Tasks.Path, token)) is not { } path ? null
        : Below(_taskQuery.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{_taskQuery}");

    /// <summary>The address of another request about a task; <c>null</c> if the service sent none.</summary>
    /// <param name="path">The path, with <c>{task_id}</c> and fields of the reply.</param>
    /// <param name="urlField">The field of the reply with the address.</param>
    /// <param name="token">The task.</param>
    /// <param name="reply">The reply to a status request.</param>
    public Uri? Of(string? path, string? urlField, FoxTaskToken token, JsonElement reply)
    {
        if (urlField is not null)
        {
            return Address(JsonFields.Text(reply, urlField)) is { } own ? Below(own) : null;
        }

        var isComplete = true;
        var expanded = Expand(path!, token.Model, name => name == UrlTemplatePrimitives.TaskId ? token.TaskId : JsonFields.Word(reply, name) is { Length: > 0 } word ? word : Lacks());
        return isComplete && IsSafe(expanded) ? Below(expanded) : null;

        string Lacks()
        {
            isComplete = false;
            return "";
        }
    }

    /// <summary>The path and the query of a URL on the host of the service; <c>null</c> for any other: the key is sent to no other host.</summary>
    public string? Address(string? url)
    {
        if (url is null || !Uri.TryCreate(url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? new Uri(BaseUrl, "/").AbsoluteUri.TrimEnd('/') + url : url, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || !(IsAt(uri, BaseUrl) || IsAt(uri, _service.BaseUrl)))
        {
            return null;
        }

        // Behind a proxy, the base URL has a path of its own, which the service does not know.
        var prefix = (IsAt(uri, BaseUrl) ? BaseUrl : _service.BaseUrl).AbsolutePath.TrimEnd('/');
        var path = uri.PathAndQuery;
        var own = prefix.Length > 0 && path.StartsWith(prefix + "/", StringComparison.Ordinal) ? path[prefix.Length..] : path;
        return FoxTaskToken.IsAddress(own) ? own : null;
    }

    /// <summary>Whether a URL is on the host of the service, so that it may get the key.</summary>
    public bool IsOwn(Uri url) => url.UserInfo.Length == 0 && IsAt(url, BaseUrl);

    private static bool IsAt(Uri url, Uri host) => url.Scheme == host.Scheme && url.Host == host.Host && url.Port == host.Port;

    private static string? Path(string? template, FoxTaskToken token) =>
        template is not null && Expand(template, token.Model, name => token.TaskId) is var path && IsSafe(path) ? path : null;

    // The service chooses the task id, which must not change the path.
    private static bool IsSafe(string path) => !Array.Exists(path.Split('?')[0].Split('/'), static part => part is "." or "..");

    private static string Expand(string template, string model, Func<string, string> value) =>
        UrlTemplatePrimitives.Expand(template, name => name == UrlTemplatePrimitives.Model ? model : value(name));

    private static string WithQuery(string path, IReadOnlyList<KeyValuePair<string, string>> query) => query.Count == 0 ? path
        : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', query.Select(static one => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(one.Value)}"))}";

    /// <summary>The address of the request for an upload address. The key goes to another host only if the caller's base URL does not replace the service.</summary>
    public Uri Start(FoxUploadStart start) =>
        start.Url is null ? Below(start.Path!)
        : new Uri(start.Url) is var url && IsAt(BaseUrl, _service.BaseUrl) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback) ? url
        : Below(url.PathAndQuery);

    /// <summary>A path of the service's description.</summary>
    public Uri Below(string path) => new($"{_base}/{path.TrimStart('/')}", UriKind.Absolute);
}
