using System.Text.Json;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

/// <summary>How many results a task has, and what is in them.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData("""{"model":"painter-1"}""", 1)]
    [InlineData("""{"model":"painter-1","n":3}""", 3)]
    [InlineData("""{"model":"painter-1-sheet"}""", 9)]
    [InlineData("""{"model":"painter-1-batch","images":["a","b"]}""", 2)]
    [InlineData("""{"model":"painter-1-batch"}""", 1)]
    public async Task A_task_has_as_many_as_its_spec_says(string body, int expected) =>
        Assert.Equal(expected, (await ResultsAsync(body, "MediaResult")).Select(result => result.GetProperty("url").GetString()).Distinct().Count());

    [Fact]
    public async Task The_option_counts_more_than_the_spec()
    {
        await using var simulator = await FoxSimulator.StartAsync(
            new() { Specs = [.. Specs.FoxApi, Model("MediaResult")], TaskDuration = TimeSpan.Zero, ResultsPerTask = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(2, (await ResultsAsync(simulator, """{"model":"painter-1-sheet"}""")).Count);
    }

    [Fact]
    public async Task An_example_is_played()
    {
        var chat = Assert.Single(await ResultsAsync("""{"model":"painter-1"}""", "ChatResult"));

        Assert.Equal("Hello!", chat.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
        Assert.Equal("chat.completion", chat.GetProperty("object").GetString());
        Assert.Equal("painter-1", chat.GetProperty("model").GetString());
        Assert.Equal(1767225600, chat.GetProperty("created").GetInt64());
    }

    [Fact]
    public async Task A_result_names_the_model_id_that_was_sent() =>
        Assert.Equal("painter-2", Assert.Single(await ResultsAsync("""{"model":"painter-2"}""", "ChatResult")).GetProperty("model").GetString());

    [Fact]
    public async Task A_file_beside_an_example_is_a_file_of_the_simulator()
    {
        var service = Specs.FoxApi.Single(spec => spec.IsService);
        service = service with
        {
            Content = service.Content.Replace("results:\n  MediaResult:\n", """
                results:
                  MapResult:
                    file: url
                    required: [url, kind]
                    properties:
                      url: { type: string, format: uri }
                      kind: { type: string, const: map }
                      map_type: { type: string }
                      width: { type: integer }
                    example: { kind: map, map_type: normal }
                  ConstantResult:
                    required: [kind]
                    properties:
                      kind: { type: string, const: map }
                      part: { type: object, properties: { level: { type: integer, const: 7 } } }
                  MediaResult:

                """, StringComparison.Ordinal),
        };

        var map = Assert.Single(await ResultsAsync("""{"model":"painter-1"}""", "MapResult", service));
        Assert.Equal(["url", "kind", "map_type"], map.EnumerateObject().Select(property => property.Name));
        Assert.StartsWith("http://127.0.0.1", map.GetProperty("url").GetString(), StringComparison.Ordinal);

        var constant = Assert.Single(await ResultsAsync("""{"model":"painter-1"}""", "ConstantResult", service));
        Assert.Equal(("map", 7), (constant.GetProperty("kind").GetString(), constant.GetProperty("part").GetProperty("level").GetInt32()));
    }

    private static SpecText Model(string result) => new("painter.fox.yaml", $$"""
        service: foxapi
        family: images
        result: {{result}}
        resultCount: default(this.n)
        title: Painter
        variants:
          painter-1: { idPattern: '^painter-[0-9]+$' }
          painter-1-sheet: { exclude: [n], resultCount: 9 }
          painter-1-batch: { resultCount: size(this.images) }
        properties:
          n: { type: integer, minimum: 1, maximum: 4, default: 1, description: Number. }
          images: { type: array, items: { type: string }, description: Sketches. }
        """);

    private static async Task<IReadOnlyList<JsonElement>> ResultsAsync(string body, string result, SpecText? service = null)
    {
        var specs = service is null ? Specs.FoxApi : [.. Specs.FoxApi.Where(spec => !spec.IsService), service];
        await using var simulator = await FoxSimulator.StartAsync(new() { Specs = [.. specs, Model(result)], TaskDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        return await ResultsAsync(simulator, body);
    }

    private static async Task<IReadOnlyList<JsonElement>> ResultsAsync(FoxSimulator simulator, string body)
    {
        using var client = new HttpClient { BaseAddress = simulator.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "test");
        var submitted = await client.PostAsync(new Uri("/v1/images/generations", UriKind.Relative), new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, submitted.StatusCode);
        var id = JsonElement.Parse(await submitted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("id").GetString();
        var task = JsonElement.Parse(await client.GetStringAsync(new Uri($"/v1/tasks/{id}", UriKind.Relative), TestContext.Current.CancellationToken));
        return [.. task.GetProperty("results").EnumerateArray()];
    }
}
