using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FoxGen.Rules;
using FoxGen.WebStudio.Tests.Support;

namespace FoxGen.WebStudio.Tests;

/// <summary>The studio as a process, without a browser.</summary>
[Trait("speed", "slow")]
public sealed class HttpTests
{
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_told_every_field_of_every_model_with_its_allowed_values()
    {
        await using var studio = await StudioProcess.StartAsync(service: null);
        var told = (await GetAsync(studio, "api/models")).EnumerateArray().ToDictionary(model => model.GetProperty("id").GetString()!);
        var specs = SpecSources.ShippedSet.Models;

        Assert.Equal(8, specs.Count);
        Assert.Equal(specs.Select(model => model.Id).Order(), told.Keys.Order());
        foreach (var model in specs)
        {
            var fields = told[model.Id].GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal(model.Request.Fields.Select(Describe), fields.Select(Describe));
            Assert.Equal(model.Request.Rules.Select(rule => rule.Message.Chinese), told[model.Id].GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("message").GetProperty("zh").GetString()));
        }

        var fast = Assert.Single(told["seedance-2.0-fast-reference-to-video"].GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString() == "resolution");
        Assert.Equal("""["480p","720p"]""", fast.GetProperty("value").GetProperty("allowed").GetRawText());
        Assert.DoesNotContain(told["veo-3.1-fast-reference-to-video"].GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString() == "reference_type");
    }

    [Fact]
    public async Task A_body_that_breaks_rules_is_answered_by_path_and_nothing_is_paid()
    {
        await using var bench = await Bench.StartAsync();
        using var reply = await bench.Studio.Http.PostAsJsonAsync(
            "api/tasks",
            new { model = "seedance-2.0-reference-to-video", prompt = "x", duration = 77, resolution = "8k", audio_urls = new[] { "file:///secret" } },
            s_cancellation);
        var errors = JsonElement.Parse(await reply.Content.ReadAsStringAsync(s_cancellation)).GetProperty("errors");

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(["audio_urls", "audio_urls[0]", "duration", "resolution"], errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal("duration must be from 4 to 15, or -1 (the model decides).", errors.GetProperty("duration")[0].GetString());
        Assert.Equal(0, bench.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"model": "no-such-model", "prompt": "x"}""")]
    public async Task A_body_without_a_known_model_is_refused(string body)
    {
        await using var studio = await StudioProcess.StartAsync(service: null);
        using var reply = await studio.Http.PostAsync("api/tasks", new StringContent(body, MediaTypeHeaderValue.Parse("application/json")), s_cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("\"model\"", await reply.Content.ReadAsStringAsync(s_cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_told_of_by_events_and_ends_in_a_file_that_is_served_in_parts()
    {
        await using var bench = await Bench.StartAsync();
        var id = await SubmitAsync(bench.Studio);
        bench.Advance(1);
        var events = await EventsAsync(bench.Studio, id);

        Assert.Equal("Finished", events[^1].GetProperty("state").GetString());
        Assert.Single(bench.Simulator.Ledger.Charges);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/tasks/{id}/file") { Headers = { Range = new RangeHeaderValue(4, 7) } };
        using var part = await bench.Studio.Http.SendAsync(request, s_cancellation);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("video/mp4", part.Content.Headers.ContentType!.MediaType);
        Assert.Equal("ftyp"u8.ToArray(), await part.Content.ReadAsByteArrayAsync(s_cancellation));
    }

    [Fact]
    public async Task A_studio_killed_in_the_middle_of_a_task_finishes_it_after_a_restart_and_pays_once()
    {
        await using var bench = await Bench.StartAsync();
        var id = await SubmitAsync(bench.Studio);
        bench.Advance(0.5);
        await bench.Studio.RestartAsync(() => bench.Advance(0.5));

        var listed = Assert.Single((await GetAsync(bench.Studio, "api/tasks")).EnumerateArray().ToList());
        Assert.Equal(id, listed.GetProperty("id").GetString());
        Assert.Equal("Finished", (await EventsAsync(bench.Studio, id))[^1].GetProperty("state").GetString());
        Assert.Single(bench.Simulator.Ledger.Charges);

        await bench.Studio.RestartAsync();
        listed = Assert.Single((await GetAsync(bench.Studio, "api/tasks")).EnumerateArray().ToList());
        Assert.Equal("Finished", listed.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await bench.Studio.Http.GetAsync($"api/tasks/{id}/file", s_cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_file_goes_to_the_service_and_comes_back_as_a_URL()
    {
        await using var bench = await Bench.StartAsync();
        var bytes = await File.ReadAllBytesAsync(Repository.Path("icon.png"), s_cancellation);
        using var reply = await bench.Studio.Http.PostAsync("api/files?name=icon.png", new ByteArrayContent(bytes), s_cancellation);

        var url = JsonElement.Parse(await reply.Content.ReadAsStringAsync(s_cancellation)).GetProperty("url").GetString();
        Assert.StartsWith(bench.Simulator.BaseUrl.AbsoluteUri, url, StringComparison.Ordinal);
        Assert.Equal(bytes.Length, Assert.Single(bench.Simulator.Uploads).Bytes.Length);
    }

    [Fact]
    public async Task Pages_of_others_and_names_of_others_are_refused_and_the_key_is_told_to_nobody()
    {
        await using var bench = await Bench.StartAsync();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "api/tasks") { Headers = { { "Origin", "https://other.example" } }, Content = JsonContent.Create(new { model = "x" }) };
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.Studio.Http.SendAsync(foreign, s_cancellation)).StatusCode);
        using var renamed = new HttpRequestMessage(HttpMethod.Get, "api/tasks") { Headers = { Host = "other.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Studio.Http.SendAsync(renamed, s_cancellation)).StatusCode);

        foreach (var path in new[] { "", "studio.js", "api/studio", "api/models", "api/tasks" })
        {
            using var reply = await bench.Studio.Http.GetAsync(path, s_cancellation);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.StartsWith("default-src 'none'", Assert.Single(reply.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.DoesNotContain("sk-of-the-test", await reply.Content.ReadAsStringAsync(s_cancellation), StringComparison.Ordinal);
        }
    }

    private static string Describe(FieldSchema field)
    {
        var allowed = field.Value is { Kind: ValueKind.Boolean, Spelling: var words }
            ? words is null ? "true,false" : $"\"{words.True}\",\"{words.False}\""
            : string.Join(",", field.Value.Allowed);
        return $"{field.Name} {field.Value.Kind} {field.IsRequired} [{allowed}] {field.Default}";
    }

    private static string Describe(JsonElement field)
    {
        var value = field.GetProperty("value");
        var preset = field.GetProperty("default");
        var kind = Enum.Parse<ValueKind>(value.GetProperty("kind").GetString()!, ignoreCase: true);
        var allowed = string.Join(",", value.GetProperty("allowed").EnumerateArray().Select(one => one.GetRawText()));
        return $"{field.GetProperty("name").GetString()} {kind} {field.GetProperty("required").GetBoolean()} [{allowed}] {(preset.ValueKind is JsonValueKind.Null ? "" : preset.GetRawText())}";
    }

    private static async Task<string> SubmitAsync(StudioProcess studio)
    {
        const string Body = """{"model": "seedance-2.0-reference-to-video", "prompt": "A garden"}""";
        var (_, question) = await studio.SubmitAsync(Body);
        var (status, task) = await studio.SubmitAsync(Body, question.GetProperty("confirmation").GetString());
        Assert.Equal(HttpStatusCode.Created, status);
        return task.GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> GetAsync(StudioProcess studio, string path) =>
        JsonElement.Parse(await studio.Http.GetStringAsync(path, s_cancellation));

    private static async Task<IReadOnlyList<JsonElement>> EventsAsync(StudioProcess studio, string id) =>
        [.. (await studio.Http.GetStringAsync($"api/tasks/{id}/events", s_cancellation)).Split('\n')
            .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
            .Select(line => JsonElement.Parse(line["data: ".Length..]))];
}
