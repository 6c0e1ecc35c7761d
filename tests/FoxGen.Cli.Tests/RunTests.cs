using System.Text.Json;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Simulator;
using Spectre.Console;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen run</c> and <c>foxgen resume</c> in this process.</summary>
[Trait("speed", "slow")]
public sealed class RunTests
{
    private const string Veo = "veo-3.1-reference-to-video";
    private static readonly string[] s_veo = ["run", Veo, "--prompt", "A garden", "--reference-image-urls", "https://example.com/a.jpg"];

    [Fact]
    public async Task A_request_runs_against_the_simulator_in_the_process()
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, [.. s_veo, "--simulate", "--out", "videos"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches("^Simulated: free of charge; the task exists only during this run.\nTask fox1:foxapi:veo-3.1-reference-to-video:task-unified-[0-9a-z-]+\n(\\w+ \\d+ %\n)*completed 100 %\nSaved videos/veo-3.1-reference-to-video_task-unified-[0-9a-z-]+.mp4 \\(\\d+ bytes\\)\n$", outcome.Out);
        Assert.True(new FileInfo(Assert.Single(Directory.GetFiles(folder["videos"]))).Length > 0);
    }

    [Fact]
    public async Task In_a_terminal_a_bar_takes_the_place_of_the_lines()
    {
        using var folder = new TempFolder();
        using var screen = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(screen) });
        var outcome = await Support.Cli.RunAsync(folder.Path, [.. s_veo, "--simulate"], terminal: terminal);
        Assert.True(outcome.ExitCode == 0, outcome.All);
        Assert.Contains(Veo, screen.ToString(), StringComparison.Ordinal);
        Assert.Contains('━', screen.ToString());
        Assert.DoesNotContain("completed 100 %", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Saved ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_reach_the_service_in_their_types()
    {
        using var folder = new TempFolder();
        folder.Write("request.json", """{ "model": "veo-3.1-reference-to-video", "prompt": "from the file", "resolution": "720p", "aspect_ratio": null, "safety_tolerance": 2 }""");
        await using var simulator = await StartAsync();
        var outcome = await Support.Cli.RunAsync(
            folder.Path,
            [
                "run", Veo, "--json", "request.json", "--prompt", "@Image1 says --yes", "--duration", "8", "--generate_audio=true", "--field", "auto_fix=false",
                "--reference-image-urls", "https://example.com/a.jpg", "--reference_image_urls", "https://example.com/b.jpg",
                "--base-url", simulator.BaseUrl.AbsoluteUri, "--key", "k", "--yes",
            ]);
        Assert.True(outcome.ExitCode == 0, outcome.All);
        var body = Assert.Single(simulator.Requests, request => request.Method == "POST").ReadJson();
        Assert.Equal(
            """{"aspect_ratio":null,"auto_fix":false,"duration":8,"generate_audio":true,"model":"veo-3.1-reference-to-video","prompt":"@Image1 says --yes","reference_image_urls":["https://example.com/a.jpg","https://example.com/b.jpg"],"resolution":"720p","safety_tolerance":2}"""
                .Replace("\"aspect_ratio\":null,", "", StringComparison.Ordinal),
            Sorted(body));
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task Nested_fields_and_unions_come_as_json()
    {
        using var folder = new TempFolder();
        folder.Write("specs/nest.fox.yaml", """
            service: foxapi
            family: videos
            result: MediaResult
            title: Nest
            variants: { nest-1: {} }
            properties:
              size:
                oneOf:
                  - { title: Preset, type: string, enum: [square, wide] }
                  - { title: Custom, type: object, required: [width], properties: { width: { type: integer, minimum: 1 } } }
              cuts: { type: array, items: { type: object, required: [at], properties: { at: { type: number } } } }
              numbers: { type: array, items: { type: integer } }
            """);
        await using var simulator = await StartAsync([.. SpecFileFinder.Read(new CliHost { Out = TextWriter.Null, Error = TextWriter.Null, Folder = folder.Path }, ["specs"]), ShippedSpecs.Service]);
        string[] common = ["run", "nest-1", "--specs", "specs", "--base-url", simulator.BaseUrl.AbsoluteUri, "--key", "k", "--yes"];
        var object1 = await Support.Cli.RunAsync(folder.Path, [.. common, "--size", """{"width": 3}""", "--cuts", """{"at": 1.5}""", "--cuts", """{"at": 2}""", "--numbers", "[1, 2]"]);
        var preset = await Support.Cli.RunAsync(folder.Path, [.. common, "--size", "wide", "--numbers", "7"]);
        var wrong = await Support.Cli.RunAsync(folder.Path, [.. common, "--size", """{"width": 0}""", "--cuts", "x"]);

        Assert.True((object1.ExitCode, preset.ExitCode) == (0, 0), object1.All + preset.All);
        Assert.Equal(
            ["""{"cuts":[{"at":1.5},{"at":2}],"model":"nest-1","numbers":[1,2],"size":{"width":3}}""", """{"model":"nest-1","numbers":[7],"size":"wide"}"""],
            simulator.Requests.Where(request => request.Method == "POST").Select(request => Sorted(request.ReadJson())));
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("error: size.width must be at least 1. (range)\n", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("error: cuts[0] must be an object. (type)\n", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_file_of_this_machine_is_uploaded_and_checked_before()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["face.png"], Sample("sample.png"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder["speech.mp3"], Sample("sample.mp3"), TestContext.Current.CancellationToken);
        await using var simulator = await StartAsync();
        string[] common = ["--base-url", simulator.BaseUrl.AbsoluteUri, "--key", "k", "--yes"];
        var wrong = await Support.Cli.RunAsync(folder.Path, ["run", "omnihuman-1.5", "--image-url", "@face.png", "--audio-url", "@face.png", .. common]);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("audio_url must be a file of type", wrong.Error, StringComparison.Ordinal);
        Assert.Empty(simulator.Requests);

        var right = await Support.Cli.RunAsync(folder.Path, ["run", "omnihuman-1.5", "--image-url", "@face.png", "--audio-url", "@speech.mp3", .. common]);
        Assert.True(right.ExitCode == 0, right.All);
        Assert.Equal((2, 1), (simulator.Uploads.Count, simulator.Ledger.Count));

        var missing = await Support.Cli.RunAsync(folder.Path, ["run", "omnihuman-1.5", "--image-url", "@nobody.png", "--audio-url", "@speech.mp3", .. common]);
        Assert.Equal((1, "foxgen: The file 'nobody.png' does not exist. Write a URL without @.\n"), (missing.ExitCode, missing.All));
    }

    [Theory]
    [InlineData("y", 0, 1)]
    [InlineData("YES", 0, 1)]
    [InlineData("n", 1, 0)]
    [InlineData("", 1, 0)]
    [InlineData(null, 1, 0)]
    public async Task It_asks_before_it_spends(string? answer, int exitCode, int charges)
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        var outcome = await Support.Cli.RunAsync(folder.Path, [.. s_veo, "--base-url", simulator.BaseUrl.AbsoluteUri], key: "k", answer: answer);
        Assert.Equal((exitCode, charges), (outcome.ExitCode, simulator.Ledger.Count));
        Assert.Equal(answer is not null, outcome.Out.Contains("costs credits. Spend them? [y/N]", StringComparison.Ordinal));
        Assert.Equal(exitCode == 1, outcome.Error.Contains("Nothing was sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_submit_of_unknown_outcome_is_not_sent_again()
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);
        var outcome = await Support.Cli.RunAsync(folder.Path, [.. s_veo, "--base-url", simulator.BaseUrl.AbsoluteUri, "--yes"], key: "k");
        Assert.Equal((1, 1), (outcome.ExitCode, simulator.Ledger.Count));
        Assert.Contains("it may already be billed", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_fails_leaves_the_token_and_resume_goes_on_with_it()
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        simulator.Faults.NextDownload(DownloadFault.Html);
        string[] common = ["--base-url", simulator.BaseUrl.AbsoluteUri];
        var failed = await Support.Cli.RunAsync(folder.Path, [.. s_veo, .. common, "--yes"], key: "k");
        Assert.Equal(1, failed.ExitCode);
        var command = failed.Error.Split('\n').Single(line => line.StartsWith("To resume, run: foxgen ", StringComparison.Ordinal))["To resume, run: foxgen ".Length..];

        var resumed = await Support.Cli.RunAsync(folder.Path, [.. command.Split(' '), .. common, "--out", "late"], key: "k");
        Assert.True(resumed.ExitCode == 0, resumed.All);
        Assert.Single(Directory.GetFiles(folder["late"]));
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_task_that_fails_is_told()
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        simulator.Faults.NextSubmit(SubmitFault.TaskFails("content_policy", "The prompt is \u001b[31mnot allowed."));
        var outcome = await Support.Cli.RunAsync(folder.Path, [.. s_veo, "--base-url", simulator.BaseUrl.AbsoluteUri, "--yes"], key: "k");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("content_policy", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.All);
        Assert.DoesNotContain("To resume, run", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_never_shown()
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync("the-right-key");
        var outcome = await Support.Cli.RunAsync(folder.Path, [.. s_veo, "--base-url", simulator.BaseUrl.AbsoluteUri, "--yes"], key: "sk-very-secret");
        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotContain("very-secret", outcome.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run veo-3.1-reference-to-vidoe", "Unknown model 'veo-3.1-reference-to-vidoe'. Did you mean veo-3.1-reference-to-video?")]
    [InlineData("run veo-3.1-reference-to-video --promt x", "veo-3.1-reference-to-video has no field 'promt'. Did you mean prompt?")]
    [InlineData("run veo-3.1-reference-to-video --prompt", "--prompt has no value. For a value that starts with --, write --field prompt=value.")]
    [InlineData("run veo-3.1-reference-to-video x", "'x' has no field name. Write --name value, and quote values with spaces.")]
    [InlineData("run veo-3.1-reference-to-video --field x", "'x' is not valid; write --field name=value.")]
    [InlineData("run veo-3.1-reference-to-video --prompt a --prompt b", "prompt accepts one value, not 2.")]
    [InlineData("run veo-3.1-reference-to-video --prompt a --reference-image-urls https://x.example/a.png", "The API key is missing: set FOXAPI_API_KEY, or pass --key. To try it without one: --simulate")]
    [InlineData("run veo-3.1-reference-to-video --prompt a --reference-image-urls https://x.example/a.png --base-url here", "'here' is not a valid URL; expected, for example, http://127.0.0.1:5080.")]
    [InlineData("run veo-3.1-reference-to-video --json broken.json", "broken.json is not valid JSON at line 2:")]
    [InlineData("run veo-3.1-reference-to-video --json twice.json", "twice.json is not valid JSON: ")]
    [InlineData("run veo-3.1-reference-to-video --json other.json", "The --json file is for model \"omnihuman-1.5\", not for veo-3.1-reference-to-video.")]
    [InlineData("run veo-3.1-reference-to-video --json nowhere.json", "The request file 'nowhere.json' does not exist.")]
    [InlineData("resume nonsense", "'nonsense' is not a valid task token. Use the token that foxgen run prints after \"Task\".")]
    [InlineData("resume fox1:foxapi:nothing:task-1", "Unknown model 'nothing'. To list the models, run: foxgen models")]
    [InlineData("resume fox1:other:omnihuman-1.5:task-1", "The token belongs to the service other, but the model omnihuman-1.5 to foxapi.")]
    public async Task A_mistake_is_told_in_one_line_with_a_way_out(string line, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("broken.json", "{\n  \"prompt\": oops }");
        folder.Write("twice.json", """{ "prompt": "a", "prompt": "b" }""");
        folder.Write("other.json", """{ "model": "omnihuman-1.5" }""");
        var outcome = await Support.Cli.RunAsync(folder, line.Split(' '));
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Out));
        Assert.StartsWith("foxgen: " + expected, outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error, '\n');
    }

    [Fact]
    public async Task Every_broken_rule_is_told_at_once_and_nothing_is_sent()
    {
        using var folder = new TempFolder();
        await using var simulator = await StartAsync();
        var outcome = await Support.Cli.RunAsync(
            folder.Path,
            ["run", "seedance-2.0-fast-reference-to-video", "--prompt", "x", "--resolution", "1080p", "--duration", "3", "--audio-urls", "https://example.com/rain.mp3", "--base-url", simulator.BaseUrl.AbsoluteUri, "--yes"],
            key: "k");
        Assert.Equal((1, 0), (outcome.ExitCode, simulator.Requests.Count));
        Assert.Equal(3, outcome.Error.Split('\n').Count(line => line.StartsWith("error: ", StringComparison.Ordinal)));
        Assert.Contains("(audio-needs-visual)", outcome.Error, StringComparison.Ordinal);
    }

    private static Task<FoxSimulator> StartAsync(IReadOnlyList<SpecText> specs) => FoxSimulator.StartAsync(
        new FoxSimulatorOptions { Specs = specs, TaskDuration = TimeSpan.Zero, EstimatedTime = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken);

    private static Task<FoxSimulator> StartAsync(string? key = null) => FoxSimulator.StartAsync(
        new FoxSimulatorOptions { Specs = ShippedSpecs.All, ApiKey = key, TaskDuration = TimeSpan.Zero, EstimatedTime = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken);

    private static string Sorted(JsonElement body) => body.ValueKind is JsonValueKind.Object
        ? "{" + string.Join(',', body.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"\"{property.Name}\":{Sorted(property.Value)}")) + "}"
        : body.ValueKind is JsonValueKind.Array ? "[" + string.Join(',', body.EnumerateArray().Select(Sorted)) + "]" : body.GetRawText();

    private static byte[] Sample(string name)
    {
        using var stream = typeof(FoxSimulator).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
