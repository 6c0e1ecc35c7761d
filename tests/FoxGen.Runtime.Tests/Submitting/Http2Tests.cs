using System.Net;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>What HTTP/2 says was not processed counts as not sent (RFC 9113, section 8.7); anything else does not.</summary>
public sealed class Http2Tests
{
    [Theory]
    [InlineData("refuse")]
    [InlineData("go away")]
    public async Task A_request_that_was_not_processed_is_sent_again(string what)
    {
        await using var server = new Http2Server(what, "reply");
        using var client = Client(server);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(Replies.Id, task.Id);
        Assert.Equal(2, server.Bodies);
    }

    [Fact]
    public async Task A_service_that_refuses_every_stream_was_not_sent_the_request()
    {
        await using var server = new Http2Server([.. Enumerable.Repeat("refuse", 100)]);
        using var client = Client(server);

        var submitted = await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(FoxSubmitOutcome.NotSent, submitted.Outcome);
        Assert.StartsWith("The service refused the request before it processed it.", submitted.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_was_reset_leaves_the_outcome_open()
    {
        await using var server = new Http2Server("reset", "reply");
        using var client = Client(server);

        var submitted = await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(FoxSubmitOutcome.Unknown, submitted.Outcome);
        Assert.Equal(1, server.Bodies);
    }

    /// <summary>Only the connection that was told so knows that a request was not processed: another one writes no second body.</summary>
    [Fact]
    public async Task A_handler_that_sends_the_content_over_a_second_connection_sends_no_second_body()
    {
        await using var server = new Http2Server("hold", "reply");
        var hedging = new Hedging(server);
        using var client = Client(server, new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }, hedging);

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.IsType<HttpRequestException>(hedging.Second);
        Assert.Null(failure.WasReceived);
        Assert.Equal(1, server.Bodies);
    }

    [Fact]
    public async Task A_redirect_to_the_same_address_does_not_get_a_second_body()
    {
        await using var server = new Http2Server("redirect", "reply");
        using var client = Client(server, new SocketsHttpHandler { AllowAutoRedirect = true, PooledConnectionLifetime = TimeSpan.Zero });

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal(1, server.Bodies);
    }

    private static PaintClient Client(Http2Server server) => Client(server, new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });

    private static PaintClient Client(Http2Server server, SocketsHttpHandler sockets, DelegatingHandler? handler = null)
    {
        HttpMessageHandler guard = new FoxSubmitGuard(sockets);
        handler?.InnerHandler = guard;
        return new PaintClient(
            new HttpClient(new Version2 { InnerHandler = handler ?? guard }),
            Paint.Key,
            new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), SubmitTimeout = TimeSpan.FromMinutes(1) });
    }

    /// <summary>Sends the content once more while the request is under way, in a content of its own, which no guard knows.</summary>
    private sealed class Hedging(Http2Server server) : DelegatingHandler
    {
        /// <summary>What became of the second request.</summary>
        public Exception? Second { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = base.SendAsync(request, cancellationToken);
            while (server.Bodies == 0)
            {
                await Task.Delay(5, cancellationToken);
            }

            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new Passing(request.Content!), Version = request.Version, VersionPolicy = request.VersionPolicy };
            try
            {
                return await base.SendAsync(copy, cancellationToken);
            }
            catch (Exception e)
            {
                Second = e;
                throw;
            }
            finally
            {
                server.Reset();
            }
        }
    }

    private sealed class Passing(HttpContent content) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => content.CopyToAsync(stream, context);

        protected override bool TryComputeLength(out long length)
        {
            length = content.Headers.ContentLength ?? 0;
            return true;
        }
    }

    /// <summary>The client itself speaks HTTP/1.1; a handler of the caller can choose another version.</summary>
    private sealed class Version2 : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
