using System.Text.Json;
using FoxGen;
using FoxGen.CompilerServices;

namespace FoxApi.Tests;

/// <summary>Models without their types: a list, JSON in, a token to files.</summary>
public sealed class AnyModelTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    // The least that each model takes.
    private static readonly Dictionary<string, string> s_bodies = new()
    {
        ["heygen-video-agent"] = """{"prompt": "A"}""",
        ["kling-v2-6-motion-control"] = """{"image_url": "https://a.b/a.png", "video_url": "https://a.b/a.mp4"}""",
        ["kling-v3-motion-control"] = """{"image_url": "https://a.b/a.png", "video_url": "https://a.b/a.mp4"}""",
        ["omnihuman-1.5"] = """{"image_url": "https://a.b/a.png", "audio_url": "https://a.b/a.mp3"}""",
        ["seedance-2.0-fast-reference-to-video"] = """{"prompt": "A"}""",
        ["seedance-2.0-reference-to-video"] = """{"prompt": "A"}""",
        ["veo-3.1-fast-reference-to-video"] = """{"prompt": "A", "reference_image_urls": ["https://a.b/a.png"]}""",
        ["veo-3.1-reference-to-video"] = """{"prompt": "A", "reference_image_urls": ["https://a.b/a.png"]}""",
    };

    private Gateway Gateway => fixture.Gateway;

    [Fact]
    public void The_list_has_every_model_of_the_specs_with_its_title()
    {
        var specs = Specs.Compiled.Models;

        Assert.Equal(specs.Select(model => model.Id).Order(StringComparer.Ordinal), Gateway.Fox.Models.Select(model => model.Id).Order(StringComparer.Ordinal));
        Assert.Equal(specs.Select(model => model.Texts.Title.English).Order(StringComparer.Ordinal), Gateway.Fox.Models.Select(model => model.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task From_a_token_alone_to_files_whatever_the_model()
    {
        foreach (var model in Gateway.Fox.Models)
        {
            using var folder = new TempFolder();
            var body = JsonElement.Parse(s_bodies[model.Id]);
            var token = (await model.SubmitJsonAsync(body, cancellationToken: Gateway.Cancellation)).Token.ToString();

            using var other = Gateway.CreateClient();
            var saved = await other.Resume(FoxTaskToken.Parse(token)).SaveAllAsync(folder.Path, Gateway.Cancellation);

            var file = Assert.Single(saved);
            Assert.Equal(file.Path, Assert.Single(Directory.GetFiles(folder.Path)));
            Assert.StartsWith(model.Id, Path.GetFileName(file.Path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_task_of_a_model_that_the_client_does_not_have_is_saved_as_json()
    {
        using var folder = new TempFolder();
        var task = await Gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(new() { Prompt = Samples.Prompt, Seed = 41 }, Gateway.Cancellation);

        var saved = await Gateway.Fox.Resume(new FoxTaskToken("foxapi", "model-of-tomorrow", task.Id)).SaveAllAsync(folder.Path, Gateway.Cancellation);

        var file = Assert.Single(saved);
        Assert.Equal($"model-of-tomorrow_{task.Id}.json", Path.GetFileName(file.Path));
        Assert.Equal("application/json", file.ContentType);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file.Path, Gateway.Cancellation));
        Assert.Equal(41, json.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal(new FileInfo(file.Path).Length, file.Bytes);
    }

    [Fact]
    public void A_resumed_task_has_the_types_of_its_model()
    {
        Assert.IsType<FoxTask<SeededMediaResult>>(Gateway.Fox.Resume(new FoxTaskToken("foxapi", Seedance20ReferenceToVideo.Id, "t")));
        Assert.IsType<FoxTask<JsonElement>>(Gateway.Fox.Resume(new FoxTaskToken("foxapi", "model-of-tomorrow", "t")));
    }

    [Fact]
    public async Task Json_is_checked_as_the_typed_request_is_and_nothing_invalid_is_sent()
    {
        var model = Gateway.Fox.Model(Seedance20ReferenceToVideo.Id);
        var submits = Gateway.Submits.Count;
        using var body = JsonDocument.Parse("""{"prompt": "A", "duration": 99, "resolution": "8k", "colour": "red"}""");

        var problems = model.ValidateJson(body.RootElement);
        var refusal = await Assert.ThrowsAsync<FoxValidationException>(() => model.SubmitJsonAsync(body.RootElement, cancellationToken: Gateway.Cancellation));

        Assert.Equal(["colour", "duration", "resolution"], problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.Equal(problems.Select(problem => problem.Message), refusal.Problems.Select(problem => problem.Message));
        Assert.Equal(submits, Gateway.Submits.Count);
    }

    [Fact]
    public void An_unknown_id_is_an_error_that_names_near_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => Gateway.Fox.Model("seedance-2.0-refrence-to-video"));

        Assert.Contains("Models of this client are seedance-2.0-reference-to-video,", error.Message, StringComparison.Ordinal);
        Assert.Contains("FoxClientOptions.Models", error.Message, StringComparison.Ordinal);
        Assert.Null(Gateway.Fox.FindModel("seedance-2.0-refrence-to-video"));
    }

    [Fact]
    public void Models_of_own_specs_are_listed_and_resumed_and_replace_those_of_the_client()
    {
        var own = Definition("dream-painter-1", "Dream painter");
        var same = Definition(Seedance20ReferenceToVideo.Id, "Mine");
        using var fox = new FoxApiClient(Gateway.Key, new() { Models = [own, same] });

        Assert.Equal("Dream painter", fox.Model("dream-painter-1").Title);
        Assert.Equal("Mine", fox.Model(Seedance20ReferenceToVideo.Id).Title);
        Assert.Equal(Gateway.Fox.Models.Count + 1, fox.Models.Count);
        Assert.IsType<FoxTask<MediaResult>>(fox.Resume(new FoxTaskToken("foxapi", "dream-painter-1", "t")));

        static FoxModelDefinition Definition(string id, string title) => new FoxModelDefinition<Veo31ReferenceToVideoRequest, MediaResult>
        {
            Id = id,
            Title = title,
            Service = FoxApiService.Definition,
            SubmitPath = "/v1/images/generations",
            Timing = FoxApiService.Definition.Timing,
            ReadResult = MediaResult.Read,
        };
    }

    [Fact]
    public async Task Warnings_can_be_had_or_stop_the_submit()
    {
        using var strict = new FoxApiClient(Gateway.Key, new() { BaseUrl = Gateway.Simulator.BaseUrl, TimeProvider = Gateway.Simulator.Time, TreatWarningsAsErrors = true });
        var request = new KlingV3MotionControlRequest { ImageUrl = Samples.Image, VideoUrl = Samples.Video.Replace(".mp4", ".txt", StringComparison.Ordinal) };
        var submits = Gateway.Submits.Count;

        var refusal = await Assert.ThrowsAsync<FoxValidationException>(() => strict.Videos.KlingV3MotionControl.SubmitAsync(request, Gateway.Cancellation));

        var warning = Assert.Single(request.Validate());
        Assert.Equal(FoxSeverity.Warning, warning.Severity);
        Assert.Equal(warning.Message, Assert.Single(refusal.Problems).Message);
        Assert.Contains("warnings are treated as errors", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(submits, Gateway.Submits.Count);
    }
}
