using System.Text.Json.Nodes;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen diff</c> tells what changed in words of the API.</summary>
public sealed class DiffTests
{
    private const string Service = """
        service: acme
        namespace: Acme
        client: AcmeClient
        title: Acme
        baseUrl: https://api.acme.example
        keyVariable: ACME_API_KEY
        families:
          videos: { path: /v1/videos }
        tasks:
          path: /v1/jobs/{task_id}
          fields: { id: id, status: status, results: results }
          error: { message: error }
          statuses: { done: completed, broken: failed }
        vocabularies:
          Size:
            values:
              small: { number: 1 }
              large: { number: 2 }
        results:
          Clip:
            file: url
            required: [url]
            properties:
              url: { type: string, format: uri }
              seed: { type: integer }

        """;

    private const string Model = """
        service: acme
        family: videos
        result: Clip
        title: Sketch
        variants:
          sketch-1: {}
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 20, description: What it shows. }
          size: { type: string, vocabulary: Size, enum: [small, large], default: small }
          seconds: { type: integer, minimum: 1, maximum: 9, default: 5 }
          images:
            type: array
            minItems: 0
            maxItems: 3
            items: { type: string, format: uri, media: { kind: image, formats: [png, jpeg] } }
          strength: { type: number, multipleOf: 0.5 }
          look: { type: string, enum: [plain, rich] }
          options:
            type: object
            properties:
              depth: { type: integer, maximum: 4 }
        rules:
          - id: small-is-short
            expression: 'default(this.size) != "small" || this.seconds < 9'
            message: a small one is short
          - id: long-needs-small
            expression: 'this.seconds < 6 || this.size == "small"'
            message: a long one must be small

        """;

