using System.Net;
using System.Net.Sockets;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Errors;

/// <summary>A service that is not reached is named, with the reason; so is a client that was disposed.</summary>
public sealed class ConnectionCauseTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "The host name 127.0.0.1 could not be resolved (DNS). Nothing was sent.")]
    [InlineData(HttpRequestError.SecureConnectionError, "The TLS connection to {host} failed. Nothing was sent.")]
    [InlineData(HttpRequestError.ProxyTunnelError, "The proxy did not connect to {host}. Nothing was sent.")]
    [InlineData(HttpRequestError.Unknown, "{host} could not be reached. Nothing was sent.")]
    public async Task A_reason_that_NET_tells_is_told(HttpRequestError reason, string message)
    {
        await using var server = new TestServer();
        using var client = PaintClient.Of(server, handler: new BeforeHandler((_, _) => throw new HttpRequestException(reason)), attempts: 1);

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal(message.Replace("{host}", server.Url.Authority, StringComparison.Ordinal), failure.Message);
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, "refused the connection.")]
    [InlineData(SocketError.NetworkUnreachable, "There is no network route to ")]
    [InlineData(SocketError.TimedOut, "did not accept the connection in time.")]
    [InlineData(SocketError.HostNotFound, "could not be resolved (DNS).")]
    public async Task The_reason_of_a_socket_is_told(SocketError reason, string part)
    {
        await using var server = new TestServer();
        var cause = new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)reason));
        using var client = PaintClient.Of(server, handler: new BeforeHandler((_, _) => throw cause), attempts: 1);

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Contains(part, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_names_the_host_for_submits_and_queries()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var host = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = new Uri($"http://{host}"), MaxSubmitAttempts = 1 });

        var submit = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));
        var query = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken));

        Assert.Equal($"{host} refused the connection. Nothing was sent.", submit.Message);
        Assert.Contains($"The status request failed. {host} refused the connection.", query.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_TLS_is_a_failed_TLS_connection()
    {
        await using var server = new TestServer().Then(async _ => await Task.Yield());
        var url = new UriBuilder(server.Url) { Scheme = "https" }.Uri;
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = url, MaxSubmitAttempts = 1 });

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal($"The TLS connection to {url.Authority} failed. Nothing was sent.", failure.Message);
    }

    [Fact]
    public async Task A_disposed_client_is_named_by_submits_queries_and_downloads()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Completed("http://127.0.0.1/a.png"));
        var client = PaintClient.Of(server);
        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        client.Dispose();

        foreach (var use in new Func<Task>[]
        {
            () => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken),
            () => client.Brush.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken),
            () => result.SaveAsync(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")), cancellationToken: TestContext.Current.CancellationToken),
        })
        {
            var failure = await Assert.ThrowsAsync<ObjectDisposedException>(use);

            Assert.Equal(nameof(FoxClient), failure.ObjectName);
            Assert.StartsWith("The client was disposed. Dispose it after the last request, and after all results are saved.", failure.Message, StringComparison.Ordinal);
        }
    }
}
