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

    private static PaintClient Client(Http2Server server)
    {
        var handler = new Version2 { InnerHandler = new FoxSubmitGuard(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }) };
        return new PaintClient(new HttpClient(handler), Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)) });
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
