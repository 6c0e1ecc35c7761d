using System.Net;
using System.Text.Json;

namespace FoxGen.Simulator.Tests;

public class TaskTests
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task A_task_goes_from_pending_through_processing_to_completed()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: s_duration, time: time);
        var id = await gateway.SubmitAsync();

        var seen = new List<(string, int)>();
        foreach (var seconds in (int[])[0, 4, 1, 20, 24, 1, 100])
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            var task = (await gateway.QueryAsync(id)).Json;
            seen.Add((task.GetProperty("status").GetString()!, task.GetProperty("progress").GetInt32()));
        }

        Assert.Equal(
            [("pending", 0), ("pending", 0), ("processing", 10), ("processing", 50), ("processing", 98), ("completed", 100), ("completed", 100)],
            seen);
    }

    [Fact]
    public async Task A_running_task_reads_as_documented()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: s_duration, time: time);
        var id = await gateway.SubmitAsync();
        time.Advance(s_duration * 0.4);

        var answer = await gateway.GetAsync($"/v1/tasks/{id}?sync_upstream=true");

        var expected = $$$"""
            {"id": "{{{id}}}", "object": "video.generation.task", "type": "video", "model": "{{{Gateway.Seedance}}}",
             "status": "processing", "progress": 40, "created": 1767323045, "results": null, "error": null,
             "usage": {"credits_reserved": 5, "user_group": "default"}}
            """;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, answer.Json), answer.Json.ToString());
    }

    [Theory]
    [InlineData(", \"seed\": 7", 7)]
    [InlineData(", \"seed\": 0", 0)]
    [InlineData(", \"seed\": -1", null)]
    [InlineData("", null)]
    public async Task A_completed_task_has_a_file_and_the_seed_that_was_used(string seed, int? expected)
    {
        await using var gateway = await Gateway.StartAsync();
        var id = await gateway.SubmitAsync($$"""{"model": "{{Gateway.Seedance}}", "prompt": "A cat"{{seed}}}""");

        var first = await gateway.QueryAsync(id);
        var second = await gateway.QueryAsync(id);

        var result = Assert.Single(first.Json.GetProperty("results").EnumerateArray());
        Assert.StartsWith(gateway.Simulator.BaseUrl.ToString(), result.GetProperty("url").GetString());
        Assert.True(result.GetProperty("seed").GetInt64() >= 0);
        Assert.Equal(expected ?? result.GetProperty("seed").GetInt64(), result.GetProperty("seed").GetInt64());
        Assert.Equal(("video/mp4", 64, 1.0), (result.GetProperty("content_type").GetString(), result.GetProperty("width").GetInt32(), result.GetProperty("duration").GetDouble()));
        Assert.Equal(JsonValueKind.Null, first.Json.GetProperty("error").ValueKind);
        Assert.Equal(first.Json.ToString(), second.Json.ToString());
    }

    [Fact]
    public async Task A_task_that_fails_says_why()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: s_duration, time: time);
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("generation_failed", "The picture was refused."));
        var id = await gateway.SubmitAsync();

        var before = (await gateway.QueryAsync(id)).Json;
        time.Advance(s_duration);
        var after = (await gateway.QueryAsync(id)).Json;

        Assert.Equal("pending", before.GetProperty("status").GetString());
        Assert.Equal("failed", after.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, after.GetProperty("results").ValueKind);
        Assert.Equal(
            ("generation_failed", "The picture was refused.", "task_error"),
            (Error(after, "code"), Error(after, "message"), Error(after, "type")));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);

        static string Error(JsonElement task, string name) => task.GetProperty("error").GetProperty(name).GetString()!;
    }
}
