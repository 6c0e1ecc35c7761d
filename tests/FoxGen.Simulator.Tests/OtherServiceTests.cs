using System.Net;
using System.Text.Json;

namespace FoxGen.Simulator.Tests;

/// <summary>An invented service that shares no path, field name or status word with a real one is played as well.</summary>
public class OtherServiceTests
{
    [Fact]
    public async Task A_submit_is_answered_in_the_words_of_the_service()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Specs.Bakery, TimeSpan.FromSeconds(10), time);

        var answer = await gateway.PostAsync("""{"recipe": "rye-1", "flour": "rye"}""", "/orders/breads");

        var id = answer.Json.GetProperty("order").GetProperty("number").GetString();
        var expected = $$$"""
            {"order": {"at": 1767323045, "number": "{{{id}}}", "recipe": "rye-1", "state": "queued", "done": 0}, "type": "image",
             "oven": {"stoppable": true, "seconds": 10}}
            """;
        AssertJson(expected, answer.Json);
    }

    [Fact]
    public async Task A_task_runs_in_the_words_of_the_service()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Specs.Bakery, TimeSpan.FromSeconds(10), time);
        var id = await SubmitAsync(gateway, """{"recipe": "rye-1", "flour": "rye", "slices": 12}""", "/orders/breads");

        time.Advance(TimeSpan.FromSeconds(5));
        var running = await gateway.GetAsync($"/orders/{id}/state");
        time.Advance(TimeSpan.FromSeconds(5));
        var done = await gateway.GetAsync($"/orders/{id}/state");

        AssertJson(
            $$$"""
            {"order": {"at": 1767323045, "number": "{{{id}}}", "recipe": "rye-1", "state": "baking", "done": 50}, "type": "image",
             "goods": null, "problem": null}
            """,
            running.Json);
        Assert.Equal("ready", done.Json.GetProperty("order").GetProperty("state").GetString());

        var bread = Assert.Single(done.Json.GetProperty("goods").EnumerateArray());
        Assert.Equal(["picture", "slices", "weight", "baker", "warm"], bread.EnumerateObject().Select(property => property.Name));
        Assert.Equal(12, bread.GetProperty("slices").GetInt32());
        Assert.InRange(bread.GetProperty("weight").GetDouble(), 0, 1);
        Assert.StartsWith("baker-", bread.GetProperty("baker").GetString());
        Assert.True(bread.GetProperty("warm").GetBoolean());
    }

    [Theory]
    [InlineData("/orders/breads", """{"recipe": "rye-1", "flour": "rye"}""", "image/png", "89504E47")]
    [InlineData("/orders/songs", """{"recipe": "hymn-1"}""", "audio/mpeg", "FFFB")]
    public async Task Files_fit_what_the_family_makes(string path, string body, string contentType, string start)
    {
        await using var gateway = await Gateway.StartAsync(Specs.Bakery);
        var id = await SubmitAsync(gateway, body, path);
        var task = await gateway.GetAsync($"/orders/{id}/state");

        var file = await gateway.GetAsync(task.Json.GetProperty("goods")[0].GetProperty("picture").GetString()!);

        Assert.Equal(contentType, file.Response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(start, Convert.ToHexString(file.Body));
    }

    [Fact]
    public async Task A_body_over_the_limit_of_its_model_is_413_and_costs_nothing()
    {
        await using var gateway = await Gateway.StartAsync(Specs.Bakery);
        const string Head = "{\"recipe\": \"note-1\", \"topic\": \"";

        var tooLarge = await gateway.PostAsync(Head + new string('a', 99 - Head.Length) + "\"}", "/orders/letters");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.Status);
        Assert.Contains("100 bytes", tooLarge.Json.GetRawText());
        Assert.Equal(0, gateway.Simulator.Ledger.Count);

        var fits = await gateway.PostAsync(Head + new string('a', 98 - Head.Length) + "\"}", "/orders/letters");
        Assert.Equal(HttpStatusCode.OK, fits.Status);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_result_without_a_file_has_none()
    {
        await using var gateway = await Gateway.StartAsync(Specs.Bakery);
        var id = await SubmitAsync(gateway, """{"recipe": "note-1", "topic": "bread"}""", "/orders/letters");

        var letter = (await gateway.GetAsync($"/orders/{id}/state")).Json.GetProperty("goods")[0];

        Assert.Equal(["text"], letter.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_failed_task_and_a_refusal_use_the_error_fields_of_the_service()
    {
        await using var gateway = await Gateway.StartAsync(Specs.Bakery);
        gateway.Faults.NextSubmit(SubmitFault.TaskFails("too_hot", "It burnt."));
        var id = await SubmitAsync(gateway, """{"recipe": "rye-1", "flour": "rye"}""", "/orders/breads");

        var failed = (await gateway.GetAsync($"/orders/{id}/state")).Json;
        var refused = await gateway.PostAsync("""{"recipe": "rye-1", "flour": "rye", "slices": 1}""", "/orders/breads");

        Assert.Equal("burnt", failed.GetProperty("order").GetProperty("state").GetString());
        AssertJson("""{"text": "It burnt.", "kind": "task_error", "name": "too_hot"}""", failed.GetProperty("problem"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("invalid_request_error", refused.Json.GetProperty("problem").GetProperty("kind").GetString());
        Assert.Contains("slices", refused.Json.GetProperty("problem").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_model_posted_to_the_path_of_another_family_is_422_and_the_right_path_is_named()
    {
        await using var gateway = await Gateway.StartAsync(Specs.Bakery);

        var answer = await gateway.PostAsync("""{"recipe": "hymn-1"}""", "/orders/breads");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var message = answer.Json.GetProperty("problem").GetProperty("text").GetString();
        Assert.Contains("/orders/songs", message);
        Assert.Contains("rye-1", message);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    private static async Task<string> SubmitAsync(Gateway gateway, string body, string path)
    {
        var answer = await gateway.PostAsync(body, path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json.GetProperty("order").GetProperty("number").GetString()!;
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, actual), actual.ToString());
}