    [Theory]
    [InlineData("maxLength: 20", "maxLength: 10", "prompt", "length-narrowed", true, "length narrowed: at most 20 characters before, at most 10 characters now")]
    [InlineData("maxLength: 20", "maxLength: 30", "prompt", "length-widened", false, "length widened: at most 20 characters before, at most 30 characters now")]
    [InlineData("minimum: 1, maximum: 9", "minimum: 2, maximum: 9", "seconds", "range-narrowed", true, "range narrowed: from 1 to 9 before, from 2 to 9 now")]
    [InlineData("minimum: 1, maximum: 9", "minimum: 1, maximum: 12", "seconds", "range-widened", false, "range widened: from 1 to 9 before, from 1 to 12 now")]
    [InlineData("minimum: 1, maximum: 9", "minimum: 2, maximum: 12", "seconds", "range-moved", true, "range moved: from 1 to 9 before, from 2 to 12 now")]
    [InlineData("minimum: 1, maximum: 9", "exclusiveMinimum: 1, maximum: 9", "seconds", "range-narrowed", true, "range narrowed: from 1 to 9 before, from 2 to 9 now")]
    [InlineData("maxItems: 3", "maxItems: 2", "images", "count-narrowed", true, "number of items narrowed: at most 3 items before, at most 2 items now")]
    [InlineData("minItems: 0", "minItems: 1", "images", "count-narrowed", true, "number of items narrowed: at most 3 items before, 1 to 3 items now")]
    [InlineData("formats: [png, jpeg]", "formats: [png]", "images[]", "media-narrowed", true, "file formats changed from png, jpeg to png")]
    [InlineData("formats: [png, jpeg]", "formats: [png, jpeg, webp]", "images[]", "media-widened", false, "file formats changed from png, jpeg to png, jpeg, webp")]
    [InlineData("kind: image, formats: [png, jpeg]", "kind: [image, archive], formats: [png, jpeg]", "images[]", "media-widened", false, "kinds of file changed from image to image, archive")]
    [InlineData("[png, jpeg]", "[png, jpeg], bytes: { maximum: 30MB }", "images[]", "media-narrowed", true, "file size narrowed: any before, at most 30 MB now")]
    [InlineData("[png, jpeg]", "[png, jpeg], longEdge: { maximum: 4096 }", "images[]", "media-narrowed", true, "longer edge in pixels narrowed: any before, at most 4096 pixels on the longer edge now")]
    [InlineData("[png, jpeg]", "[png, jpeg], width: { minimum: 64 }", "images[]", "media-narrowed", true, "width in pixels narrowed: any before, at least 64 pixels wide now")]
    [InlineData("[png, jpeg]", "[png, jpeg], height: { minimum: 64 }", "images[]", "media-narrowed", true, "height in pixels narrowed: any before, at least 64 pixels high now")]
    [InlineData("[png, jpeg]", "[png, jpeg], sameSizeAs: images", "images[]", "media-changed", true, "must now be as wide and as high as the file of images")]
    [InlineData("multipleOf: 0.5", "multipleOf: 0.25", "strength", "step-changed", false, "step changed from 0.5 to 0.25")]
    [InlineData("multipleOf: 0.5", "multipleOf: 0.3", "strength", "step-changed", true, "step changed from 0.5 to 0.3")]
    [InlineData("enum: [small, large]", "enum: [small]", "size", "value-removed", true, "no longer accepts large")]
    [InlineData("enum: [plain, rich]", "enum: [plain, rich, bold]", "look", "value-added", false, "now accepts bold")]
    [InlineData("default: 5", "default: 4", "seconds", "default-changed", false, "default changed from 5 to 4")]
    [InlineData("default: small", "default: large", "size", "default-changed", true, "default changed from small to large, which a rule reads")]
    [InlineData("required: [prompt]", "required: [prompt, size]", "size", "became-required", true, "became required")]
    [InlineData("required: [prompt]", "required: []", "prompt", "became-optional", false, "became optional")]
    [InlineData("strength: { type: number, multipleOf: 0.5 }", "strength: { type: string }", "strength", "type-changed", true, "type changed from a number to a string")]
    [InlineData("depth: { type: integer, maximum: 4 }", "depth: { type: integer, maximum: 3 }", "options.depth", "range-narrowed", true, "range narrowed: at most 4 before, at most 3 now")]
    [InlineData("this.seconds < 6", "this.seconds < 5", "", "rule-changed", true, "rule long-needs-small changed: this.seconds < 6 || this.size == 'small' before, this.seconds < 5 || this.size == 'small' now")]
    [InlineData("a long one must be small", "long ones must be small", "", "text", false, "message of long-needs-small changed")]
    [InlineData("What it shows.", "What it shows", "prompt", "text", false, "description changed")]
    [InlineData("  strength: { type: number, multipleOf: 0.5 }\n", "", "strength", "field-removed", true, "the field was removed")]
    [InlineData("  strength:", "  weight: { type: number }\n  strength:", "weight", "field-added", false, "the field was added")]
    [InlineData("type: integer, minimum: 1", "type: integer, advice: omit-unless-needed, minimum: 1", "seconds", "advice-changed", false, "advice changed from none to omit-unless-needed")]
    [InlineData("type: integer, minimum: 1", "type: integer, deprecated: true, minimum: 1", "seconds", "deprecation-changed", false, "became deprecated")]
    [InlineData("  sketch-1: {}", "  sketch-1: {}\n  sketch-2: {}", "", "model-added", false, "the model was added")]
    [InlineData("  sketch-1: {}", "  sketch-2: {}", "", "model-removed", true, "the model was removed")]
    public async Task A_change_of_a_model(string before, string after, string path, string kind, bool isBreaking, string text) =>
        await VerifyAsync(Model, Model.Replace(before, after, StringComparison.Ordinal), Service, Service, path, kind, isBreaking, text);

