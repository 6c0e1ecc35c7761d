using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>The submit that says how it ended.</summary>
public sealed class TrySubmitTests
{
    [Theory]
    [InlineData(200, FoxSubmitOutcome.Submitted, null)]
    [InlineData(401, FoxSubmitOutcome.Refused, "authentication")]
    [InlineData(402, FoxSubmitOutcome.Refused, "quota")]
    [InlineData(422, FoxSubmitOutcome.Refused, "rejected")]
    [InlineData(503, FoxSubmitOutcome.Unknown, "submit-outcome-unknown")]
    public async Task Each_reply_has_its_outcome(int status, FoxSubmitOutcome outcome, string? code)
    {
        await using var server = new TestServer().ThenReply(status, status == 200 ? Replies.Submitted : "{}");
        using var client = PaintClient.Of(server);

        var result = await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal((outcome, code), (result.Outcome, result.Error?.Code));
        Assert.Equal(status == 200 ? Replies.Id : null, result.Task?.Id);
    }

    [Fact]
    public async Task What_is_invalid_and_what_never_left_are_told_apart()
    {
        using var client = new PaintClient(Paint.Key, new() { BaseUrl = new Uri("http://127.0.0.1:1"), MaxSubmitAttempts = 1 });

        Assert.Equal(FoxSubmitOutcome.Invalid, (await client.Brush.TrySubmitAsync(new() { Prompt = "" }, TestContext.Current.CancellationToken)).Outcome);
        Assert.Equal(FoxSubmitOutcome.NotSent, (await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task Cancelled_after_the_first_byte_the_result_says_what_became_of_it()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await cancel.CancelAsync();
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = PaintClient.Of(server);

        var result = await client.Brush.TrySubmitAsync(Paint.Request, cancel.Token);

        Assert.Equal(FoxSubmitOutcome.Submitted, result.Outcome);
        Assert.Equal(Replies.Id, result.Task?.Id);
    }

    [Fact]
    public async Task Cancelled_before_anything_left_it_throws()
    {
        using var client = new PaintClient(Paint.Key, new() { BaseUrl = new Uri("http://127.0.0.1:1") });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Brush.TrySubmitAsync(Paint.Request, new CancellationToken(canceled: true)));
    }
}
