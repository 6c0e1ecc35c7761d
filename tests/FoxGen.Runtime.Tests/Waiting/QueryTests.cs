using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>One query over the wire.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData(401, typeof(FoxAuthenticationException))]
    [InlineData(403, typeof(FoxAuthenticationException))]
    [InlineData(404, typeof(FoxTaskNotFoundException))]
    [InlineData(402, typeof(FoxQuotaException))]
    [InlineData(429, typeof(FoxRateLimitException))]
    [InlineData(400, typeof(FoxRejectedException))]
    [InlineData(408, typeof(FoxServerException))]
    [InlineData(302, typeof(FoxServerException))]
    [InlineData(500, typeof(FoxServerException))]
    [InlineData(503, typeof(FoxServerException))]
    public async Task A_failed_query_has_its_type_and_the_token(int status, Type type)
    {
        await using var server = new TestServer().ThenReply(status, Replies.Error("x", "why"), "Location: /login", "Retry-After: 3");
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => client.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken));

        Assert.IsType(type, failure);
        Assert.Equal(Paint.Token, failure.Token);
        Assert.Equal(status, (int?)failure.Status);
        Assert.Equal("why", failure.ServiceMessage);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[1]")]
    [InlineData("")]
    public async Task A_success_that_is_no_object_is_a_protocol_error(string body)
    {
        await using var server = new TestServer().ThenReply(200, body);
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => client.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
    }

    [Fact]
    public async Task A_broken_connection_is_a_connection_error_and_the_next_query_counts_on()
    {
        await using var server = new TestServer().Then(UnknownResetAsync).ThenReply(200, Replies.Running(3));
        using var client = PaintClient.Of(server);
        var task = client.Resume(Paint.Token);

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => task.GetAsync(TestContext.Current.CancellationToken));
        var snapshot = await task.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Equal(2, snapshot.Polls);
        Assert.Equal(3, snapshot.Progress);
    }

    [Fact]
    public async Task A_query_without_reply_ends_at_its_own_deadline()
    {
        var time = new FakeClock();
        var received = new TaskCompletionSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            received.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var client = PaintClient.Of(server, time);

        var query = client.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken);
        await received.Task;
        time.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => query);
        Assert.Contains("in time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_ignores_cancellation_does_not_hold_a_query_for_ever()
    {
        var time = new FakeClock();
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var handler = new StubHandler((_, _) =>
        {
            asked.SetResult();
            return never.Task;
        });
        using var client = new PaintClient(new HttpClient(handler), Paint.Key, new FoxClientOptions { TimeProvider = time });

        var query = client.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<FoxConnectionException>(() => query);
    }

    [Fact]
    public async Task A_cancelled_query_hands_over_the_token()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxWaitCanceledException>(() => client.Resume(Paint.Token).GetAsync(cancel.Token));

        Assert.Equal(Paint.Token, failure.Token);
    }

    [Fact]
    public async Task Waits_go_on_over_real_failures()
    {
        await using var server = new TestServer()
            .ThenReply(200, Replies.Submitted)
            .Then(UnknownResetAsync)
            .ThenReply(503, "<html>busy</html>")
            .ThenReply(429, "{}", "Retry-After: 4")
            .ThenReply(200, "not json")
            .ThenReply(200, Replies.Completed("https://cdn.example/a.png"));
        var options = new FoxClientOptions { BaseUrl = server.Url, RequestTimeout = TimeSpan.FromHours(2), SubmitTimeout = TimeSpan.FromHours(2), TimeProvider = new FakeClock(TimeSpan.FromMinutes(5)) };
        using var client = new PaintClient(Paint.Key, options);

        var result = await client.Brush.GenerateAsync(Paint.Request, null, TestContext.Current.CancellationToken);

        Assert.Equal("https://cdn.example/a.png", result.Url.AbsoluteUri);
        Assert.Equal(6, server.Requests.Count);
        Assert.Single(server.Requests, request => request.RequestLine.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disposing_the_client_ends_a_wait_with_the_token()
    {
        await using var server = new TestServer();
        var client = PaintClient.Of(server);
        var task = client.Resume(Paint.Token);
        client.Dispose();

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => task.WaitRawAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
    }

    private static async Task UnknownResetAsync(TestExchange exchange)
    {
        await exchange.ReadAsync();
        exchange.Reset();
    }
}
