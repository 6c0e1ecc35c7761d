using System.Buffers.Binary;
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
    // Endings that no public name has, by reservation or by use. A name without a dot is private too.
    private static readonly string[] s_privateEndings = ".localhost .local .internal .intranet .private .corp .home .lan .home.arpa".Split(' ');

    /// <summary>Refuses a URL that must not be fetched. The message names the host only: the rest is often signed.</summary>
    /// <exception cref="DownloadFailedException">It must not be fetched.</exception>
    public void Check(Uri url)
    {
        var isPlainHttp = url.Scheme == Uri.UriSchemeHttp;
        if (url.Scheme != Uri.UriSchemeHttps && !(isPlainHttp && isLocal && url.IsLoopback))
        {
            throw new DownloadFailedException($"The URL of the result at '{url.Host}' does not use https.");
        }

        if (!isLocal && IsPrivate(url))
        {
            throw Private(url.Host);
        }
    }

    /// <summary>Makes a client over <see cref="CreateHandler"/>. It has no timeout: deadlines are ours, by the options' clock.</summary>
    /// <param name="isLocal">Whether the service runs on this machine.</param>
    /// <param name="handler">Answers in place of file hosts; <c>null</c> for the network.</param>
    public static HttpClient CreateClient(bool isLocal, HttpMessageHandler? handler = null) => new(handler ?? CreateHandler(isLocal)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Connects only to public addresses, whatever a name leads to. Behind a proxy, which resolves the name, <see cref="Check"/> is all there is.
    /// </summary>
    public static SocketsHttpHandler CreateHandler(bool isLocal)
    {
        var handler = FoxHttp.CreateHandler(isLocal);
        if (!isLocal)
        {
            handler.ConnectCallback = (context, cancellationToken) => ConnectAsync(handler, context, cancellationToken);
        }

        return handler;
    }

    internal static bool IsPrivate(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes.Length == 4
            ? IsPrivateIPv4(BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || EmbedsPrivateIPv4(bytes);
    }

    // The name and the address literal, however it is spelled: all that can be judged where a proxy resolves the name.
    private static bool IsPrivate(Uri url)
    {
        var host = url.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host, out var address)
            ? IsPrivate(address)
            : !host.Contains('.', StringComparison.Ordinal) || Array.Exists(s_privateEndings, ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPrivateIPv4(uint address) =>
        address >> 24 is 0 or 10 or 127 or >= 224
        || address >> 22 == 0x191 // 100.64.0.0/10
        || address >> 20 == 0xAC1 // 172.16.0.0/12
        || address >> 17 == 0x6309 // 198.18.0.0/15
        || address >> 16 is 0xA9FE or 0xC0A8 // 169.254.0.0/16, 192.168.0.0/16
        || address >> 8 == 0xC00000; // 192.0.0.0/24

    // Addresses that lead to an IPv4 address, through a translator or a tunnel.
    private static bool EmbedsPrivateIPv4(ReadOnlySpan<byte> address)
    {
        var (network, middle, last) = (BinaryPrimitives.ReadUInt64BigEndian(address), BinaryPrimitives.ReadUInt32BigEndian(address[8..]), BinaryPrimitives.ReadUInt32BigEndian(address[12..]));

        // 6to4 (RFC 3056).
        return (network >> 48 == 0x2002 && IsPrivateIPv4((uint)(network >> 16)))

            // Teredo (RFC 4380): the server, and the client with its bits inverted.
            || (network >> 32 == 0x20010000 && (IsPrivateIPv4((uint)network) || IsPrivateIPv4(~last)))

            // NAT64 (RFC 6052). A prefix of the network's own (64:ff9b:1::/48, RFC 8215) may have the address elsewhere, where nobody can tell it.
            || (network >> 32 == 0x0064FF9B && (IsPrivateIPv4(last) || ((ushort)(network >> 16) == 1 && last << 8 == 0)))

            // SIIT (RFC 2765), and the old "compatible" form, of which :: and ::1 are two.
            || (network == 0 && middle is 0 or 0xFFFF0000 && IsPrivateIPv4(last))

            // ISATAP (RFC 5214).
            || ((middle & ~0x02000000u) == 0x5EFE && IsPrivateIPv4(last));
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpHandler handler, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        if (!IsProxy(handler, context))
        {
            addresses = Array.FindAll(addresses, static address => !IsPrivate(address));
            if (addresses.Length == 0)
            {
                throw Private(host);
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

    // A proxy is the caller's own choice and often private. It is asked for a tunnel or, as SOCKS, is where the settings lead.
    private static bool IsProxy(SocketsHttpHandler handler, SocketsHttpConnectionContext context)
    {
        var proxy = handler.UseProxy ? handler.Proxy ?? HttpClient.DefaultProxy : null;
        return context.InitialRequestMessage.Method == HttpMethod.Connect
            || (context.InitialRequestMessage.RequestUri is { } url
                && proxy?.IsBypassed(url) is false
                && proxy.GetProxy(url) is { } address
                && address.Port == context.DnsEndPoint.Port
                && context.DnsEndPoint.Host.Trim('[', ']').Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase));
    }

    private static DownloadFailedException Private(string host) =>
        new($"The URL of the result points to '{host}', which is on a private network.");
}
