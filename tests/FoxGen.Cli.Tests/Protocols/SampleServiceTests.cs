namespace FoxGen.Cli.Tests.Protocols;

/// <summary>The foxgen command checks each of samples/Services, and runs its models against its simulation.</summary>
public sealed class SampleServiceTests
{
    // Files of the request, by model.
    private static readonly Dictionary<string, string> s_bodies = new()
    {
        ["fal fal-ai/flux/schnell"] = """{"prompt": "a fox", "num_images": 2}""",
        ["fal fal-ai/kling-video/v2.1/standard/image-to-video"] = """{"prompt": "a fox", "image_url": "https://files.example/a.png"}""",
        ["replicate black-forest-labs/flux-schnell"] = """{"prompt": "a fox", "cancel_after": "5m"}""",
        ["replicate black-forest-labs/flux-1.1-pro"] = """{"prompt": "a fox"}""",
        ["runway gen4_turbo"] = """{"promptImage": "https://files.example/a.png", "ratio": "1280:720"}""",
        ["runway gen4_image"] = """{"promptText": "a fox", "ratio": "1920:1080"}""",
        ["kling kling-v1-6"] = """{"prompt": "a fox"}""",
        ["kling kling-v2-1"] = """{"image": "https://files.example/a.png"}""",
        ["ark doubao-seedance-1-0-pro-250528"] = """{"content": [{"type": "text", "text": "a fox"}]}""",
        ["minimax MiniMax-Hailuo-02"] = """{"prompt": "a fox"}""",
        ["veo veo-3.0-generate-preview"] = """{"prompt": "a fox"}""",
        ["dashscope wan2.2-t2i-flash"] = """{"prompt": "a fox", "n": 2}""",
        ["dashscope wan2.2-i2v-plus"] = """{"img_url": "https://files.example/a.png"}""",
    };

    public static TheoryData<string> All => new(s_bodies.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_model_runs_against_its_simulation(string name)
    {
        var (service, model) = (name.Split(' ')[0], name.Split(' ')[1]);
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "request.json"), s_bodies[name], TestContext.Current.CancellationToken);

        var outcome = await Support.Cli.RunAsync(folder, "run", model, "--specs", Repository.Path("samples/Services/" + service), "--json", "request.json", "--simulate", "--out", "out");

        Assert.True(outcome.ExitCode == 0, outcome.Out + outcome.Error);
        Assert.All(Directory.GetFiles(Path.Combine(folder.Path, "out")), file => Assert.True(new FileInfo(file).Length > 0));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.Path, "out")));
    }

    [Fact]
    public async Task All_files_are_sound()
    {
        using var folder = new TempFolder();

        var outcome = await Support.Cli.RunAsync(folder, "check", Repository.Path("samples/Services"));

        Assert.True(outcome.ExitCode == 0, outcome.Out + outcome.Error);
    }
}
