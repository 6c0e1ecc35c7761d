using System.Net;
using System.Text.Json;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>URLs in replies, and the second request for the result.</summary>
public class TaskRequestTests
{
    private const string Urls = """
        tasks:
          url: status_url
          result: { url: response_url }
          cancel: { method: PUT, url: cancel_url }
          fields: { id: number, status: state, results: goods }
          error: { message: detail }

        """ + Stall.Statuses;

    private const string Replies = """
        submitted: { number: r1, state: waiting, status_url: "https://stall.example/f/orders/r1/status", response_url: "https://stall.example/f/orders/r1", cancel_url: "https://stall.example/f/orders/r1/cancel" }
        running: { state: baking, cancel_url: "https://stall.example/f/orders/r1/cancel" }
        completed: { state: ready, response_url: "https://stall.example/f/orders/r1" }
        result: { goods: [{ url: "https://f.example/a.png" }], seed: 42 }
        """;

    private const string Paths = """
        tasks:
          path: /order?number={task_id}
          result: { path: "/files?file={file.id}" }
          fields: { id: number, status: state, results: file.goods }
          error: { message: detail }

        """ + Stall.Statuses;

    [Fact]
    public async Task The_urls_of_the_replies_are_on_the_simulator_and_look_like_the_examples()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(Replies, Urls), TimeSpan.FromSeconds(10), time);

        var submitted = (await gateway.PostAsync(Stall.Order, "/breads")).Json;
        var id = submitted.GetProperty("number").GetString();
        var root = gateway.Simulator.BaseUrl.ToString().TrimEnd('/');
        Assert.Equal($"{root}/f/orders/{id}/status", Text(submitted, "status_url"));
        Assert.Equal($"{root}/f/orders/{id}", Text(submitted, "response_url"));

        var early = await gateway.GetAsync(Text(submitted, "response_url"));
        time.Advance(TimeSpan.FromSeconds(10));
        var done = await gateway.GetAsync(Text(submitted, "status_url"));
        var result = await gateway.GetAsync(Text(done.Json, "response_url"));

        Assert.Equal((HttpStatusCode.BadRequest, "The task has no result yet."), (early.Status, Text(early.Json, "detail")));
        Assert.Equal("ready", Text(done.Json, "state"));
        Assert.False(done.Json.TryGetProperty("goods", out _));
        Assert.Equal((1, 42), (result.Json.GetProperty("goods").GetArrayLength(), result.Json.GetProperty("seed").GetInt32()));
    }

    [Fact]
    public async Task Without_examples_the_urls_work_too()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Urls), TimeSpan.FromSeconds(10), time);

        var submitted = (await gateway.PostAsync(Stall.Order, "/breads")).Json;
        var running = (await gateway.GetAsync(Text(submitted, "status_url"))).Json;
        var cancelled = await gateway.SendAsync(HttpMethod.Put, Text(running, "cancel_url"));
        var other = (await gateway.PostAsync(Stall.Order, "/breads")).Json;
        time.Advance(TimeSpan.FromSeconds(10));
        var done = (await gateway.GetAsync(Text(other, "status_url"))).Json;

        Assert.Equal((HttpStatusCode.OK, "burnt"), (cancelled.Status, Text(cancelled.Json, "state")));
        Assert.Equal(1, (await gateway.GetAsync(Text(done, "response_url"))).Json.GetProperty("goods").GetArrayLength());
    }

    [Theory]
    [InlineData("completed: { number: o-1, state: ready, file: { id: 20517 } }", JsonValueKind.Number)]
    [InlineData("submitted: { number: o-1 }", JsonValueKind.String)]
    public async Task A_field_of_the_completed_task_names_its_result(string replies, JsonValueKind kind)
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(replies, Paths));

        var files = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var id = Text((await gateway.PostAsync(Stall.Order, "/breads")).Json, "number");
            var file = (await gateway.GetAsync("/order?number=" + id)).Json.GetProperty("file").GetProperty("id");
            Assert.Equal(kind, file.ValueKind);
            var result = await gateway.GetAsync("/files?file=" + file);
            files.Add(Text(Assert.Single(result.Json.GetProperty("file").GetProperty("goods").EnumerateArray()), "url"));
            Assert.Contains(id, files[^1]);
        }

        Assert.Equal(2, files.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync("/files?file=1")).Status);
    }

    [Fact]
    public async Task A_request_for_a_result_can_fail()
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(Replies, Urls));
        var url = Text((await gateway.PostAsync(Stall.Order, "/breads")).Json, "response_url");
        gateway.Faults.NextResult(ResultFault.Reset);
        gateway.Faults.NextResult(ResultFault.Error());
        gateway.Faults.NextResult(ResultFault.WrongShape);

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.GetAsync(url));
        var refused = await gateway.GetAsync(url);
        var strange = await gateway.GetAsync(url);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(JsonValueKind.Number, strange.Json.GetProperty("goods").ValueKind);
        Assert.Equal(JsonValueKind.Array, (await gateway.GetAsync(url)).Json.GetProperty("goods").ValueKind);
    }

    [Fact]
    public async Task The_result_of_a_failed_task_is_refused_with_its_error()
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(Replies, Urls));
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("x", "It burnt."));
        var url = Text((await gateway.PostAsync(Stall.Order, "/breads")).Json, "response_url");

        var refused = await gateway.GetAsync(url);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "It burnt."), (refused.Status, Text(refused.Json, "detail")));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
