using System.Net;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>Handlers that the caller brings cannot make the client pay twice.</summary>
public sealed class ForeignHandlerTests
{
    [Fact]
    public async Task A_handler_that_retries_everything_sends_one_body_after_a_reset()
    {
        await using var server = new TestServer().Then(UnknownOutcomeTests.ResetAfterReadingAsync);
        var handler = new RetryEverythingHandler();
        using var client = PaintClient.Of(server, handler: handler);

        await UnknownAsync(client);

        Assert.True(handler.Attempts > 1);
        Assert.Single(server.Requests, request => request.Received.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_handler_that_retries_everything_sends_one_body_after_an_error(int status)
    {
        await using var server = new TestServer().ThenReply(status, "{}");
        var handler = new RetryEverythingHandler();
        using var client = PaintClient.Of(server, handler: handler);

        await UnknownAsync(client);

        Assert.True(handler.Attempts > 1);
        Assert.Single(server.Requests, request => request.Received.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_refusal_of_a_second_try_is_not_taken_for_the_first_ones_answer()
    {
        await using var server = new TestServer();
        var handler = new StubHandler(async (request, token) =>
        {
            await request.Content!.CopyToAsync(new WriteOnlyStream(), token);
            await Assert.ThrowsAsync<InvalidOperationException>(() => request.Content!.CopyToAsync(new WriteOnlyStream(), token));
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        });
        using var client = PaintClient.Of(server, handler: handler, primary: FoxPrimaryHandler.InMemory);

        await UnknownAsync(client);
    }

    [Fact]
    public async Task A_followed_redirect_of_the_same_method_sends_one_body()
    {
        await using var server = new TestServer().ThenReply(307, "{}", "Location: /v1/elsewhere");
        using var client = PaintClient.Of(server, handler: new SocketsHttpHandler { AllowAutoRedirect = true });

        await UnknownAsync(client);

        Assert.Single(server.Requests, request => request.Received.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_reply_after_a_followed_redirect_is_not_taken_for_ours()
    {
        await using var server = new TestServer().ThenReply(302, "{}", "Location: /login").ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, handler: new SocketsHttpHandler { AllowAutoRedirect = true });

        await UnknownAsync(client);

        Assert.Single(server.Requests, request => request.RequestLine.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_buffers_the_body_is_refused_before_anything_is_sent()
    {
        Func<HttpContent, Task>[] ways =
        [
            content => content.LoadIntoBufferAsync(),
            content => content.ReadAsByteArrayAsync(),
            content => content.ReadAsStringAsync(),
            content => content.ReadAsStreamAsync(),
            content => content.CopyToAsync(new MemoryStream()),
        ];
        foreach (var way in ways)
        {
            await using var server = new TestServer().ThenReply(200, Replies.Submitted);
            using var client = PaintClient.Of(server, handler: new BeforeHandler((request, _) => way(request.Content!)));

            var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

            Assert.Contains("tried to buffer or copy the request body", failure.Message, StringComparison.Ordinal);
            Assert.Equal(0, server.Connections);
        }
    }

    [Fact]
    public async Task The_timeout_of_a_foreign_client_after_sending_leaves_the_outcome_open()
    {
        var calls = 0;
        var handler = new StubHandler(async (request, token) =>
        {
            calls++;
            await request.Content!.CopyToAsync(new WriteOnlyStream(), token);
            throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException());
        });
        using var client = new PaintClient(new HttpClient(handler), Paint.Key, new FoxClientOptions { PrimaryHandler = FoxPrimaryHandler.InMemory });

        await UnknownAsync(client);

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_handler_that_ignores_cancellation_does_not_outlast_the_deadline()
    {
        var time = new FakeClock();
        var sent = new TaskCompletionSource();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var handler = new StubHandler(async (request, _) =>
        {
            await request.Content!.CopyToAsync(new WriteOnlyStream(), CancellationToken.None);
            sent.SetResult();
            return await never.Task;
        });
        using var client = new PaintClient(new HttpClient(handler), Paint.Key, new FoxClientOptions { TimeProvider = time, PrimaryHandler = FoxPrimaryHandler.InMemory });

        var submit = client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        await sent.Task;
        time.Advance(TimeSpan.FromMinutes(2));

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => submit);
        Assert.Contains("no response was received in time", failure.Message, StringComparison.Ordinal);
    }

    private static Task UnknownAsync(PaintClient client) =>
        Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));
}
