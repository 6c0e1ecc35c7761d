using System.Net;
using System.Text.Json;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

public class SubmitTests
{
    [Fact]
    public async Task An_accepted_submit_is_answered_with_a_pending_task()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: TimeSpan.FromSeconds(45), time: time);

        var answer = await gateway.PostAsync(Gateway.ValidBody);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType!.MediaType);
        var id = answer.Json.GetProperty("id").GetString()!;
        Assert.Matches("^task-unified-1760000000-[a-z0-9]{12}$", id);
        var expected = $$$"""
            {"created": 1767323045, "id": "{{{id}}}", "model": "{{{Gateway.Seedance}}}", "object": "video.generation.task",
             "progress": 0, "status": "pending", "task_info": {"can_cancel": true, "estimated_time": 45}, "type": "video"}
            """;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, answer.Json), answer.Json.ToString());
    }

    [Fact]
    public async Task Every_documented_example_is_accepted()
    {
        await using var gateway = await Gateway.StartAsync();
        var examples = SpecSet.Compile(Specs.FoxApi).Models.SelectMany(model => model.Examples.Select(example => (model.Id, example.Body))).ToList();
        Assert.NotEmpty(examples);

        foreach (var (id, body) in examples)
        {
            var fields = string.Concat(body.AsMap.Select(entry => $", \"{entry.Key}\": {entry.Value}"));
            var answer = await gateway.PostAsync($$"""{"model": "{{id}}"{{fields}}}""");

            Assert.True(answer.Status is HttpStatusCode.OK, $"{id}: {(int)answer.Status}");
            Assert.Equal(id, answer.Json.GetProperty("model").GetString());
        }

        Assert.Equal(examples.Count, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_warning_does_not_refuse_a_body()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync($$"""{"model": "{{Gateway.Seedance}}", "prompt": "Like @Image3"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task An_explicit_null_stands_for_an_absent_field()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync($$"""{"model": "{{Gateway.Seedance}}", "prompt": "A cat", "image_urls": null, "seed": null}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task The_scheme_of_the_key_and_the_charset_of_the_body_are_read_without_regard_to_case()
    {
        await using var gateway = await Gateway.StartAsync(key: "sk-1");
        using var request = new HttpRequestMessage(HttpMethod.Post, Gateway.Submits) { Content = Gateway.Json(Gateway.ValidBody) };
        request.Content.Headers.ContentType = null;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "Application/JSON; charset=UTF-8");
        request.Headers.TryAddWithoutValidation("Authorization", "bearer sk-1");

        var answer = await Answer.OfAsync(gateway.Http.SendAsync(request, Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}
