using System.Globalization;
using System.Text;
using FoxGen.Http;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>A task id that arrived completely is used, whatever else is wrong with the reply to the paid request.</summary>
public sealed class BrokenReplyTests
{
    [Fact]
    public async Task A_reply_that_echoes_a_large_input_does_not_lose_the_id()
    {
        var echo = new string('x', 6 * 1024 * 1024);
        await CheckIdAsync(exchange => exchange.ReplyAsync(200, $$"""{"input":"{{echo}}","id":"{{Replies.Id}}"}"""));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{0:x}\r\n", "\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", "")]
    public async Task A_reply_without_its_end_does_not_lose_the_id(string head, string behind)
    {
        var length = Encoding.UTF8.GetByteCount(Replies.Submitted);
        await CheckIdAsync(exchange => exchange.SendAsync(string.Format(CultureInfo.InvariantCulture, head, length) + Replies.Submitted + behind));
    }

    [Theory]
    [InlineData("{\"id\":\"" + Replies.Id + "\",\"echo\":\"and so o")]
    [InlineData("{\"id\":\"" + Replies.Id + "\"")]
    [InlineData("{\"id\":\"" + Replies.Id + "\",\"task_info\":{\"list\":[1,2,{\"a\":nul")]
    [InlineData("{\"id\":\"" + Replies.Id + "\"}{\"id\":\"other\"}")]
    [InlineData("{\"id\":\"" + Replies.Id + "\"} and junk <html>")]
    [InlineData("\uFEFF{\"id\":\"" + Replies.Id + "\",")]
    [InlineData("{\"id\":\"" + Replies.Id + "\",}")]
    [InlineData("{\"id\":\"" + Replies.Id + "\",\"\\ud800\":null,\"status\":\"pending\"}")]
    public async Task What_comes_behind_the_id_does_not_matter(string body) =>
        await CheckIdAsync(exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + body));

    [Fact]
    public async Task A_connection_that_stays_open_does_not_hold_the_submit()
    {
        // No time passes on this clock: only the end of the JSON can end the submit.
        var sent = await CheckIdAsync(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\n\r\n" + Replies.Submitted);
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });

        Assert.Equal(1, sent);
    }

    [Theory]
    [InlineData("{\"id\":\"" + Replies.Id + "\",\"echo\":\"")]
    [InlineData("{\"id\":\"" + Replies.Id + "\"} junk")]
    public async Task An_id_that_stands_in_an_endless_reply_is_used_at_the_deadline(string body)
    {
        var clock = new FakeClock();
        var sent = new TaskCompletionSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\n\r\n" + body);
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = clock });

        var submit = client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        await sent.Task;
        while (!submit.IsCompleted)
        {
            // The bytes may still be on their way when the clock moves, so it moves no further than needed and waits in between.
            await Task.Delay(300, TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(Replies.Id, (await submit).Id);
    }

    [Theory]
    [InlineData("{\"id\":\"task-unif")]
    [InlineData("{\"id\":123")]
    [InlineData("{\"other\":\"x\",\"id\"")]
    public async Task An_id_that_broke_off_is_not_used(string body)
    {
        var failure = await FailAsync(exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + body));

        Assert.Equal(body, failure.Body);
        Assert.Contains("the response is incomplete and has no task id", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("\"a/b:c=d\"", "a/b:c=d")]
    [InlineData("\"задача\"", "задача")]
    public async Task An_id_of_any_form_is_used_and_written_to_the_journal(string json, string id)
    {
        var journal = new FoxMemoryJournal();
        await using var server = new TestServer().ThenReply(200, $$"""{"id":{{json}},"status":"pending"}""").ThenReply(200, $$"""{"id":{{json}},"status":"processing"}""");
        using var client = PaintClient.Of(server, null, journal);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        var snapshot = await task.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(id, task.Id);
        Assert.Equal(task.Token, FoxTaskToken.Parse(task.Token.ToString()));
        Assert.Equal(task.Token, journal.Records[^1].Token);
        Assert.Equal(FoxTaskStatus.Running, snapshot.Status);
    }

    [Fact]
    public async Task A_long_id_and_a_deep_reply_are_used()
    {
        var id = new string('i', 300);
        await CheckIdAsync(exchange => exchange.ReplyAsync(200, $$"""{"id":"{{id}}"}"""), id);
        await CheckIdAsync(exchange => exchange.ReplyAsync(200, $$"""{"deep":{{new string('[', 70)}}{{new string(']', 70)}},"id":"{{Replies.Id}}"}"""));
        await CheckIdAsync(exchange => exchange.ReplyAsync(200, $$"""{"id":"{{Replies.Id}}","deep":{{new string('[', 2000)}}{{new string(']', 2000)}}}"""));
    }

    [Fact]
    public async Task The_start_of_a_large_failure_is_kept()
    {
        var failure = await FailAsync(exchange => exchange.ReplyAsync(500, $$$"""{"error":{"message":"no channel"},"echo":"{{{new string('x', 5 * 1024 * 1024)}}}"}"""));

        Assert.Equal("no channel", failure.ServiceMessage);
        Assert.StartsWith("{\"error\"", failure.Body, StringComparison.Ordinal);
        Assert.Equal(4096, failure.Body!.Length);
    }

    [Fact]
    public async Task A_promised_length_takes_no_memory()
    {
        var uri = new Uri("https://api.paint.example/v1/images/generations");
        using var response = new HttpResponseMessage { Content = new StringContent(Replies.Submitted) { Headers = { ContentLength = 60_000_000 } } };
        var before = GC.GetAllocatedBytesForCurrentThread();

        // Nothing is awaited in it, so it runs on this thread.
        var reading = new ReplyReader(HttpMethod.Post, uri, TimeProvider.System, 64 * 1024 * 1024).ReadAsync(response, TestContext.Current.CancellationToken);

        Assert.True(reading.IsCompleted);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(Replies.Submitted.Length, (await reading).Body.Length);
    }

    /// <summary>Submits to a server that replies like this.</summary>
    /// <returns>The number of requests.</returns>
    private static async Task<int> CheckIdAsync(Func<TestExchange, Task> reply, string id = Replies.Id)
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await reply(exchange);
        });
        using var client = PaintClient.Of(server);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(id, task.Id);
        return server.Requests.Count;
    }

    private static async Task<FoxSubmitOutcomeUnknownException> FailAsync(Func<TestExchange, Task> reply)
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await reply(exchange);
        });
        using var client = PaintClient.Of(server);
        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));
        Assert.Single(server.Requests);
        return failure;
    }
}
