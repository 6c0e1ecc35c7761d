using System.Net.Sockets;

namespace FoxGen.Http;

/// <summary>Describes why a connection to a host failed, as far as .NET reports the reason.</summary>
internal static class ConnectionCause
{
    /// <summary>Returns a sentence that names the host and the reason.</summary>
    /// <param name="uri">The address of the request; the sentence names only its host and port.</param>
    /// <param name="failure">The exception.</param>
    public static string Sentence(Uri uri, Exception failure)
    {
        var host = uri.Authority;
        var error = Find<HttpRequestException>(failure)?.HttpRequestError;
        return (error, Find<SocketException>(failure)?.SocketErrorCode) switch
        {
            (HttpRequestError.NameResolutionError, _) or (_, SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain) => $"The host name {uri.Host} could not be resolved (DNS).",
            (HttpRequestError.SecureConnectionError, _) => $"The TLS connection to {host} failed.",
            (HttpRequestError.ProxyTunnelError, _) => $"The proxy did not connect to {host}.",
            (_, SocketError.ConnectionRefused) => $"{host} refused the connection.",
            (_, SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown) => $"There is no network route to {host}.",
            (_, SocketError.TimedOut) => $"{host} did not accept the connection in time.",
            _ when Find<TimeoutException>(failure) is not null => $"{host} did not accept the connection in time.",
            _ => $"{host} could not be reached.",
        };
    }

    private static T? Find<T>(Exception? failure)
        where T : Exception => failure is null ? null : failure as T ?? Find<T>(failure.InnerException);
}
