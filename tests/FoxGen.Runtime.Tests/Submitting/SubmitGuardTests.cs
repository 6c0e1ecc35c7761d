using System.IO.Compression;
using System.Net;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>With the guard at the connection, nothing that a handler in between does is taken for the service.</summary>
public sealed class SubmitGuardTests
{
    [Fact]
    public async Task A_handler_that_answers_429_after_a_reset_gives_no_licence_to_send_again()
    {
        await using var server = new TestServer().Then(UnknownOutcomeTests.ResetAfterReadingAsync).ThenReply(200, Replies.Submitted);
        using var client = Guarded(server, new RetryOnce(), new AnswerSecond(HttpStatusCode.TooManyRequests));

        await UnknownAsync(client);

        Assert.Equal(1, Bodies(server));
    }

    [Fact]
    public async Task A_handler_that_answers_403_after_a_reset_does_not_refuse_for_the_service()
    {
        await using var server = new TestServer().Then(UnknownOutcomeTests.ResetAfterReadingAsync);
        using var client = Guarded(server, new RetryOnce(), new AnswerSecond(HttpStatusCode.Forbidden));

        var failure = await UnknownAsync(client);

        Assert.Null(failure.WasReceived);
        Assert.Equal(1, Bodies(server));
    }

    [Fact]
    public async Task A_handler_that_answers_from_a_cache_after_a_reset_names_no_task()
    {
        await using var server = new TestServer().Then(UnknownOutcomeTests.ResetAfterReadingAsync);
        using var client = Guarded(server, new RetryOnce(), new AnswerSecond(HttpStatusCode.OK, Replies.Submitted));

        await UnknownAsync(client);
    }

