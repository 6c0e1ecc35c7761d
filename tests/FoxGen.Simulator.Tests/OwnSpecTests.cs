using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using FoxApi;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Simulator.Tests;

/// <summary>The simulator of a client plays the models that the projects around it add, each embedded in an assembly as the targets of FoxGen do.</summary>
public sealed class OwnSpecTests
{
    private const string Starts = """
        public static class Start
        {
            public static System.Threading.Tasks.Task<FoxGen.Simulator.FoxSimulator> Run(FoxGen.Simulator.FoxSimulatorOptions options) =>
                FoxGen.Simulator.FoxSimulator.StartAsync<FoxApi.FoxApiClient>(options);
        }
        """;

    private const string SongTypes = """
        vocabularies:
          Mood: { values: { calm: { number: 1 }, wild: { number: 2 } } }
        results:
          SongResult:
            file: url
            properties:
              url: { type: string, format: uri }
              mood: { type: string, vocabulary: Mood }
              verses: { type: array, items: { type: object, properties: { text: { type: string } } } }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_plays_the_models_of_the_calling_assembly()
    {
        await using var simulator = await new Projects().Add("Studio", Starts, ("models/dream.fox.yaml", Model("dream-1"))).StartAsync("Studio");

        Assert.Equal(200, await SubmitAsync(simulator, "dream-1"));
        Assert.Equal(200, await SubmitAsync(simulator, Gateway.Seedance));
        Assert.Equal(2, simulator.Ledger.Count);
    }

    [Fact]
    public async Task It_plays_the_models_of_assemblies_that_the_calling_assembly_refers_to()
    {
        await using var simulator = await new Projects()
            .Add("Models", "public class Deep;", ("dream.fox.yaml", Model("dream-1")), ("other.fox.yaml", Model("other-1").Replace("foxapi", "other", StringComparison.Ordinal)))
            .Add("App", "public class Middle : Deep;", ("night.fox.yaml", Model("night-1")))
            .Add("Tests", Starts + "public class Top : Middle;")
            .StartAsync("Tests");

        Assert.Equal(200, await SubmitAsync(simulator, "dream-1"));
        Assert.Equal(200, await SubmitAsync(simulator, "night-1"));
        Assert.Equal(422, await SubmitAsync(simulator, "other-1"));
    }

    [Theory]
    [InlineData("own.service.fox.yaml", "extends: foxapi\n")]
    [InlineData("song.fox.yaml", "")]
    public async Task It_plays_the_results_of_an_extension_and_of_a_model_file(string path, string key)
    {
        var song = Model("song-1").Replace("result: MediaResult", "result: SongResult", StringComparison.Ordinal) + "\n";
        await using var simulator = await new Projects()
            .Add("Songs", "public class Deep;", [.. key.Length > 0 ? new[] { (path, key + SongTypes), ("song.fox.yaml", song) } : [(path, song + SongTypes)]])
            .Add("Tests", Starts + "public class Top : Deep;", [.. key.Length > 0 ? new[] { ("specs/" + path, key + SongTypes) } : []])
            .StartAsync("Tests", new() { TaskDuration = TimeSpan.Zero });
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl, DefaultRequestHeaders = { Authorization = new("Bearer", "key") } };

        using var response = await http.PostAsync(Gateway.Submits, Gateway.Json("""{"model": "song-1", "prompt": "A cat"}"""), Cancellation);
        using var submitted = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        using var task = JsonDocument.Parse(await http.GetStringAsync("/v1/tasks/" + submitted.RootElement.GetProperty("id").GetString(), Cancellation));

        var result = Assert.Single(task.RootElement.GetProperty("results").EnumerateArray());
        Assert.Equal("calm", result.GetProperty("mood").GetString());
        Assert.Equal(["text"], result.GetProperty("verses")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task It_plays_the_families_of_an_extension()
    {
        await using var simulator = await new Projects()
            .Add("Studio", Starts, ("own.service.fox.yaml", "extends: foxapi\nfamilies:\n  songs: { path: /v1/songs }"), ("song.fox.yaml", Model("song-1").Replace("videos", "songs", StringComparison.Ordinal)))
            .StartAsync("Studio");

        Assert.Equal(200, await SubmitAsync(simulator, "song-1", "/v1/songs"));
        Assert.Equal(200, await SubmitAsync(simulator, Gateway.Seedance));
    }

    [Fact]
    public async Task The_same_file_in_two_assemblies_is_one_model()
    {
        await using var simulator = await new Projects()
            .Add("App", "public class Middle;", ("dream.fox.yaml", Model("dream-1")))
            .Add("Tests", Starts + "public class Top : Middle;", ("dream.fox.yaml", Model("dream-1")))
            .StartAsync("Tests");

        Assert.Equal(200, await SubmitAsync(simulator, "dream-1"));
    }

    [Fact]
    public async Task Two_assemblies_with_one_model_id_are_named()
    {
        var projects = new Projects()
            .Add("App", "public class Middle;", ("dream.fox.yaml", Model("dream-1")))
            .Add("Tests", Starts + "public class Top : Middle;", ("models/mine.fox.yaml", Model("dream-1", "Mine")));

        var failure = await Assert.ThrowsAsync<FoxSimulatorSpecException>(() => projects.StartAsync("Tests"));

        Assert.Contains("Tests.dll/models/mine.fox.yaml", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The model id 'dream-1' is also in App.dll/dream.fox.yaml", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_the_client_has_is_named_too()
    {
        var failure = await Assert.ThrowsAsync<FoxSimulatorSpecException>(() => new Projects().Add("Studio", Starts, ("mine.fox.yaml", Model(Gateway.Seedance))).StartAsync("Studio"));

        Assert.Contains("Studio.dll/mine.fox.yaml", failure.Message, StringComparison.Ordinal);
        Assert.Contains("seedance-2.0-reference-to-video.fox.yaml(", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specs_in_the_options_turn_the_search_off()
    {
        await using var simulator = await new Projects().Add("Studio", Starts, ("dream.fox.yaml", Model("dream-1"))).StartAsync("Studio", new() { Specs = Specs.FoxApi });

        Assert.Equal(422, await SubmitAsync(simulator, "dream-1"));
        Assert.Equal(200, await SubmitAsync(simulator, Gateway.Seedance));
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_is_skipped()
    {
        await using var simulator = await new Projects().Add("Gone", "public class Deep;").Add("Studio", Starts + "public class Top : Deep;", ("dream.fox.yaml", Model("dream-1"))).StartAsync("Studio", without: "Gone");

        Assert.Equal(200, await SubmitAsync(simulator, "dream-1"));
    }

    [Fact]
    public async Task Without_specs_the_error_says_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => FoxSimulator.StartAsync<FoxSimulator>(cancellationToken: Cancellation));

        Assert.StartsWith("The assembly 'FoxGen.Simulator' has no *.fox.yaml resources. Use the client type of the service, as in StartAsync<FoxApiClient>().", failure.Message, StringComparison.Ordinal);
        Assert.Contains("FoxSimulatorSpecs.FromDirectory(path)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_specs_can_be_played()
    {
        var folder = Directory.CreateTempSubdirectory("foxgen-specs-");
        try
        {
            foreach (var text in Specs.FoxApi.Append(new SpecText("own/dream.fox.yaml", Model("dream-1"))).Append(new SpecText("bin/dream.fox.yaml", Model("dream-1")))
                .Append(new SpecText("publish/own/dream.fox.yaml", Model("dream-1"))).Append(new SpecText("publish/App.deps.json", "{}")))
            {
                var file = Path.Combine(folder.FullName, text.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text.Content, Cancellation);
            }

            await using var simulator = await FoxSimulator.StartAsync(new() { Specs = FoxSimulatorSpecs.FromDirectory(folder.FullName) }, Cancellation);

            Assert.Equal(200, await SubmitAsync(simulator, "dream-1"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Model(string id, string title = "Dream") => $$"""
        service: foxapi
        family: videos
        result: MediaResult
        title: {{title}}
        variants: { {{id}}: {} }
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 100, description: What to show. }
        """;

    private static async Task<int> SubmitAsync(FoxSimulator simulator, string model, string path = Gateway.Submits)
    {
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl, DefaultRequestHeaders = { Authorization = new("Bearer", "key") } };
        using var response = await http.PostAsync(path, Gateway.Json($$"""{"model": "{{model}}", "prompt": "A cat"}"""), Cancellation);
        return (int)response.StatusCode;
    }

    /// <summary>Projects that refer to each other, in the order in which they are added.</summary>
    private sealed class Projects
    {
        private readonly List<(string Name, byte[] Image)> _images = [];

        public Projects Add(string name, string code, params (string Path, string Yaml)[] specs)
        {
            var compilation = CSharpCode.Compile(
                name,
                [CSharpCode.Parse(code)],
                [.. CSharpCode.Runtime, .. new[] { typeof(FoxApiClient), typeof(FoxSimulator), typeof(SpecText) }.Select(type => CSharpCode.Reference(type.Assembly)), .. _images.Select(one => MetadataReference.CreateFromImage(one.Image))]);
            using var image = new MemoryStream();
            var emitted = compilation.Emit(
                image,
                manifestResources: specs.Select(spec => new ResourceDescription(spec.Path, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(spec.Yaml)), isPublic: true)),
                cancellationToken: Cancellation);
            Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
            _images.Add((name, image.ToArray()));
            return this;
        }

        /// <summary>Starts a simulator from the code of one project.</summary>
        public Task<FoxSimulator> StartAsync(string from, FoxSimulatorOptions? options = null, string? without = null)
        {
            var context = new AssemblyLoadContext(from);
            Assembly? start = null;
            foreach (var (name, image) in _images.Where(one => one.Name != without))
            {
                var loaded = context.LoadFromStream(new MemoryStream(image));
                start = name == from ? loaded : start;
            }

            return start!.GetType("Start")!.GetMethod("Run")!.CreateDelegate<Func<FoxSimulatorOptions?, Task<FoxSimulator>>>()(options);
        }
    }
}
