using System.Net;
using System.Net.Http.Headers;
using FoxGen.Configuration;

namespace FoxGen.Http;

/// <summary>How this library sets up HTTP.</summary>
internal static class FoxHttp
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Long enough to save connecting, short enough to notice that a name has moved.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Name and version, as the service sees them.</summary>
    public static ProductInfoHeaderValue UserAgent { get; } =
        new("FoxGen", typeof(FoxHttp).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>Sends a request and returns the response when its headers arrive.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed. The message names the client, not its <see cref="HttpClient"/>.</exception>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException e) when (e.ObjectName == typeof(HttpClient).FullName)
        {
            throw new ObjectDisposedException("FoxClient", "The client was disposed. Dispose it after the last request, and after all results are saved.");
        }
    }

    /// <summary>The client for the service. It has no timeout: deadlines are ours, by the options' clock.</summary>
    public static HttpClient CreateClient(FoxEndpoint endpoint, FoxClientOptions options) => new(CreatePrimary(endpoint.IsLocal, options.ReuseSubmitConnections))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The primary handler of a client. It is guarded, and opens a connection for each paid request unless told to reuse one.</summary>
    /// <param name="isLocal">Whether requests go to this machine.</param>
    /// <param name="reuse">Whether paid requests may take a connection that was idle.</param>
    public static FoxSubmitGuard CreatePrimary(bool isLocal, bool reuse)
    {
        if (reuse)
        {
            return new FoxSubmitGuard(CreateHandler(isLocal));
        }

        // A server may close an idle connection at the moment of sending, and then nobody knows whether it took the request.
        var fresh = CreateHandler(isLocal);
        fresh.PooledConnectionLifetime = TimeSpan.Zero;
        return new FoxSubmitGuard(CreateHandler(isLocal), fresh);
    }

    /// <param name="isLocal">
    /// Whether requests go to this machine. They then pass no proxy, which would get the key in clear text.
    /// </param>
    public static SocketsHttpHandler CreateHandler(bool isLocal) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !isLocal,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = s_connectTimeout,
        PooledConnectionLifetime = s_connectionLifetime,
    };
}
