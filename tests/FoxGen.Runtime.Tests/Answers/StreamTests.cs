using System.Text;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Answers;

/// <summary>Replies as events: each is there when it arrives, and what broke off is kept.</summary>
public sealed class StreamTests : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_come_while_the_service_works()
    {
        var next = new SemaphoreSlim(0);
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hello\n\n");
            foreach (var word in new[] { "a", "b", "c" })
            {
                await exchange.SendAsync($"data: {{\"text\":\"{word}\"}}\n\n");
                await next.WaitAsync(exchange.Stop);
            }

            await exchange.SendAsync("data: [DONE]\n\n");
            await exchange.CutAsync();
        });
        var journal = new FoxMemoryJournal();
        using var client = Client(server, journal);

        var words = new List<string?>();
        await foreach (var one in client.Chat.StreamAsync(Paint.Request, Stop))
        {
            // The next event is not sent before this one has come.
            words.Add(one.Text);
            next.Release();
        }

        Assert.Equal(["a", "b", "c"], words);
        Assert.True(server.Requests[0].Json.GetProperty("stream").GetBoolean());
        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await journal.ReadAsync(Stop).ToListAsync(Stop)).State);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Events_that_break_off_were_given_and_are_kept()
    {
        var reply = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20).Select(i => $"data: {{\"text\":\"{i}\"}}\n\n")) + "data: [DONE]\n\n");
        var last = reply.Length - 6;
        for (var point = 0; point < 200; point++)
        {
            var end = last * point / 200;
            await using var server = new TestServer().Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.ReplyBytesAsync(200, reply[..end], reply.Length, "Content-Type: text/event-stream");
            });
            using var client = Client(server);

            var words = new List<string?>();
            var broken = await Assert.ThrowsAsync<FoxIncompleteReplyException>(async () =>
            {
                await foreach (var one in client.Chat.StreamAsync(Paint.Request, Stop))
                {
                    words.Add(one.Text);
                }
            });

            Assert.Equal(Encoding.UTF8.GetString(reply[..end]).Split("\n\n").Length - 1, words.Count);
            Assert.Equal(reply[..end], await File.ReadAllBytesAsync(broken.File, Stop));
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task An_end_without_the_last_event_is_a_broken_reply()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, "data: {\"text\":\"a\"}\n\n"u8.ToArray(), null, "Content-Type: text/event-stream");
        });
        using var client = Client(server);

        await Assert.ThrowsAsync<FoxIncompleteReplyException>(() => AllAsync(client));
    }

    [Fact]
    public async Task An_error_among_the_events_is_a_failed_task()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, "data: {\"text\":\"a\"}\n\ndata: {\"error\":{\"message\":\"overloaded\",\"code\":\"busy\"}}\n\n"u8.ToArray(), null, "Content-Type: text/event-stream");
        });
        using var client = Client(server);

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => AllAsync(client));

        Assert.Equal(("busy", "overloaded"), (failure.ErrorCode, failure.ServiceMessage));
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        var closed = new TaskCompletionSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: {\"text\":\"a\"}\n\n");
            _ = await exchange.Stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, exchange.Stop);
            closed.SetResult();
        });
        using var client = Client(server);

        await foreach (var one in client.Chat.StreamAsync(Paint.Request, Stop))
        {
            Assert.Equal("a", one.Text);
            break;
        }

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
    }

    [Fact]
    public async Task Cancelling_ends_the_loop_with_the_token()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: {\"text\":\"a\"}\n\n");
            _ = await exchange.Stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, exchange.Stop);
        });
        using var client = Client(server);
        using var stop = new CancellationTokenSource();

        var canceled = await Assert.ThrowsAsync<FoxWaitCanceledException>(async () =>
        {
            await foreach (var _ in client.Chat.StreamAsync(Paint.Request, null, stop.Token))
            {
                await stop.CancelAsync();
            }
        });

        Assert.Equal("chat-1", canceled.Token.Model);
    }

    [Fact]
    public async Task Events_are_paid_once()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, "data: [DONE]\n\n"u8.ToArray(), null, "Content-Type: text/event-stream");
        });
        using var client = Client(server);
        var events = client.Chat.StreamAsync(Paint.Request, Stop);

        await foreach (var _ in events)
        {
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in events)
            {
            }
        });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refused_stream_is_refused_and_a_lost_one_unknown()
    {
        await using var server = new TestServer()
            .ThenReply(429, """{"error":{"message":"later"}}""")
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                exchange.Reset();
            });
        using var client = new StudioClient(new FoxClientOptions { BaseUrl = server.Url, MaxSubmitAttempts = 1 });

        await Assert.ThrowsAsync<FoxRateLimitException>(() => AllAsync(client));
        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => AllAsync(client));
    }

    [Fact]
    public async Task The_same_model_answers_at_once()
    {
        await using var server = new TestServer().ThenReply(200, """{"text":"all"}""");
        using var client = Client(server);

        Assert.Equal("all", (await client.Chat.GenerateAsync(Paint.Request, Stop)).Text);
        Assert.False(server.Requests[0].Json.TryGetProperty("stream", out _));
    }

    private static async Task AllAsync(StudioClient client)
    {
        await foreach (var _ in client.Chat.StreamAsync(Paint.Request))
        {
        }
    }

    private StudioClient Client(TestServer server, IFoxTaskJournal? journal = null) =>
        new(new FoxClientOptions { BaseUrl = server.Url, ReplyFolder = _folder["replies"], Journal = journal });
}
