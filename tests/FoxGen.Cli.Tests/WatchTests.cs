using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen check --watch</c> checks again after each change.</summary>
public sealed class WatchTests
{
    [Theory]
    [InlineData(".")]
    [InlineData("good.fox.yaml")]
    public async Task A_change_is_checked_and_Ctrl_C_ends_it(string path)
    {
        using var folder = new TempFolder();
        await Support.Cli.RunAsync(folder, "new", "model", "good");
        var sound = await File.ReadAllTextAsync(folder["good.fox.yaml"], TestContext.Current.CancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (output, error) = (new WatchedWriter(), new WatchedWriter());
        var host = new CliHost { Out = output, Error = error, Folder = folder.Path };
        var watching = CliApp.RunAsync(["check", path, "--watch"], host, stop.Token);

        await error.WaitAsync(text => text.Contains("Watching", StringComparison.Ordinal));
        Assert.Contains("No problems in 1 file, 1 model.", output.Text, StringComparison.Ordinal);

        folder.Write("good.fox.yaml", sound.Replace("family: videos", "family: vidios", StringComparison.Ordinal));
        await output.WaitAsync(text => text.Contains("error FOX0202", StringComparison.Ordinal));

        // As editors save: a new file, renamed to the old name.
        folder.Write("good.tmp", sound);
        File.Move(folder["good.tmp"], folder["good.fox.yaml"], overwrite: true);
        await output.WaitAsync(text => text.EndsWith("No problems in 1 file, 1 model.\n", StringComparison.Ordinal));

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await watching);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_an_error_at_once()
    {
        using var folder = new TempFolder();
        Assert.Equal(1, (await Support.Cli.RunAsync(folder, "check", "nowhere", "--watch")).ExitCode);
    }
}