    [Fact]
    public async Task A_handler_that_answers_before_anything_left_is_named_and_nothing_is_sent()
    {
        await using var server = new TestServer();
        using var client = Guarded(server, new AnswerAlways(HttpStatusCode.Forbidden));

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, Cancel));

        Assert.Contains("A handler of the HttpClient responded with HTTP 403", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_rate_limiter_that_refuses_before_anything_left_is_asked_again()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Guarded(server, new AnswerFirst(HttpStatusCode.TooManyRequests));

        var task = await client.Brush.SubmitAsync(Paint.Request, Cancel);

        Assert.Equal(Replies.Id, task.Token.TaskId);
        Assert.Equal(1, Bodies(server));
    }

    [Fact]
    public async Task The_refusal_of_the_service_is_one_whatever_stands_in_between()
    {
        await using var server = new TestServer().ThenReply(402, """{"error":{"message":"no"}}""");
        using var client = Guarded(server, new Passing(), new Passing());

        await Assert.ThrowsAsync<FoxQuotaException>(() => client.Brush.SubmitAsync(Paint.Request, Cancel));
    }

    [Fact]
    public async Task A_hedge_sends_one_body_and_the_first_reply_counts()
    {
        await using var server = new TestServer()
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                await Task.Delay(100, exchange.Stop);
                await exchange.ReplyAsync(200, Replies.Submitted);
            })
            .ThenReply(200, Replies.Submitted);
        using var client = Guarded(server, new Hedging());

        var task = await client.Brush.SubmitAsync(Paint.Request, Cancel);

        Assert.Equal(Replies.Id, task.Token.TaskId);
        Assert.Equal(1, Bodies(server));
    }

    [Fact]
    public async Task A_handler_that_expects_continue_does_not_get_a_second_body_sent()
    {
        await using var server = new TestServer().Then(UnknownOutcomeTests.ResetAfterReadingAsync).ThenReply(429, "{}").ThenReply(200, Replies.Submitted);
        using var client = Guarded(server, new RetryOnce(), new Expecting());

        await UnknownAsync(client);

        Assert.Equal(1, Bodies(server));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_that_the_primary_handler_follows_leaves_the_outcome_open(int status)
    {
        await using var server = new TestServer().ThenReply(status, "{}", "Location: /v1/elsewhere").ThenReply(200, Replies.Submitted);
        using var client = Guarded(server);

        await UnknownAsync(client);

        Assert.Single(server.Requests, request => request.RequestLine.StartsWith("POST", StringComparison.Ordinal) && request.Body.Length > 0);
    }

    [Fact]
    public async Task A_refusal_that_came_whole_is_one_although_a_handler_tried_again()
    {
        await using var server = new TestServer().ThenReply(402, Replies.Error("x", "no")).ThenReply(200, Replies.Submitted);
        using var client = Guarded(server, new RetryFailures());

        var failure = await Assert.ThrowsAsync<FoxQuotaException>(() => client.Brush.SubmitAsync(Paint.Request, Cancel));

        Assert.Equal("no", failure.ServiceMessage);
        Assert.Equal(1, Bodies(server));
    }

    [Fact]
    public async Task A_429_that_came_whole_is_repeated_by_the_client_although_a_handler_tried_again()
    {
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(200, Replies.Submitted);
        using var client = Guarded(server, new RetryFailures());

        Assert.Equal(Replies.Id, (await client.Brush.SubmitAsync(Paint.Request, Cancel)).Id);
    }

    [Fact]
    public async Task An_id_that_came_counts_whatever_handlers_make_of_the_reply()
    {
        DelegatingHandler[] handlers =
        [
            new After((_, _) => throw new TimeoutException("of a handler")),
            new After((_, _) => throw new OperationCanceledException()),
            new After((_, _) => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)),
            new After((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"another"}""") }),
            new After((_, response) =>
            {
                response.Content = new StringContent("");
                return response;
            }),
        ];
        foreach (var handler in handlers)
        {
            await using var server = new TestServer().ThenReply(200, Replies.Submitted);
            using var client = Guarded(server, handler);

            Assert.Equal(Replies.Id, (await client.Brush.SubmitAsync(Paint.Request, Cancel)).Id);
        }
    }

    [Fact]
    public async Task A_handler_that_unpacks_the_reply_is_heard()
    {
        var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Replies.Submitted), Cancel);
        }

        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, packed.ToArray(), null, "Content-Encoding: gzip");
        });
        using var client = Guarded(server, new After((_, response) =>
        {
            Assert.Equal("gzip", response.Content.Headers.ContentEncoding.Single());
            response.Content = new StreamContent(new GZipStream(response.Content.ReadAsStream(), CompressionMode.Decompress));
            return response;
        }));

        Assert.Equal(Replies.Id, (await client.Brush.SubmitAsync(Paint.Request, Cancel)).Id);
    }

    [Fact]
    public async Task A_handler_that_gives_up_does_not_stop_a_request_that_has_left()
    {
        var gaveUp = new TaskCompletionSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await gaveUp.Task;
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = Guarded(server, new GivingUp(server, gaveUp));

        Assert.Equal(Replies.Id, (await client.Brush.SubmitAsync(Paint.Request, Cancel)).Id);
        Assert.Equal(1, Bodies(server));
    }

    /// <summary>The connection may begin to write at the moment in which a handler gives up; the reply is awaited then too.</summary>
    [Fact]
    public async Task A_body_that_leaves_while_a_handler_gives_up_brings_its_id_or_does_not_leave()
    {
        var goOn = new TaskCompletionSource();
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        var sockets = new SocketsHttpHandler
        {
            ConnectCallback = async (context, token) =>
            {
                await goOn.Task;
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, token);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };

        // The client looks at the clock when no reply came from the handlers; by then the body has left.
        var handler = new GivingUpEarly { InnerHandler = new FoxSubmitGuard(sockets) };
        var clock = new AskedClock(() =>
        {
            if (handler.Left is { } sending)
            {
                goOn.TrySetResult();
                SpinWait.SpinUntil(() => sending.IsCompleted || Bodies(server) == 1, TimeSpan.FromSeconds(10));
            }
        });
        using var client = PaintClient.Of(server, clock, handler, attempts: 1);

        var submitted = await client.Brush.TrySubmitAsync(Paint.Request, Cancel);

        Assert.True(submitted.Outcome is FoxSubmitOutcome.Submitted ? Bodies(server) == 1 : submitted.Outcome is FoxSubmitOutcome.NotSent && Bodies(server) == 0, $"{submitted}, {Bodies(server)} bodies");
        Assert.True(goOn.Task.IsCompleted);
    }

    [Fact]
    public async Task Of_two_guards_the_one_at_the_connection_works()
    {
        await using var server = new TestServer().ThenReply(402, "{}");
        using var client = PaintClient.Of(server, handler: new FoxSubmitGuard(new Yielding { InnerHandler = new FoxSubmitGuard(new SocketsHttpHandler()) }));

        await Assert.ThrowsAsync<FoxQuotaException>(() => client.Brush.SubmitAsync(Paint.Request, Cancel));
    }

    /// <summary>R2: what is copied could be sent again, so the copy is refused before anything leaves.</summary>
    [Fact]
    public async Task A_handler_that_copies_the_body_is_refused_before_anything_is_sent()
    {
        Func<Stream>[] targets =
        [
            () => new GZipStream(new MemoryStream(), CompressionLevel.Fastest),
            () => new BufferedStream(new MemoryStream()),
            () => new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose),
            () => new WriteOnlyStream(),
        ];
        foreach (var target in targets)
        {
            await using var server = new TestServer().ThenReply(200, Replies.Submitted);
            using var client = Guarded(server, new Copying(target));

            var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, Cancel));

            Assert.Contains(nameof(FoxClientOptions.PrimaryHandler), failure.Message, StringComparison.Ordinal);
            Assert.Equal(0, server.Connections);
        }
    }

    [Fact]
    public async Task Without_the_guard_a_refusal_may_be_a_handlers()
    {
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, handler: new SocketsHttpHandler());

        var failure = await UnknownAsync(client);

        Assert.Contains(nameof(FoxSubmitGuard), failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, Bodies(server));
    }

    [Fact]
    public async Task An_in_memory_host_may_copy_the_body_once()
    {
        var received = new MemoryStream();
        var host = new StubHandler(async (request, token) =>
        {
            using var body = new BufferedStream(received);
            await request.Content!.CopyToAsync(body, token);
            await body.FlushAsync(token);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Replies.Submitted) };
        });
        using var client = new PaintClient(new HttpClient(host), Paint.Key, new FoxClientOptions { PrimaryHandler = FoxPrimaryHandler.InMemory });

        Assert.Equal(Replies.Id, (await client.Brush.SubmitAsync(Paint.Request, Cancel)).Token.TaskId);
        Assert.NotEmpty(received.ToArray());
    }

    [Fact]
    public async Task The_handler_of_a_platform_may_read_the_body_into_memory()
    {
        string? received = null;
        var browser = new StubHandler(async (request, token) =>
        {
            received = await request.Content!.ReadAsStringAsync(token);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Replies.Submitted) };
        });
        using var client = new PaintClient(new HttpClient(browser), Paint.Key, new FoxClientOptions { PrimaryHandler = FoxPrimaryHandler.Platform });

        Assert.Equal(Replies.Id, (await client.Brush.SubmitAsync(Paint.Request, Cancel)).Token.TaskId);
        Assert.Contains("prompt", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_paid_request_opens_a_connection_of_its_own_and_queries_share_one()
    {
        await using var server = new KeepAliveServer(head => head.StartsWith("POST", StringComparison.Ordinal) ? Replies.Submitted : Replies.Running(50));
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url });

        for (var i = 0; i < 5; i++)
        {
            var task = await client.Brush.SubmitAsync(Paint.Request, Cancel);
            await task.GetAsync(Cancel);
        }

        Assert.All(server.Connections, connection => Assert.True(connection.Count == 1 || connection.All(head => head.StartsWith("GET", StringComparison.Ordinal))));
        Assert.Equal(6, server.Connections.Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Bodies(TestServer server) => server.Requests.Count(request => request.Received.IsCompletedSuccessfully);

    private static PaintClient Guarded(TestServer server, params DelegatingHandler[] handlers)
    {
        HttpMessageHandler inner = new FoxSubmitGuard(new SocketsHttpHandler());
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        return PaintClient.Of(server, new FakeClock(TimeSpan.FromSeconds(25)), inner);
    }

    private static Task<FoxSubmitOutcomeUnknownException> UnknownAsync(PaintClient client) =>
        Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.Brush.SubmitAsync(Paint.Request, Cancel));

    private sealed class Passing : DelegatingHandler;

    private sealed class Yielding : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A timeout that strikes before there is a connection.</summary>
    private sealed class GivingUpEarly : DelegatingHandler
    {
        /// <summary>The request that it no longer waits for.</summary>
        public Task? Left { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sending = base.SendAsync(request, cancellationToken);
            await Task.Yield();
            Left = sending;
            throw new TimeoutException("of a handler");
        }
    }

    private sealed class AskedClock(Action asked) : TimeProvider
    {
        public override long GetTimestamp()
        {
            asked();
            return base.GetTimestamp();
        }
    }

    private sealed class RetryOnce : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class RetryFailures : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class After(Func<HttpRequestMessage, HttpResponseMessage, HttpResponseMessage> change) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            change(request, await base.SendAsync(request, cancellationToken));
    }

    /// <summary>A timeout that strikes when the request has arrived.</summary>
    private sealed class GivingUp(TestServer server, TaskCompletionSource gaveUp) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var sending = base.SendAsync(request, soon.Token);
            while (Bodies(server) == 0)
            {
                await Task.Delay(5, cancellationToken);
            }

            await soon.CancelAsync();
            try
            {
                return await sending;
            }
            finally
            {
                gaveUp.SetResult();
            }
        }
    }

    private sealed class AnswerSecond(HttpStatusCode status, string body = "{}") : DelegatingHandler
    {
        private int _calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++_calls == 2 ? Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body), RequestMessage = request }) : base.SendAsync(request, cancellationToken);
    }

    private sealed class AnswerFirst(HttpStatusCode status) : DelegatingHandler
    {
        private int _calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++_calls == 1 ? Task.FromResult(new HttpResponseMessage(status) { RequestMessage = request }) : base.SendAsync(request, cancellationToken);
    }

    private sealed class AnswerAlways(HttpStatusCode status) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { RequestMessage = request });
    }

    private sealed class Expecting : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.ExpectContinue = true;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Copying(Func<Stream> target) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await using var copy = target();
            await request.Content!.CopyToAsync(copy, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Hedging : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var attempts = new List<Task<HttpResponseMessage>> { base.SendAsync(request, cancellationToken), base.SendAsync(request, cancellationToken) };
            while (true)
            {
                var first = await Task.WhenAny(attempts);
                if (first.IsCompletedSuccessfully || attempts.Count == 1)
                {
                    return await first;
                }

                attempts.Remove(first);
            }
        }
    }
}
