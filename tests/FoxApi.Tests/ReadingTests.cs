using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>Requests read from JSON, case by case. Random bodies are in FoxGen.Kinds.Tests.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void A_body_becomes_the_request_that_writes_it()
    {
        const string Body = """{"model":"seedance-2.0-reference-to-video","prompt":"狐","duration":5,"image_urls":["https://example.com/a.png"],"resolution":"720p"}""";
        var reading = Read(Body.Replace("seedance-2.0-reference-to-video", Seedance20ReferenceToVideo.Id));
        Assert.True(reading.IsValid, string.Join(" ", reading.Problems));
        Assert.Equal(("狐", 5, Resolution.P720), (reading.Request!.Prompt, reading.Request.Duration, reading.Request.Resolution));
        Assert.Equal([FoxMedia.FromUrl("https://example.com/a.png")], reading.Request.ImageUrls!);
        Assert.Null(reading.Request.Extra);
    }

    [Theory]
    [InlineData("5.0", null)]
    [InlineData("5e0", null)]
    [InlineData("null", null)]
    [InlineData("5.5", "duration type an integer")]
    [InlineData("\"5\"", "duration type an integer")]
    [InlineData("99", "duration range from 4 to 15, or -1 (the model decides)")]
    [InlineData("99999999999", "duration range from 4 to 15, or -1 (the model decides)")]
    [InlineData("-1e300", "duration range from 4 to 15, or -1 (the model decides)")]
    [InlineData("1e400", "duration type an integer")]
    public void Numbers_are_read_as_JSON_Schema_understands_them(string number, string? problem)
    {
        var reading = Read($$"""{"prompt": "x", "duration": {{number}}}""");
        Assert.Equal(problem, reading.Problems.Count == 0 ? null : Line(Assert.Single(reading.Problems)));
    }

    [Fact]
    public void A_number_that_only_breaks_a_rule_gives_a_request_and_one_too_large_for_its_type_gives_none()
    {
        Assert.Equal(99, Read("""{"prompt": "x", "duration": 99}""").Request!.Duration);
        Assert.False(Read("""{"prompt": "x", "duration": 99}""").IsValid);
        Assert.Null(Read("""{"prompt": "x", "duration": 99999999999}""").Request);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"prompt": null}""")]
    public void Without_a_required_field_there_is_no_request(string body)
    {
        var reading = Read(body);
        Assert.Equal("prompt required ", Line(Assert.Single(reading.Problems)));
        Assert.Null(reading.Request);
    }

    [Fact]
    public void Of_a_field_that_is_there_twice_the_last_one_counts() =>
        Assert.Equal("b", Read("""{"prompt": "a", "prompt": "b"}""").Request!.Prompt);

    [Fact]
    public void A_text_is_never_a_path()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "FoxApi.dll");
        Assert.True(File.Exists(path));
        var reading = Read($$"""{"prompt": "x", "image_urls": [{{JsonSerializer.Serialize(path)}}]}""");
        var media = Assert.Single(reading.Request!.ImageUrls!);
        Assert.Equal((path, false), (media.Url, media.IsLocal));
        Assert.Contains(reading.Problems, problem => problem is { Path: "image_urls[0]", RuleId: "format", Severity: FoxSeverity.Error });
    }

    [Fact]
    public void However_much_is_wrong_the_number_of_problems_is_bounded()
    {
        var body = new JsonObject { ["image_urls"] = new JsonArray([.. Enumerable.Range(0, 5_000).Select(_ => (JsonNode)1)]) };
        for (var i = 0; i < 5_000; i++)
        {
            body[string.Create(CultureInfo.InvariantCulture, $"x{i}")] = i;
        }

        Assert.InRange(Read(body.ToJsonString()).Problems.Count, 200, 400);
    }

    [Fact]
    public void The_serializer_tells_every_problem_and_no_value()
    {
        var thrown = Assert.Throws<FoxBodyException>(() => JsonSerializer.Deserialize<Seedance20ReferenceToVideoRequest>(
            """{"prompt": ["a secret"], "resolution": "a secret", "promt": "a secret"}"""));
        Assert.Equal(["prompt", "promt", "resolution"], thrown.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.All(thrown.Problems, problem => Assert.Contains(problem.Message, thrown.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_serializer_leaves_rules_to_Validate() =>
        Assert.Single(JsonSerializer.Deserialize<Seedance20ReferenceToVideoRequest>("""{"prompt": "x", "duration": 99}""")!.Validate());

    [Fact]
    public void A_request_inside_other_JSON_is_read_and_written()
    {
        var jobs = new Dictionary<string, Seedance20ReferenceToVideoRequest?> { ["a"] = Samples.Seedance, ["b"] = null };
        var again = JsonSerializer.Deserialize<Dictionary<string, Seedance20ReferenceToVideoRequest?>>(JsonSerializer.Serialize(jobs))!;
        Assert.Equal(Samples.Prompt, again["a"]!.Prompt);
        Assert.Null(again["b"]);
    }

    [Fact]
    public void A_file_of_this_machine_is_not_written()
    {
        var request = new Seedance20ReferenceToVideoRequest { Prompt = "x", ImageUrls = [Samples.Image, FoxMedia.FromBytes(new byte[] { 1 })] };
        var thrown = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(request));
        Assert.StartsWith("image_urls[1] is a local file", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extra_is_written_but_not_taken_from_outside()
    {
        var written = JsonSerializer.Serialize(new Seedance20ReferenceToVideoRequest { Prompt = "x", Extra = new() { ["new"] = 1 } });
        Assert.Equal("new additionalProperties ", Line(Assert.Single(Read(written).Problems)));
        Assert.Null(Read(written).Request);
    }

    private static FoxReading<Seedance20ReferenceToVideoRequest> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FoxRequests.Read<Seedance20ReferenceToVideoRequest>(document.RootElement);
    }

    private static string Line(FoxProblem problem) => $"{problem.Path} {problem.RuleId} {problem.Allowed}";
}
