namespace FoxGen.Packages.Tests;

/// <summary>The foxgen command, installed from its package.</summary>
[Trait("speed", "slow")]
public sealed class ToolTests(PackedFiles packages)
{
    [Fact]
    public async Task It_installs_and_checks_and_runs_a_model()
    {
        var app = packages.Empty("Tool");
        var installed = await Command.RunAsync(app.Folder, "dotnet", "tool", "install", "FoxGen.Cli", "--version", PackedFiles.Version, "--tool-path", "tools");
        Assert.True(installed.ExitCode == 0, installed.Output);

        foreach (var line in (string[])
                 [
                     "new model dream-painter",
                     "check",
                     "simulate --fault list",
                     "run dream-painter --specs . --prompt Hello --simulate --out videos",
                 ])
        {
            var (exitCode, output) = await Command.RunAsync(app.Folder, Path.Combine(app.Folder, "tools", "foxgen"), line.Split(' '));
            Assert.True(exitCode == 0, $"{line}: {output}");
        }

        Assert.Single(Directory.GetFiles(Path.Combine(app.Folder, "videos")));
    }
}
