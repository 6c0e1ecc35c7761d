using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>Whatever leaves open whether the request arrived: one request, no second one, and a clear exception.</summary>
public sealed class UnknownOutcomeTests
{
    public static TheoryData<int> OpenStatuses => [300, 301, 302, 303, 304, 307, 308, 408, 500, 501, 502, 503, 504, 520, 524, 599];

    [Theory]
    [MemberData(nameof(OpenStatuses))]
    public async Task A_status_that_leaves_it_open_is_not_sent_again(int status)
    {
        await using var server = new TestServer().ThenReply(status, Replies.Error("server_error", "oops"), "Location: /v1/other", "Retry-After: 0");
        using var client = PaintClient.Of(server);

        var failure = await SubmitAsync(client);

        Assert.Equal(status, (int?)failure.Status);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":1.5}""")]
    [InlineData("""{"id":-3}""")]
    [InlineData("""{"id":true}""")]
    [InlineData("""{"id":"."}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":".."}""")]
    [InlineData("""{"id":"a\nb"}""")]
    [InlineData("""{"id":"a\u202eb"}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"error":{"message":"busy","type":"server_error"}}""")]
    public async Task A_success_without_a_usable_id_is_not_sent_again(string body)
    {
        await using var server = new TestServer().ThenReply(200, body);
        using var client = PaintClient.Of(server);

        var failure = await SubmitAsync(client);

        Assert.Equal(200, (int?)failure.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reset_after_the_whole_request_is_not_sent_again()
    {
        await using var server = new TestServer().Then(ResetAfterReadingAsync);
        using var client = PaintClient.Of(server);

        var before = DateTimeOffset.UtcNow;
        var failure = await SubmitAsync(client);

        Assert.Single(server.Requests);
        Assert.Equal("brush-1.5", failure.Model);
        Assert.InRange(failure.SentAt, before, DateTimeOffset.UtcNow);
        Assert.Contains("may have been received", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_without_a_reply_is_not_sent_again()
    {
        await using var server = new TestServer().Then(exchange => exchange.ReadAsync());
        using var client = PaintClient.Of(server);

        await SubmitAsync(client);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reply_that_breaks_off_is_not_sent_again()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"id\":\"task-uni");
        });
        using var client = PaintClient.Of(server);

        var failure = await SubmitAsync(client);

        Assert.Equal(200, (int?)failure.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reply_without_end_is_cut_off_and_not_sent_again()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"x\":\"");
            var block = new string('x', 1 << 20);
            for (var sent = 0; sent < 6; sent++)
            {
                await exchange.SendAsync(block);
            }
        });
        using var client = PaintClient.Of(server);

        await SubmitAsync(client);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_the_service_said_is_kept_for_its_support()
    {
        await using var server = new TestServer().ThenReply(503, Replies.Error("server_error", "no channel"), "X-Request-Id: req-77");
        using var client = PaintClient.Of(server);

        var failure = await SubmitAsync(client);

        Assert.Equal("req-77", failure.RequestId);
        Assert.Contains("no channel", failure.Body, StringComparison.Ordinal);
        Assert.Equal("submit-outcome-unknown", failure.Code);
        Assert.EndsWith("(HTTP 503, request id req-77)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_status_with_a_broken_body_keeps_its_meaning()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 402 Payment Required\r\nContent-Length: 500\r\n\r\n{\"error\"");
        });
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxQuotaException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal("{\"error\"", failure.Body);
        Assert.Single(server.Requests);
    }

    internal static async Task ResetAfterReadingAsync(TestExchange exchange)
    {
        await exchange.ReadAsync();
        exchange.Reset();
    }

    private static Task<FoxSubmitOutcomeUnknownException> SubmitAsync(PaintClient client) =>
        Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));
}
