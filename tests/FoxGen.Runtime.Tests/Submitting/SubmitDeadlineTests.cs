using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>A deadline after the first byte leaves the outcome open.</summary>
public sealed class SubmitDeadlineTests
{
    [Fact]
    public async Task The_deadline_after_sending_leaves_the_outcome_open()
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

        var submit = client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        await received.Task;
        var sentAt = time.GetUtcNow();
        time.Advance(TimeSpan.FromMinutes(2));

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => submit);
        Assert.Equal(sentAt, failure.SentAt);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_deadline_covers_the_body_of_the_reply()
    {
        var time = new FakeClock();
        var answered = new TaskCompletionSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            answered.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var client = PaintClient.Of(server, time);

        var submit = client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        await answered.Task;
        time.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => submit);
    }
}