    [Theory]
    [InlineData("seed: { type: integer }", "", "result Clip, seed", "field-removed", true, "the field was removed")]
    [InlineData("required: [url]", "required: [url, seed]", "result Clip, seed", "became-required", false, "is now always present")]
    [InlineData("large: { number: 2 }", "large: { number: 3 }", "large", "number-changed", true, "the number compiled into callers changed from 2 to 3")]
    [InlineData("large: { number: 2 }", "large: { number: 2 }\n      huge: { number: 3 }", "huge", "value-added", false, "the member Huge was added")]
    [InlineData("path: /v1/videos", "path: /v2/videos", "family videos", "protocol-changed", true, "path changed from /v1/videos to /v2/videos")]
    [InlineData("https://api.acme.example", "https://api2.acme.example", "", "protocol-changed", true, "baseUrl changed from https://api.acme.example to https://api2.acme.example")]
    [InlineData("done: completed", "ready: completed", "", "protocol-changed", true, "tasks.statuses changed")]
    [InlineData("error: { message: error }", "error: { message: reason }", "", "protocol-changed", true, "tasks.error.message changed from error to reason")]
    public async Task A_change_of_a_service(string before, string after, string path, string kind, bool isBreaking, string text) =>
        await VerifyAsync(Model, Model, Service, Service.Replace(before, after, StringComparison.Ordinal), path, kind, isBreaking, text);

    [Fact]
    public async Task Equal_versions_have_no_changes()
    {
        using var folder = new TempFolder();
        var outcome = await CompareAsync(folder, Model, Model + "\n# a comment\n", Service, Service);
        Assert.Equal((0, "No changes.\n"), (outcome.ExitCode, outcome.All));
    }

    [Fact]
    public async Task Files_are_compared_without_their_service_file()
    {
        using var folder = new TempFolder();
        await Support.Cli.RunAsync(folder, "new", "model", "dream");
        var text = await File.ReadAllTextAsync(folder["dream.fox.yaml"], TestContext.Current.CancellationToken);
        folder.Write("new/dream.fox.yaml", text.Replace("maximum: 10", "maximum: 8", StringComparison.Ordinal));
        var outcome = await Support.Cli.RunAsync(folder, "diff", "dream.fox.yaml", "new/dream.fox.yaml");
        Assert.Equal("dream\n  breaking  duration: range narrowed: from 1 to 10 before, from 1 to 8 now\n1 change, 1 breaking.\n", outcome.All);
        Assert.Equal(2, outcome.ExitCode);
    }

    [Fact]
    public async Task A_version_with_errors_is_no_version()
    {
        using var folder = new TempFolder();
        var outcome = await CompareAsync(folder, Model, Model.Replace("maxLength", "maxLenght", StringComparison.Ordinal), Service, Service);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Out));
        Assert.Matches("^foxgen: The specs have errors; the first one is FOX0101 at new/sketch.fox.yaml\\(9,27\\). To list all errors, run: foxgen check new\n$", outcome.Error);
    }

    private static async Task VerifyAsync(string oldModel, string newModel, string oldService, string newService, string path, string kind, bool isBreaking, string text)
    {
        Assert.NotEqual((oldModel, oldService), (newModel, newService));
        using var folder = new TempFolder();
        var outcome = await CompareAsync(folder, oldModel, newModel, oldService, newService, "--json");
        Assert.Equal("", outcome.Error);
        var changes = JsonNode.Parse(outcome.Out)!["changes"]!.AsArray();
        Assert.Contains((path, kind, isBreaking, text), changes.Select(one => ((string)one!["path"]!, (string)one["kind"]!, (bool)one["breaking"]!, (string)one["text"]!)));
        Assert.Equal(changes.Any(one => (bool)one!["breaking"]!) ? 2 : 0, outcome.ExitCode);

        // What is harmless stands alone: nothing beside it is called breaking.
        Assert.True(isBreaking || outcome.ExitCode == 0, outcome.Out);
    }

    private static Task<Support.Cli.Outcome> CompareAsync(TempFolder folder, string oldModel, string newModel, string oldService, string newService, params string[] options)
    {
        folder.Write("old/acme.service.fox.yaml", oldService);
        folder.Write("old/sketch.fox.yaml", oldModel);
        folder.Write("new/acme.service.fox.yaml", newService);
        folder.Write("new/sketch.fox.yaml", newModel);
        return Support.Cli.RunAsync(folder, ["diff", "old", "new", .. options]);
    }
}
