using FoxApi;

namespace FoxGen.Packages.Tests;

/// <summary>FoxApi in a native executable; with <c>FOXGEN_AOT_BARE=1</c> beside one that uses the platform alone.</summary>
[Trait("speed", "slow")]
public sealed class NativeAotTests(PackedFiles packages, ITestOutputHelper output)
{
    [Fact]
    public async Task The_five_models_run_in_a_native_executable_without_a_warning()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "gcc"))), "gcc is not installed; a native executable needs it.");
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        var (app, size) = await PublishAsync("AotApp");

        var said = await RunAsync(app, simulator.BaseUrl);

        output.WriteLine($"FoxApi: {size / 1024} KiB, {said.Split('\n')[0]}.");
        Assert.Equal(
            ["seedance", "veo", "kling", "omnihuman", "heygen", "any of 8 models"],
            said.Split('\n').Where(line => line.EndsWith(" bytes", StringComparison.Ordinal)).Select(line => line.Split(':')[0]));
        Assert.Contains("\nas words\n", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split('\n').Count(line => line == "many heygen-video-agent"));
        Assert.Equal(8, simulator.Ledger.Count);
        Assert.Single(simulator.Uploads);
        if (Environment.GetEnvironmentVariable("FOXGEN_AOT_BARE") == "1")
        {
            var (bare, bareSize) = await PublishAsync("AotBare");
            output.WriteLine($"Bare: {bareSize / 1024} KiB, {(await RunAsync(bare, simulator.BaseUrl)).Split('\n')[0]}. Ratio of sizes {(double)size / bareSize:F2}.");
        }
    }

    private async Task<(string Program, long Size)> PublishAsync(string name)
    {
        var project = packages.Copy(name);
        var target = Path.Combine(project.Folder, "published");
        var (exitCode, said) = await Command.RunAsync(project.Folder, "dotnet", "publish", "-r", "linux-x64", "-o", target, "-v", "q", "-nodeReuse:false");
        Assert.True(exitCode == 0 && !said.Contains("warning IL", StringComparison.Ordinal), said);
        return (Path.Combine(target, name), new FileInfo(Path.Combine(target, name)).Length);
    }

    private static async Task<string> RunAsync(string program, Uri url)
    {
        var (exitCode, said) = await Command.RunAsync(Path.GetDirectoryName(program)!, program, url.AbsoluteUri);
        Assert.True(exitCode == 0, said);
        return said.ReplaceLineEndings("\n");
    }
}
