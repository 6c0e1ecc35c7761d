using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>Cancelling stops a submit before its first byte, and never hides what became of it after.</summary>
public sealed class SubmitCancellationTests
{
    [Fact]
    public async Task Cancelled_before_the_call_sends_nothing()
    {
        await using var server = new TestServer();
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, new CancellationToken(true)));

        Assert.IsNotType<FoxSubmitCanceledException>(failure);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Cancelled_before_the_first_byte_sends_nothing()
    {
        await using var server = new TestServer();
        using var cancel = new CancellationTokenSource();
        var handler = new BeforeHandler(async (_, token) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var client = PaintClient.Of(server, handler: handler);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, cancel.Token));

        Assert.IsNotType<FoxSubmitCanceledException>(failure);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Given_up_before_the_first_byte_a_handler_cannot_send_it_any_more()
    {
        await using var server = new TestServer();
        using var cancel = new CancellationTokenSource();
        var handler = new BeforeHandler(async (request, _) =>
        {
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request.Content!.CopyToAsync(Stream.Null, CancellationToken.None));
        });
        using var client = PaintClient.Of(server, handler: handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, cancel.Token));

        Assert.DoesNotContain(server.Requests, request => request.Received.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Cancelled_after_sending_still_waits_for_the_id_and_hands_it_over()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await cancel.CancelAsync();
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxSubmitCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, cancel.Token));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Null(failure.OutcomeUnknown);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Contains(Paint.Token.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancelled_after_sending_a_reset_is_told_as_an_unknown_outcome()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await cancel.CancelAsync();
            exchange.Reset();
        });
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxSubmitCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, cancel.Token));

        Assert.Null(failure.Token);
        Assert.Equal("brush-1.5", failure.OutcomeUnknown?.Model);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancelled_after_sending_a_refusal_is_told_and_429_is_not_tried_again()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await cancel.CancelAsync();
            await exchange.ReplyAsync(429, "{}", "Retry-After: 0");
        });
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxSubmitCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, cancel.Token));

        Assert.Null(failure.OutcomeUnknown);
        Assert.IsType<FoxRateLimitException>(failure.InnerException);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancelled_between_two_tries_sends_no_second_one()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().ThenReply(429, "{}", "Retry-After: 30");
        using var client = PaintClient.Of(server);

        var submit = client.Brush.SubmitAsync(Paint.Request, cancel.Token);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submit);
        Assert.Single(server.Requests);
    }
}
