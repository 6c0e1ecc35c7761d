using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>When a wait is over, it is over: the query under way is not waited for, and none follows.</summary>
public sealed class WaitEndTests
{
    [Fact]
    public async Task A_query_that_hangs_does_not_outlast_the_wait_by_more_than_a_second()
    {
        var time = new FakeClock();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = time, WaitTimeout = TimeSpan.FromSeconds(2), RequestTimeout = TimeSpan.FromSeconds(12) });

        var wait = client.Resume(Paint.Token).WaitRawAsync(cancellationToken: TestContext.Current.CancellationToken);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(3));

        var failure = await Assert.ThrowsAsync<FoxWaitTimeoutException>(() => wait);
        Assert.Equal(TimeSpan.FromSeconds(3), failure.Waited);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Retry-After: 0")]
    [InlineData("Retry-After: Wed, 01 Jan 2020 00:00:00 GMT")]
    public async Task A_retry_after_that_asks_for_no_wait_leaves_it_to_the_backoff(string header)
    {
        var time = new FakeClock(TimeSpan.FromSeconds(25));
        await using var server = new TestServer().ThenReply(429, "{}", header).ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, time);

        _ = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.InRange(Assert.Single(time.Jumps), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500));
        Assert.Equal(2, server.Connections);
    }
}
