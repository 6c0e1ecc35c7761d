using System.Net;
using System.Net.Sockets;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>What certainly did not arrive is tried again, and said to be so.</summary>
public sealed class NotSentTests
{
    [Fact]
    public async Task A_refused_connection_is_tried_as_often_as_allowed()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(90));
        var options = new FoxClientOptions { BaseUrl = ClosedPort(), TimeProvider = time, MaxSubmitAttempts = 3 };
        using var client = new PaintClient(Paint.Key, options);

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal("connection", failure.Code);
        Assert.Contains("Nothing was sent", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, time.Jumps.Count);
    }

    [Fact]
    public async Task A_connection_that_comes_up_later_is_used_once()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        var failures = 2;
        var handler = new BeforeHandler((_, _) => failures-- > 0
            ? throw new HttpRequestException(HttpRequestError.NameResolutionError, "unknown host")
            : Task.CompletedTask);
        var time = new FakeClock(TimeSpan.FromSeconds(90));
        using var client = PaintClient.Of(server, time, handler);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(Replies.Id, task.Id);
        Assert.Single(server.Requests);
        Assert.Equal(2, time.Jumps.Count);
    }

    [Fact]
    public async Task A_failure_that_would_come_again_is_not_tried_again()
    {
        await using var server = new TestServer();
        var calls = 0;
        var handler = new BeforeHandler((_, _) => ++calls > 0 ? throw new InvalidOperationException("circuit open") : Task.CompletedTask);
        using var client = PaintClient.Of(server, handler: handler);

        await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_deadline_before_anything_left_says_that_nothing_was_sent()
    {
        var time = new FakeClock();
        var asked = new TaskCompletionSource();
        var handler = new StubHandler(async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("not reached");
        });
        using var client = new PaintClient(new HttpClient(handler), Paint.Key, new FoxClientOptions { TimeProvider = time });

        var submit = client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        await asked.Task;
        time.Advance(TimeSpan.FromMinutes(2));

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => submit);
        Assert.Contains("in time. Nothing was sent", failure.Message, StringComparison.Ordinal);
    }

    private static Uri ClosedPort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"http://127.0.0.1:{port}");
    }

    [Fact]
    public async Task A_handshake_that_fails_is_tried_as_often_as_allowed_and_sends_nothing()
    {
        await using var server = new TestServer();
        for (var i = 0; i < 4; i++)
        {
            server.Then(async exchange =>
            {
                await exchange.SendAsync("HTTP/1.1 400 This is no TLS\r\n\r\n");
                await exchange.CutAsync();
            });
        }

        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = new UriBuilder(server.Url) { Scheme = "https" }.Uri, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)) });

        await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal(4, server.Connections);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_name_that_nobody_has_sends_nothing()
    {
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = new Uri("https://nobody.invalid"), TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)) });

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Null(failure.Token);
    }
}
