using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>Refusals are certain: typed exceptions, and nothing is sent again but after 429.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(401, typeof(FoxAuthenticationException), "authentication")]
    [InlineData(402, typeof(FoxQuotaException), "quota")]
    [InlineData(400, typeof(FoxRejectedException), "rejected")]
    [InlineData(403, typeof(FoxRejectedException), "rejected")]
    [InlineData(404, typeof(FoxRejectedException), "rejected")]
    [InlineData(409, typeof(FoxRejectedException), "rejected")]
    [InlineData(413, typeof(FoxRejectedException), "rejected")]
    [InlineData(422, typeof(FoxRejectedException), "rejected")]
    public async Task A_refusal_has_its_type_and_is_not_sent_again(int status, Type type, string code)
    {
        const string Body = """{"error":{"message":"duration must be 4","type":"invalid_request_error","code":"bad_value"}}""";
        await using var server = new TestServer().ThenReply(status, Body, "X-Request-Id: req-1");
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.IsType(type, failure);
        Assert.Equal(code, failure.Code);
        Assert.Equal(status, (int?)failure.Status);
        Assert.Equal("req-1", failure.RequestId);
        Assert.Equal(Body, failure.Body);
        Assert.Equal("duration must be 4", failure.ServiceMessage);
        Assert.EndsWith($"(HTTP {status}, error code bad_value, request id req-1)", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Advice);
        Assert.Null(failure.Token);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refusal_tells_the_words_of_the_service()
    {
        await using var server = new TestServer().ThenReply(422, """{"error":{"message":"no","request_id":"20260101abc","type":"service_unavailable_error","code":17}}""");
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal("service_unavailable_error", failure.ErrorType);
        Assert.Equal("17", failure.ErrorCode);
        Assert.Equal("20260101abc", failure.RequestId);
    }

    [Fact]
    public async Task Too_many_requests_is_tried_again_when_the_service_says()
    {
        await using var server = new TestServer()
            .ThenReply(429, Replies.Error("rate_limit_error", "slow down"), "Retry-After: 7")
            .ThenReply(200, Replies.Submitted);
        var time = new FakeClock(TimeSpan.FromSeconds(90));
        using var client = PaintClient.Of(server, time);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(Replies.Id, task.Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Jumps);
    }

    [Fact]
    public async Task A_retry_date_is_understood_and_long_waits_are_cut_to_a_minute()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(90));
        await using var server = new TestServer()
            .ThenReply(429, "{}", "Retry-After: " + time.GetUtcNow().AddSeconds(9).ToString("R", System.Globalization.CultureInfo.InvariantCulture))
            .ThenReply(429, "{}", "Retry-After: 3600")
            .ThenReply(200, Replies.Submitted);
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = time, SubmitTimeout = TimeSpan.FromMinutes(10) });

        _ = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(60)], time.Jumps);
    }

    [Fact]
    public async Task Too_many_requests_for_ever_ends_after_the_attempts_allowed()
    {
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(429, "{}").ThenReply(429, "{}", "Retry-After: 5");
        var time = new FakeClock(TimeSpan.FromSeconds(90));
        using var client = PaintClient.Of(server, time, attempts: 3);

        var failure = await Assert.ThrowsAsync<FoxRateLimitException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(5), failure.RetryAfter);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(2, time.Jumps.Count);
        Assert.InRange(time.Jumps[0], TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        Assert.InRange(time.Jumps[1], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_not_begun()
    {
        await using var server = new TestServer().ThenReply(429, "{}", "Retry-After: 50");
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, SubmitTimeout = TimeSpan.FromSeconds(40) });

        await Assert.ThrowsAsync<FoxRateLimitException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Single(server.Requests);
    }
}
