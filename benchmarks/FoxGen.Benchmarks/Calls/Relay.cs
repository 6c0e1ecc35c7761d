using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FoxGen.Benchmarks.Calls;

/// <summary>A relay in front of a server on this machine: it ends TLS, or lets everything that passes arrive later, as a long line does.</summary>
internal static class Relay
{
    /// <summary>Starts one, which runs as long as the process.</summary>
    /// <param name="target">The server.</param>
    /// <param name="hasTls">Whether clients speak TLS to it.</param>
    /// <param name="delay">How much later bytes arrive, each way.</param>
    public static Uri Start(Uri target, bool hasTls, TimeSpan delay)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(1024);
        var certificate = hasTls ? Certificate() : null;
        _ = AcceptAsync(listener, target, certificate, delay);
        return new Uri($"{(hasTls ? "https" : "http")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    private static async Task AcceptAsync(TcpListener listener, Uri target, X509Certificate2? certificate, TimeSpan delay)
    {
        while (true)
        {
            _ = RelayAsync(await listener.AcceptSocketAsync(), target, certificate, delay);
        }
    }

    private static async Task RelayAsync(Socket client, Uri target, X509Certificate2? certificate, TimeSpan delay)
    {
        try
        {
            client.NoDelay = true;
            await using var outer = await OuterAsync(new NetworkStream(client, ownsSocket: true), certificate, delay);
            using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await server.ConnectAsync(IPAddress.Loopback, target.Port);
            await using var inner = new NetworkStream(server);
            await Task.WhenAny(CopyAsync(outer, inner, delay), CopyAsync(inner, outer, delay));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // One of them has closed.
        }
    }

    private static async Task<Stream> OuterAsync(NetworkStream stream, X509Certificate2? certificate, TimeSpan delay)
    {
        if (certificate is null)
        {
            return stream;
        }

        // One round trip of TLS 1.3.
        await Task.Delay(delay * 2);
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(certificate);
        return tls;
    }

    private static async Task CopyAsync(Stream from, Stream to, TimeSpan delay)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is var read and > 0)
        {
            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay);
            }

            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
