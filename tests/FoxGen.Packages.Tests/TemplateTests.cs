using FoxApi;

namespace FoxGen.Packages.Tests;

/// <summary>What <c>dotnet new</c> makes, with the packed templates in a place of their own.</summary>
[Trait("speed", "slow")]
public sealed class TemplateTests(PackedFiles packages)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_runs_as_it_comes_and_takes_a_model_of_its_own()
    {
        var app = packages.Empty("Templates");
        var hive = Path.Combine(app.Folder, ".hive");
        await NewAsync(app, "install", Path.Combine(packages.Feed, $"FoxGen.Templates.{PackedFiles.Version}.nupkg"), "--debug:custom-hive", hive);
        await NewAsync(app, "foxgen-app", "-n", "Studio", "-o", ".", "--debug:custom-hive", hive);
        await NewAsync(app, "foxgen-model", "-n", "dream-painter", "--debug:custom-hive", hive);
        await NewAsync(app, "foxgen-model", "-n", "night-singer", "--id", "singer-9", "--family", "audios", "--debug:custom-hive", hive);
        await app.BuildAsync("-p:TreatWarningsAsErrors=true");

        Assert.Matches(@"^token \S+\r?\nsaved \S+rain\.mp4\s*$", await app.RunAsync());
        Assert.True(new FileInfo(Path.Combine(app.Folder, "out", "rain.mp4")).Length > 1000);

        // Editors find the schemas where the settings and the first line of a model point.
        var model = await File.ReadAllLinesAsync(Path.Combine(app.Folder, "dream-painter.fox.yaml"), Cancellation);
        Assert.True(File.Exists(Path.Combine(app.Folder, model[0].Split("$schema=")[1])), model[0]);
        Assert.True(File.Exists(Path.Combine(app.Folder, "obj", "fox-service.schema.json")));
        Assert.Contains("\"./obj/fox-model.schema.json\"", await File.ReadAllTextAsync(Path.Combine(app.Folder, ".vscode", "settings.json"), Cancellation), StringComparison.Ordinal);

        // The new models are called as their page says.
        await File.WriteAllTextAsync(
            Path.Combine(app.Folder, "Program.cs"),
            """
            using FoxApi;
            using FoxGen;

            using var fox = new FoxApiClient("simulated", new FoxClientOptions { BaseUrl = new Uri(args[0]) });
            var painted = await fox.Model(DreamPainter1.Definition).SubmitAsync(new() { Prompt = "A garden", Duration = 6 });
            var sung = await fox.Model(Singer9.Definition).SubmitAsync(new() { Prompt = "A garden", Duration = 6 });
            Console.WriteLine($"{painted.Token.Model} {sung.Token.Model}");
            """,
            Cancellation);
        var models = new[] { "dream-painter.fox.yaml", "night-singer.fox.yaml" };
        await using var simulator = await FoxSimulator.StartAsync(
            new() { Specs = [.. FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly), .. models.Select(name => new Specs.SpecText(name, File.ReadAllText(Path.Combine(app.Folder, name))))] },
            Cancellation);
        await app.BuildAsync();
        Assert.Equal("dream-painter-1 singer-9", (await app.RunAsync(simulator.BaseUrl.AbsoluteUri)).Trim());
        Assert.Equal(2, simulator.Ledger.Count);
    }

    private static async Task NewAsync(Consumer app, params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(app.Folder, "dotnet", ["new", .. arguments]);
        Assert.True(exitCode == 0, output);
    }
}
