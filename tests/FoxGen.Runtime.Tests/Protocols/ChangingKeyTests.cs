using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Protocols;

/// <summary>Keys that expire: each request asks for its own.</summary>
public sealed class ChangingKeyTests
{
    [Fact]
    public async Task Each_attempt_has_the_key_of_its_time()
    {
        await using var server = new TestServer().ThenReply(429, Replies.Error("rate_limit_error", "slow down")).ThenReply(200, Replies.Submitted);
        var asked = 0;
        using var client = Client(server, _ => ValueTask.FromResult($"key-{++asked}"));

        _ = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Contains("Authorization: Bearer key-1", server.Requests[0].Head, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer key-2", server.Requests[1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_fails_sends_nothing()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Client(server, _ => throw new InvalidOperationException("The vault is closed."));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal("The vault is closed.", failure.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_is_no_key_is_refused_without_repeating_it()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Client(server, _ => ValueTask.FromResult("bad\nkey"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Contains("KeyAsync", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bad", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Earlier_keys_are_removed_from_what_a_service_says()
    {
        await using var server = new TestServer()
            .ThenReply(429, Replies.Error("rate_limit_error", "slow down"))
            .ThenReply(422, Replies.Error("bad_request", "You sent key-secret-1 and key-secret-2."));
        var asked = 0;
        using var client = Client(server, _ => ValueTask.FromResult($"key-secret-{++asked}"));

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal("You sent *** and ***.", failure.ServiceMessage);
    }

    private static PaintClient Client(TestServer server, Func<CancellationToken, ValueTask<string>> key) =>
        new("", new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), KeyAsync = key });
}
