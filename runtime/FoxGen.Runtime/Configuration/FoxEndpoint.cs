using FoxGen.CompilerServices;

namespace FoxGen.Configuration;

/// <summary>Builds every URL that gets the key: only from the base URL and the paths of the service's description.</summary>
internal sealed class FoxEndpoint
{
    private const string IdPlaceholder = "{task_id}";
    private readonly string _base;
    private readonly string _taskPath;
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
        _taskPath = service.Tasks.Path;
        _taskQuery = string.Join('&', service.Tasks.Query.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
    }

    public Uri BaseUrl { get; }

    /// <summary>Whether the service runs on this machine.</summary>
    public bool IsLocal { get; }

    public static bool IsLoopback(Uri url) => url.IsAbsoluteUri && url.IsLoopback;

    public Uri Submit(FoxModelDefinition model) => Below(model.SubmitPath);

    /// <summary>The id is escaped: whatever is in it, it stays one path segment.</summary>
    public Uri Task(FoxTaskToken token)
    {
        var path = _taskPath.Replace(IdPlaceholder, Uri.EscapeDataString(token.TaskId), StringComparison.Ordinal);
        return Below(_taskQuery.Length > 0 ? $"{path}?{_taskQuery}" : path);
    }

    /// <summary>A path of the service's description.</summary>
    public Uri Below(string path) => new($"{_base}/{path.TrimStart('/')}", UriKind.Absolute);
}
