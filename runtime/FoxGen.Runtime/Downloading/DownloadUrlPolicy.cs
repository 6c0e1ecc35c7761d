using System.Net;
using System.Net.Sockets;
using FoxGen.Http;

namespace FoxGen.Downloading;

/// <summary>
/// Decides where files may be fetched from. The URL comes from the service: it must not lead into the network of the
/// caller, and not over http, unless the service itself runs on this machine.
/// </summary>
internal sealed class DownloadUrlPolicy(bool isLocal)
{
    /// <summary>Refuses a URL that must not be fetched. The message names the host only: the rest is often signed.</summary>
    /// <exception cref="DownloadFailedException">It must not be fetched.</exception>
    public void Check(Uri url)
    {
        var isPlainHttp = url.Scheme == Uri.UriSchemeHttp;
        if (url.Scheme != Uri.UriSchemeHttps && !(isPlainHttp && isLocal && url.IsLoopback))
        {
            throw new DownloadFailedException($"The URL of the result at '{url.Host}' does not use https.");
        }

        if (!isLocal && IsPrivateName(url))
        {
            throw new DownloadFailedException($"The URL of the result points to '{url.Host}', which is on a private network.");
        }
    }

    /// <summary>Connects only to public addresses, whatever a name leads to.</summary>
    public static SocketsHttpHandler CreateHandler(bool isLocal)
    {
        var handler = FoxHttp.CreateHandler(isLocal);
        if (!isLocal)
        {
            handler.ConnectCallback = ConnectAsync;
        }

        return handler;
    }

    internal static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address))
        {
            return true;
        }

        if (address.AddressFamily is AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();

            // Addresses that lead to an IPv4 address: through a translator, or by the old "compatible" form.
            var embedsIPv4 = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x00, 0x64, 0xFF, 0x9B])
                || !bytes.AsSpan(0, 12).ContainsAnyExcept((byte)0);
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast
                || address.Equals(IPAddress.IPv6Any) || (embedsIPv4 && IsPrivate(new IPAddress(bytes.AsSpan(12))));
        }

        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] => true,
            [100, >= 64 and <= 127, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and <= 31, ..] => true,
            [192, 168, ..] or [192, 0, 0, _] => true,
            [198, 18 or 19, ..] => true,
            [>= 224, ..] => true,
            _ => false,
        };
    }

    private static bool IsPrivateName(Uri url)
    {
        if (url.IsLoopback)
        {
            return true;
        }

        if (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return !IPAddress.TryParse(url.DnsSafeHost, out var address) || IsPrivate(address);
        }

        var host = url.IdnHost.TrimEnd('.');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);

        // A proxy is the caller's own choice and often private; only the result's host is checked.
        if (string.Equals(host, context.InitialRequestMessage.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            addresses = Array.FindAll(addresses, static address => !IsPrivate(address));
            if (addresses.Length == 0)
            {
                throw new DownloadFailedException($"The URL of the result points to '{host}', which is on a private network.");
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
