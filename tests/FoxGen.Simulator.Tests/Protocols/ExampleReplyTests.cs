using System.Text.Json;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Replies start as the examples of the service file.</summary>
public class ExampleReplyTests
{
    private const string Tasks = """
        tasks:
          path: /orders/{task_id}
          fields: { id: order.number, status: order.state, progress: order.part, progressMaximum: 1, created: order.at, createdUnit: milliseconds, model: order.recipe, results: order.goods }
          error: { message: order.problem }
          statuses: { waiting: pending, baking: running, ready: completed, burnt: failed }

        """;

    private const string Replies = """
        submitted: { code: 0, order: { number: 8661, at: 1722769557708 }, trace: q1 }
        running:
          - { code: 0, order: { number: 8661, state: waiting } }
          - { code: 0, order: { number: 8661, state: baking, part: 0.5, recipe: x } }
        completed: { code: 0, order: { number: 8661, state: ready, goods: [{ url: "https://f.example/a.png", weight: "5.1" }] }, usage: { flour: 3 } }
        failed: { code: 0, order: { number: 8661, state: burnt, problem: risk control } }
        """;

    [Fact]
    public async Task Each_stage_has_the_fields_of_its_example()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(Replies, Tasks), TimeSpan.FromSeconds(10), time);

        var submitted = (await gateway.PostAsync(Stall.Order, "/breads")).Json;
        var id = submitted.GetProperty("order").GetProperty("number").GetInt64();
        AssertJson($$$"""{"code": 0, "order": {"number": {{{id}}}, "at": 1767323045000}, "trace": "q1", "type": "image"}""", submitted);
        Assert.InRange(id, 100_000_000_000, 999_999_999_999);

        AssertJson($$$"""{"code": 0, "order": {"number": {{{id}}}, "state": "waiting"}, "type": "image"}""", await QueryAsync());
        time.Advance(TimeSpan.FromSeconds(4));
        AssertJson($$$"""{"code": 0, "order": {"number": {{{id}}}, "state": "baking", "part": 0.4, "recipe": "rye-1"}, "type": "image"}""", await QueryAsync());
        time.Advance(TimeSpan.FromSeconds(6));
        var done = await QueryAsync();
        var bread = Assert.Single(done.GetProperty("order").GetProperty("goods").EnumerateArray());
        Assert.Equal((3, "5.1"), (done.GetProperty("usage").GetProperty("flour").GetInt32(), bread.GetProperty("weight").GetString()));
        Assert.StartsWith("http://127.0.0.1", bread.GetProperty("url").GetString());

        async Task<JsonElement> QueryAsync() => (await gateway.GetAsync($"/orders/{id}")).Json;
    }

    [Fact]
    public async Task A_failed_task_has_its_own_error_in_the_example()
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies(Replies, Tasks));
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("x", "It burnt."));
        var id = (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("order").GetProperty("number").GetInt64();

        AssertJson($$$"""{"code": 0, "order": {"number": {{{id}}}, "state": "burnt", "problem": "It burnt."}, "type": "image"}""", (await gateway.GetAsync($"/orders/{id}")).Json);
    }

    [Theory]
    [InlineData("cgt-20261129-x7", "^cgt-20261129-[a-z0-9]{12}$")]
    [InlineData("d1", "^[a-z0-9]{12}$")]
    [InlineData("\"1060\"", "^[1-9][0-9]{11}$")]
    [InlineData("123e4567-e89b-12d3-a456-42661417400f0", "^123e4567-e89b-12d3-a456-[a-z0-9]{13}$")]
    [InlineData("models/m-1/operations/op1", "^models/m-1/operations/[a-z0-9]{12}$")]
    public async Task Ids_look_like_that_of_the_example(string example, string pattern)
    {
        await using var gateway = await Gateway.StartAsync(Stall.WithReplies($"submitted: {{ id: {example} }}"));

        var ids = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            ids.Add((await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString());
        }

        Assert.All(ids, id => Assert.Matches(pattern, id));
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task Without_an_example_ids_are_those_of_no_service()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service());

        Assert.Matches("^task-[a-z0-9]{12}$", (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_service_can_say_only_that_a_task_is_done()
    {
        const string Done = """
            tasks:
              path: /orders/{task_id}
              fields: { id: name, done: done, results: response.goods, created: made, createdUnit: iso8601 }
              error: { message: error.message, code: error.code }

            """;
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Done), TimeSpan.FromSeconds(10), time);
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("3", "It burnt."));
        var failing = await SubmitAsync();
        var good = await SubmitAsync();

        var running = await QueryAsync(good);
        time.Advance(TimeSpan.FromSeconds(10));
        var completed = await QueryAsync(good);
        var failed = await QueryAsync(failing);

        Assert.False(running.TryGetProperty("done", out _));
        Assert.Equal("2026-01-02T03:04:05.000Z", running.GetProperty("made").GetString());
        Assert.True(completed.GetProperty("done").GetBoolean());
        Assert.Equal(1, completed.GetProperty("response").GetProperty("goods").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, completed.GetProperty("error").ValueKind);
        Assert.Equal((true, "It burnt."), (failed.GetProperty("done").GetBoolean(), failed.GetProperty("error").GetProperty("message").GetString()));

        async Task<string?> SubmitAsync() => (await gateway.PostAsync(Stall.Order, "/breads")).Json.GetProperty("name").GetString();

        async Task<JsonElement> QueryAsync(string? id) => (await gateway.GetAsync($"/orders/{id}")).Json;
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, actual), actual.ToString());
}
