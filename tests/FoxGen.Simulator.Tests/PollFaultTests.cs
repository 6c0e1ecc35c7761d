using System.Text;
using System.Text.Json;

namespace FoxGen.Simulator.Tests;

public class PollFaultTests
{
    [Fact]
    public async Task A_task_can_be_completed_without_results_for_some_queries()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: TimeSpan.FromSeconds(10), time: time);
        gateway.Faults.NextPoll(PollFault.CompletedWithoutResults, times: 2);
        var id = await gateway.SubmitAsync();

        // A running task has no results anyway, so it must not use the fault up.
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("processing", (await gateway.QueryAsync(id)).Json.GetProperty("status").GetString());
        time.Advance(TimeSpan.FromSeconds(5));

        for (var i = 0; i < 2; i++)
        {
            var empty = (await gateway.QueryAsync(id)).Json;
            Assert.Equal(("completed", 50), (empty.GetProperty("status").GetString(), empty.GetProperty("progress").GetInt32()));
            Assert.Equal(JsonValueKind.Null, empty.GetProperty("results").ValueKind);
        }

        Assert.Equal(1, (await gateway.QueryAsync(id)).Json.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task A_status_can_be_a_word_nobody_documented()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextPoll(PollFault.UnknownStatus("reviewing"));
        var id = await gateway.SubmitAsync();

        var strange = (await gateway.QueryAsync(id)).Json;
        var plain = (await gateway.QueryAsync(id)).Json;

        Assert.Equal("reviewing", strange.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, strange.GetProperty("results").ValueKind);
        Assert.Equal("completed", plain.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(500, "server_error")]
    [InlineData(404, "not_found")]
    [InlineData(401, "authentication_error")]
    public async Task A_query_can_fail_while_the_task_goes_on(int status, string type)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextPoll(PollFault.Error(status), times: 3);
        var id = await gateway.SubmitAsync();

        for (var i = 0; i < 3; i++)
        {
            var answer = await gateway.QueryAsync(id);
            Assert.Equal((status, type), ((int)answer.Status, answer.ErrorType));
        }

        Assert.Equal("completed", (await gateway.QueryAsync(id)).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_query_can_be_told_to_slow_down()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextPoll(PollFault.TooManyRequests(TimeSpan.FromSeconds(9)));
        var id = await gateway.SubmitAsync();

        var answer = await gateway.QueryAsync(id);

        Assert.Equal(429, (int)answer.Status);
        Assert.Equal(TimeSpan.FromSeconds(9), answer.Response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_query_can_be_cut_or_answered_with_a_page()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextPoll(PollFault.Reset);
        gateway.Faults.NextPoll(PollFault.Html);
        var id = await gateway.SubmitAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.QueryAsync(id));
        var page = await gateway.QueryAsync(id);

        Assert.Equal("text/html", page.Response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(page.Body));
        Assert.Equal([true, false], gateway.Simulator.Requests.Skip(1).Select(request => request.IsCut));
    }

    [Fact]
    public async Task A_slow_reply_tells_how_the_task_stands_when_it_comes()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: TimeSpan.FromSeconds(10), time: time);
        gateway.Faults.NextPoll(PollFault.SlowReply(TimeSpan.FromSeconds(30)));
        var id = await gateway.SubmitAsync();

        var asking = gateway.QueryAsync(id);
        await Wait.UntilAsync(() => time.Waiting == 1);
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("completed", (await asking).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_query_can_be_told_to_come_back_at_a_date()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);
        gateway.Faults.NextPoll(PollFault.TooManyRequests(TimeSpan.FromSeconds(9), asDate: true));

        var answer = await gateway.QueryAsync(await gateway.SubmitAsync());

        Assert.Equal(429, (int)answer.Status);
        Assert.Equal(time.Start + TimeSpan.FromSeconds(9), answer.Response.Headers.RetryAfter!.Date);
    }

    [Fact]
    public async Task A_query_can_be_left_without_a_reply()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextPoll(PollFault.NoReply);
        var id = await gateway.SubmitAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Gateway.Cancellation);

        var asking = gateway.Http.GetAsync("/v1/tasks/" + id, patience.Token);
        await Wait.UntilAsync(() => gateway.Faults.Pending == 0);
        Assert.False(asking.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        Assert.Equal("completed", (await gateway.QueryAsync(id)).Json.GetProperty("status").GetString());
        Assert.Equal([200, null, 200], gateway.Simulator.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_reply_to_a_query_can_be_truncated()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextPoll(PollFault.Truncated);
        var id = await gateway.SubmitAsync();

        using var response = await gateway.Http.GetAsync("/v1/tasks/" + id, HttpCompletionOption.ResponseHeadersRead, Gateway.Cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(Gateway.Cancellation);
        using var received = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(received, Gateway.Cancellation));

        Assert.Equal((200, response.Content.Headers.ContentLength / 2), ((int)response.StatusCode, received.Length));
        Assert.True(gateway.Simulator.Requests[^1].IsCut);
        Assert.Equal("completed", (await gateway.QueryAsync(id)).Json.GetProperty("status").GetString());
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }
}
