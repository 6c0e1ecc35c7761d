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

        // An empty key, which is usual in CI, is no key.
        Assert.Matches(@"^token \S+\r?\n(\w+ \d+%\r?\n)+saved \S+rain\.mp4\s*$", await app.RunAsync([("FOXAPI_API_KEY", "")]));
        Assert.True(new FileInfo(Path.Combine(app.Folder, "out", "rain.mp4")).Length > 1000);

        // Editors find the schemas where the settings and the first line of a model point.
        var model = await File.ReadAllLinesAsync(Path.Combine(app.Folder, "dream-painter.fox.yaml"), Cancellation);
        Assert.True(File.Exists(Path.Combine(app.Folder, model[0].Split("$schema=")[1])), model[0]);
        Assert.True(File.Exists(Path.Combine(app.Folder, "obj", "fox-service.schema.json")));
        Assert.Contains("\"./obj/fox-model.schema.json\"", await File.ReadAllTextAsync(Path.Combine(app.Folder, ".vscode", "settings.json"), Cancellation), StringComparison.Ordinal);

        // The new models take the place of the one that the app comes with, on the client and in the simulator of the app.
        var program = Path.Combine(app.Folder, "Program.cs");
        var code = (await File.ReadAllTextAsync(program, Cancellation)).Replace("        Resolution = Resolution.P720,\n", "", StringComparison.Ordinal);
        foreach (var own in (string[])["Videos.DreamPainter1", "Audios.Singer9"])
        {
            await File.WriteAllTextAsync(program, code.Replace("Videos.Seedance20ReferenceToVideo", own, StringComparison.Ordinal), Cancellation);
            await app.BuildAsync("-p:TreatWarningsAsErrors=true");
            var output = await app.RunAsync([("FOXAPI_API_KEY", null)]);
            Assert.Matches($@"^token fox1:foxapi:{(own == "Audios.Singer9" ? "singer-9" : "dream-painter-1")}:\S+\r?\n(\w+ \d+%\r?\n)+saved \S+rain\.mp4\s*$", output);
            Assert.DoesNotContain("billed", output, StringComparison.Ordinal);
        }

        // The simulator also finds the model in a program that is one file.
        var (published, problems) = await Command.RunAsync(app.Folder, "dotnet", "publish", "-v", "q", "-nodeReuse:false", "--use-current-runtime", "--self-contained", "false", "-p:PublishSingleFile=true", "-o", "single");
        Assert.True(published == 0, problems);
        var (exitCode, singing) = await Command.RunAsync(app.Folder, [("FOXAPI_API_KEY", null), ("DOTNET_ROOT", DotnetRoot)], Path.Combine(app.Folder, "single", "Studio"));
        Assert.True(exitCode == 0 && singing.StartsWith("token fox1:foxapi:singer-9:", StringComparison.Ordinal), singing);
    }

    /// <summary>The folder of the running .NET, from <c>shared/Microsoft.NETCore.App/version</c> in it.</summary>
    private static string DotnetRoot => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static async Task NewAsync(Consumer app, params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(app.Folder, "dotnet", ["new", .. arguments]);
        Assert.True(exitCode == 0, output);
    }
}
