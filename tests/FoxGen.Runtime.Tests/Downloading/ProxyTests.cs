using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>Behind a proxy the result's host is checked, by its name, and the proxy is not.</summary>
public sealed class ProxyTests : DownloadFolder
{
    private static readonly X509Certificate2 s_certificate = Certificate();

    [Fact]
    public async Task A_public_result_is_downloaded_through_a_proxy_on_a_private_address()
    {
        var asked = "";
        await using var proxy = new TestServer().Then(Tunnel(head => asked = head, $"HTTP/1.1 200 OK\r\nContent-Length: {Whole.Length}\r\n\r\n", Whole));
        using var downloader = Behind(new WebProxy(proxy.Url));

        var saved = await SaveAsync(downloader, "https://cdn.example/a?signature=s3cret");

        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(saved.Path, TestContext.Current.CancellationToken));
        Assert.Equal("CONNECT cdn.example:443 HTTP/1.1", Assert.Single(proxy.Requests).RequestLine);
        Assert.StartsWith("GET /a?signature=s3cret HTTP/1.1", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_through_a_socks_proxy()
    {
        byte[] wanted = [];
        await using var proxy = new TestServer().Then(async exchange =>
        {
            var greeting = new byte[3];
            await exchange.Stream.ReadExactlyAsync(greeting, exchange.Stop);
            await exchange.SendBytesAsync(new byte[] { 5, 0 });
            wanted = new byte[4 + 1 + "cdn.example".Length + 2];
            await exchange.Stream.ReadExactlyAsync(wanted, exchange.Stop);
            await exchange.SendBytesAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
            await ServeAsync(exchange, _ => { }, $"HTTP/1.1 200 OK\r\nContent-Length: {Whole.Length}\r\n\r\n", Whole);
        });
        using var downloader = Behind(new WebProxy($"socks5://127.0.0.1:{proxy.Url.Port}"));

        await SaveAsync(downloader, "https://cdn.example/a");

        Assert.Contains("cdn.example", Encoding.ASCII.GetString(wanted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://10.0.0.1/a")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://[64:ff9b::a00:1]/a")]
    [InlineData("https://localhost/a")]
    [InlineData("https://printer.local/a")]
    [InlineData("https://metadata.google.internal/a")]
    [InlineData("https://intranet/a")]
    [InlineData("http://cdn.example/a")]
    public async Task A_private_result_is_refused_before_a_proxy_is_asked(string url)
    {
        await using var proxy = new TestServer();

        // The second proxy has a public address, in a network that leads nowhere.
        foreach (var address in (Uri[])[proxy.Url, new Uri("http://192.0.2.1:3128")])
        {
            using var downloader = Behind(new WebProxy(address));
            var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(downloader, url));
            Assert.Matches("private network|does not use https", failure.Message);
        }

        Assert.Equal(0, proxy.Connections);
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("https://10.0.0.1/b?signature=s3cret")]
    [InlineData("https://localhost/b?signature=s3cret")]
    [InlineData("http://cdn.example/b?signature=s3cret")]
    public async Task A_redirect_is_checked_the_same_way(string location)
    {
        await using var proxy = new TestServer().Then(Tunnel(_ => { }, $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n", []));
        using var downloader = Behind(new WebProxy(proxy.Url));

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(downloader, "https://cdn.example/a"));

        Assert.Equal(1, proxy.Connections);
        CheckNoSignature(failure);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Where_the_proxy_is_bypassed_the_address_is_checked(string host)
    {
        await using var server = new TestServer();
        foreach (var proxy in (IWebProxy?[])[null, new WebProxy(new Uri("http://192.0.2.1:3128")) { BypassList = [".*"] }])
        {
            using var handler = DownloadUrlPolicy.CreateHandler(isLocal: false);
            Assert.True(handler.UseProxy);
            handler.Proxy = proxy;
            using var invoker = new HttpMessageInvoker(handler);

            // Past the check of names: what a public name leads to is seen only here.
            var failure = await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(
                new HttpRequestMessage(HttpMethod.Get, $"https://{host}:{server.Url.Port}/a"), TestContext.Current.CancellationToken));

            Assert.Contains("private network", Assert.IsType<DownloadFailedException>(failure.InnerException).Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, server.Connections);
    }

    private static FoxDownloader Behind(IWebProxy proxy)
    {
        var handler = DownloadUrlPolicy.CreateHandler(isLocal: false);
        handler.Proxy = proxy;
        handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        return new FoxDownloader(isLocal: false, Options(), Telemetry, handler);
    }

    private Task<FoxSavedFile> SaveAsync(FoxDownloader downloader, string url) =>
        downloader.SaveAsync(new DownloadSource(new Uri(url), Paint.Token), Target, null, TestContext.Current.CancellationToken);

    private static Func<TestExchange, Task> Tunnel(Action<string> asked, string head, byte[] body) => async exchange =>
    {
        await exchange.ReadAsync();
        await exchange.SendAsync("HTTP/1.1 200 Connection established\r\n\r\n");
        await ServeAsync(exchange, asked, head, body);
    };

    private static async Task ServeAsync(TestExchange exchange, Action<string> asked, string head, byte[] body)
    {
        await using var tls = new SslStream(exchange.Stream);
        await tls.AuthenticateAsServerAsync(s_certificate);
        var buffer = new byte[4096];
        asked(Encoding.ASCII.GetString(buffer, 0, await tls.ReadAsync(buffer, exchange.Stop)));
        await tls.WriteAsync(Encoding.ASCII.GetBytes(head), exchange.Stop);
        await tls.WriteAsync(body, exchange.Stop);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=cdn.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
