using FoxApi;

namespace FoxGen.Packages.Tests;

/// <summary>Projects outside of this repository, built from the packed files.</summary>
[Trait("speed", "slow")]
public sealed class ConsumerTests(PackedFiles packages)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_needs_FoxApi_alone()
    {
        await using var simulator = await StartAsync();
        var app = packages.Copy("ConsoleApp");
        await app.BuildAsync();

        Assert.Matches("^saved [0-9]+ bytes, seed [0-9]+\\s*$", await app.RunAsync(simulator.BaseUrl.AbsoluteUri));
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_service_of_ones_own_needs_FoxGen_alone()
    {
        var app = packages.Copy("OwnService");
        await using var simulator = await FoxSimulator.StartAsync(
            new()
            {
                Specs = [.. Directory.GetFiles(app.Folder, "*.fox.yaml").Select(path => new Specs.SpecText(Path.GetFileName(path), File.ReadAllText(path)))],
                TaskDuration = TimeSpan.Zero,
            },
            Cancellation);
        await app.BuildAsync();

        Assert.Equal(["made http", "Prompt must be at most 20 characters long."], Lines(await app.RunAsync(simulator.BaseUrl.AbsoluteUri)));
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(true, "FoxGen.FoxMediaReader")]
    [InlineData(false, "")]
    public async Task The_package_FoxGen_Media_is_used_where_it_is_referenced(bool isReferenced, string reader)
    {
        var app = packages.Copy("OwnService");
        var project = Directory.GetFiles(app.Folder, "*.csproj").Single();
        var reference = isReferenced ? $"""<PackageReference Include="FoxGen.Media" Version="{PackedFiles.Version}" />""" : "";
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project, Cancellation)).Replace("<PackageReference Include=\"FoxGen\"", reference + "<PackageReference Include=\"FoxGen\"", StringComparison.Ordinal), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "Program.cs"), "System.Console.WriteLine($\"read by {Acme.Video.AcmeService.Definition.MediaReader}\");", Cancellation);
        await app.BuildAsync();

        Assert.Equal([$"read by {reader}".TrimEnd()], Lines(await app.RunAsync()).Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task A_model_of_ones_own_is_a_member_of_the_client_and_uses_its_vocabularies()
    {
        var app = packages.Copy("ModelOfOnesOwn");
        await using var simulator = await FoxSimulator.StartAsync(
            new()
            {
                Specs = [.. FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly), .. FoxSimulatorSpecs.FromDirectory(Path.Combine(app.Folder, "models"))],
                TaskDuration = TimeSpan.Zero,
            },
            Cancellation);

        // A publish leaves copies of the specs in the project folder. The build below does not compile them again.
        var (published, problems) = await Command.RunAsync(app.Folder, "dotnet", "publish", "-c", "Debug", "-v", "q", "-nodeReuse:false", "-o", "publish");
        Assert.True(published == 0 && File.Exists(Path.Combine(app.Folder, "publish", "models", "dream-painter.fox.yaml")), problems);

        Assert.Equal(["painted by dream-painter-1: image/png", "saved .png"], Lines(await app.RunAsync(simulator.BaseUrl.AbsoluteUri)));
        Assert.Equal("1080p", Assert.Single(simulator.Requests, request => request.Method == "POST").ReadJson().GetProperty("resolution").GetString());

        // What the generator compiles is in the assembly, and nothing else.
        Assert.Equal(["models/dream-painter.fox.yaml"], app.Resources("ModelOfOnesOwn"));
        await app.BuildAsync("-p:FoxGenEmbedSpecs=false");
        Assert.Empty(app.Resources("ModelOfOnesOwn"));
    }

    [Fact]
    public async Task A_packaged_service_can_be_extended_with_families_results_and_vocabularies()
    {
        var app = packages.Copy("ExtendedService");
        await using var simulator = await FoxSimulator.StartAsync(
            new()
            {
                Specs = [.. FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly), .. FoxSimulatorSpecs.FromDirectory(Path.Combine(app.Folder, "specs"))],
                TaskDuration = TimeSpan.Zero,
            },
            Cancellation);
        await app.BuildAsync();

        Assert.Equal(
            ["sung by dream-singer-1: calm, True", "printed by dream-sheet-1: True", "saved 1"], Lines(await app.RunAsync(simulator.BaseUrl.AbsoluteUri)));
        Assert.Equal(["/v1/songs/generations", "/v1/images/generations"], simulator.Requests.Where(request => request.Method == "POST").Select(request => request.Path));
        Assert.Equal(
            ["specs/dream-sheet.fox.yaml", "specs/dream-singer.fox.yaml", "specs/songs.service.fox.yaml"], app.Resources("ExtendedService").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rules_of_a_project_for_a_packaged_model_apply_to_the_compiler_the_client_and_the_simulator()
    {
        var app = packages.Copy("HouseRules");
        Assert.Equal(
            ["Program.cs(10): FOX1003", "Program.cs(11): FOX1001", "Program.cs(12): FOX2008", "Program.cs(14): FOX2001"],
            await app.FailAsync("-p:More=WRONG"));

        // The simulator has the overlay from the app's folder, as a test project has it from the app's assembly.
        await using var simulator = await FoxSimulator.StartAsync(
            new()
            {
                Specs = [.. FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly), .. FoxSimulatorSpecs.FromDirectory(app.Folder)],
            },
            Cancellation);
        await app.BuildAsync();

        Assert.Equal(["submitted to seedance-2.0-reference-to-video"], Lines(await app.RunAsync(simulator.BaseUrl.AbsoluteUri, "P480", "8")));
        Assert.Equal(
            [
                "resolution: 720p 480p",
                "range: Duration must be from 4 to 8, or -1 (the model decides) (rule of staging.overlay.fox.yaml: Staging pays for short and small videos only).",
                "enum: Resolution must be 480p (rule of staging.overlay.fox.yaml: Staging pays for short and small videos only).",
                "duration: 9 8",
            ],
            Lines(await app.RunAsync(simulator.BaseUrl.AbsoluteUri, "P720", "9")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(1, simulator.Ledger.Count);
        Assert.Equal(["staging.overlay.fox.yaml"], app.Resources("HouseRules"));
    }

    [Fact]
    public async Task Mistakes_in_YAML_and_in_CSharp_are_compiler_errors_at_their_lines()
    {
        var app = packages.Copy("MustFail");

        Assert.Equal(
            [
                "Program.cs(11): FOX3001", "Program.cs(3): FOX3002", "Program.cs(7): FOX1003", "Program.cs(8): FOX1001", "Program.cs(9): FOX2001", "wrong.fox.yaml(11): FOX0501",
            ],
            (await app.FailAsync()).Where(problem => problem.Contains("FOX", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Old_fashioned_settings_are_no_hindrance()
    {
        var app = packages.Copy("OldFashioned");
        await app.BuildAsync();
    }

    [Fact]
    public async Task An_app_may_target_net8()
    {
        await using var simulator = await StartAsync();
        var app = packages.Copy("Net8App");
        await app.BuildAsync();

        Assert.StartsWith("saved ", await app.RunAsync(simulator.BaseUrl.AbsoluteUri), StringComparison.Ordinal);
        Assert.Equal("7 A cat 24", (await app.RunAsync()).Trim());
    }

    [Fact]
    public async Task Tests_of_a_user_run_on_the_simulator_and_on_a_fake()
    {
        var project = packages.Copy("TestProject");

        var (exitCode, output) = await Command.RunAsync(project.Folder, "dotnet", "test", "-nodeReuse:false");

        Assert.True(exitCode == 0 && output.Contains("Passed:     3", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task Tests_of_an_app_play_the_models_of_its_own()
    {
        var projects = packages.Copy("AppWithTests");

        var (exitCode, output) = await Command.RunAsync(Path.Combine(projects.Folder, "Studio.Tests"), "dotnet", "test", "-nodeReuse:false");

        Assert.True(exitCode == 0 && output.Contains("Passed:     1", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData("-p:CompilerApiVersion=roslyn4.8", "FOXCFG003", "Install a newer .NET SDK")]
    [InlineData("-p:FoxGenRuntimeVersion=0.0.1", "FOXCFG002", "dotnet add package FoxGen.Runtime --version")]
    [InlineData("-p:FoxGenRuntimeVersion=99.0.0", "FOXCFG002", "dotnet add package FoxGen --version 99.0.0")]
    public async Task What_does_not_go_together_says_what_to_install(string setting, string id, string remedy)
    {
        var app = packages.Copy("OwnService");

        var problems = await app.FailAsync(setting);

        Assert.Contains(problems, problem => problem.StartsWith(id, StringComparison.Ordinal) && problem.Contains(remedy, StringComparison.Ordinal));
        Assert.Contains(remedy.Replace(" 99.0.0", "", StringComparison.Ordinal), await File.ReadAllTextAsync(Path.Combine(PackedFiles.Root, "docs", "diagnostics", id + ".md"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specs_without_the_generator_are_one_warning()
    {
        var app = packages.Copy("ConsoleApp");
        var model = await File.ReadAllTextAsync(Path.Combine(packages.Copy("ModelOfOnesOwn").Folder, "models", "dream-painter.fox.yaml"), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "dream-painter.fox.yaml"), model, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "other.fox.yaml"), model, Cancellation);

        var output = await app.BuildAsync();

        Assert.Single(Lines(output).Where(line => line.Contains("FOXCFG004", StringComparison.Ordinal)).Distinct());
        Assert.Contains("dotnet add package FoxGen", output, StringComparison.Ordinal);
        Assert.DoesNotContain("FOXCFG004", await app.BuildAsync("--no-incremental", "-p:FoxGenIncludeSpecs=false"), StringComparison.Ordinal);
        Assert.DoesNotContain("FOXCFG004", await packages.Copy("ModelOfOnesOwn").BuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specs_for_the_service_of_a_missing_package_are_one_error()
    {
        var app = packages.Copy("OwnService");
        var model = await File.ReadAllTextAsync(Path.Combine(packages.Copy("ModelOfOnesOwn").Folder, "models", "dream-painter.fox.yaml"), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "a.fox.yaml"), model, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "b.fox.yaml"), model.Replace("dream-painter-1", "dream-painter-2", StringComparison.Ordinal), Cancellation);

        Assert.Single(await app.FailAsync(), problem => problem.Contains("FOX0201", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BesideRivalsOlderFirst")]
    [InlineData("BesideRivalsNewerFirst")]
    public async Task Other_generators_with_an_older_and_a_newer_YamlDotNet_work_beside_it(string name)
    {
        await packages.AddRivalsAsync();
        var app = packages.Copy(name);
        await app.BuildAsync();

        Assert.Equal(["works with 13.0.0.0, works with 99.0.0.0, sketch-1"], Lines(await app.RunAsync()));
    }

    private static Task<FoxSimulator> StartAsync() => FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero }, Cancellation);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
