using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>Replies to queries that are large, about another task, or in other words.</summary>
public sealed class OddReplyTests
{
    [Fact]
    public async Task A_completed_task_with_a_large_reply_ends_the_wait()
    {
        var large = $$"""{"id":"{{Replies.Id}}","echo":"{{new string('x', 6 * 1024 * 1024)}}","status":"completed","results":[{"url":"https://cdn.example/a.png"}]}""";
        await using var server = new TestServer().ThenReply(200, large);
        using var client = PaintClient.Of(server, new FakeClock(TimeSpan.FromSeconds(25)));

        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(result);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reply_beyond_all_bounds_ends_the_wait_after_three()
    {
        var server = new TestServer();
        var block = new string('x', 1 << 20);
        for (var i = 0; i < 3; i++)
        {
            server.Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"x\":\"");
                for (var sent = 0; sent < 66; sent++)
                {
                    await exchange.SendAsync(block);
                }
            });
        }

        await using var _ = server;
        using var client = PaintClient.Of(server, new FakeClock(TimeSpan.FromSeconds(10)));

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The response to a status request is larger than 64 MB.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_reply_about_another_task_is_asked_for_again()
    {
        await using var server = new TestServer()
            .ThenReply(200, Replies.Completed("https://cdn.example/foreign.png").Replace(Replies.Id, "task-of-somebody-else", StringComparison.Ordinal))
            .ThenReply(200, Replies.Completed("https://cdn.example/own.png"));
        using var client = PaintClient.Of(server, new FakeClock(TimeSpan.FromSeconds(25)));

        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("https://cdn.example/own.png", result.Url.AbsoluteUri);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_always_tells_of_another_task_ends_the_wait()
    {
        var server = new TestServer();
        for (var i = 0; i < 3; i++)
        {
            server.ThenReply(200, """{"id":"other","status":"completed","results":[{}]}""");
        }

        await using var _ = server;
        using var client = PaintClient.Of(server, new FakeClock(TimeSpan.FromSeconds(25)));

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The response to a status request is about another task.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Paint.Token, failure.Token);
    }

    [Theory]
    [InlineData("Completed", FoxTaskStatus.Completed)]
    [InlineData("COMPLETED", FoxTaskStatus.Completed)]
    [InlineData("Failed", FoxTaskStatus.Failed)]
    [InlineData("done", FoxTaskStatus.Unknown)]
    public async Task The_case_of_a_status_word_does_not_matter(string word, FoxTaskStatus status)
    {
        await using var server = new TestServer().ThenReply(200, $$"""{"id":"{{Replies.Id}}","status":"{{word}}"}""");
        using var client = PaintClient.Of(server);

        var snapshot = await client.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal((status, word), (snapshot.Status, snapshot.StatusWord));
    }

    [Fact]
    public async Task A_progress_that_throws_leaves_the_token_in_the_exception()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Running(3)).ThenReply(200, Replies.Running(3));
        using var client = PaintClient.Of(server, new FakeClock(TimeSpan.FromSeconds(25)));
        var task = client.Brush.Resume(Paint.Token);

        var one = await Assert.ThrowsAsync<NotSupportedException>(() => task.WaitAsync(new Throwing(), TestContext.Current.CancellationToken));
        var all = await Assert.ThrowsAsync<NotSupportedException>(() => task.WaitAllAsync(new Throwing(), TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token.ToString(), one.Data[FoxTaskToken.DataKey]);
        Assert.Equal(Paint.Token.ToString(), all.Data[FoxTaskToken.DataKey]);
    }

    private sealed class Throwing : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => throw new NotSupportedException();
    }
}
