using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Tests;

/// <summary>The command as users have it: exit codes, pipes, Ctrl+C.</summary>
[Trait("speed", "slow")]
public sealed class ProcessTests
{
    [Fact]
    public async Task The_exit_codes_of_check_and_diff_are_those_of_the_process()
    {
        using var folder = new TempFolder();
        await Support.Cli.RunAsync(folder, "new", "model", "good");
        folder.Write("new/good.fox.yaml", (await File.ReadAllTextAsync(folder["good.fox.yaml"], TestContext.Current.CancellationToken)).Replace("maximum: 10", "maximum: 9", StringComparison.Ordinal));
        folder.Write("bad/" + Broken.Name, Broken.Text);
        Assert.Equal(0, await ExitAsync("check", "good.fox.yaml"));
        Assert.Equal(1, await ExitAsync("check", "bad"));
        Assert.Equal(0, await ExitAsync("diff", "good.fox.yaml", "good.fox.yaml"));
        Assert.Equal(2, await ExitAsync("diff", "good.fox.yaml", "new/good.fox.yaml"));
        Assert.Equal(1, await ExitAsync("diff", "good.fox.yaml", "bad"));
        Assert.Equal(1, await ExitAsync("nonsense"));
        Assert.Equal(0, await ExitAsync("--version"));

        async Task<int> ExitAsync(params string[] args)
        {
            using var process = CliProcess.Start(folder.Path, args);
            return await process.ExitAsync();
        }
    }

    [Fact]
    public async Task Into_a_pipe_goes_utf8_without_a_mark_and_without_colour()
    {
        using var folder = new TempFolder();
        folder.Write(Broken.Name, Broken.Text);
        using var process = CliProcess.Start(folder.Path, "check");
        Assert.Equal(1, await process.ExitAsync());
        var expected = (await Support.Cli.RunAsync(folder, "check")).Out;
        await process.Out.WaitAsync(text => text.Length >= expected.Length);
        Assert.Equal(expected, process.Out.Text);
    }

    [Fact]
    public async Task Ctrl_C_stops_the_wait_prints_the_token_and_resume_goes_on()
    {
        using var folder = new TempFolder();
        using var simulate = CliProcess.Start(folder.Path, "simulate", "--port", "0", "--duration", "100000");
        var address = await SimulateTests.AddressAsync(simulate);
        using var run = CliProcess.Start(folder.Path, "run", "heygen-video-agent", "--prompt", "Hello", "--base-url", address, "--key", "k", "--yes");
        await run.Out.WaitAsync(text => text.Contains("If this command stops, run: foxgen resume fox1:", StringComparison.Ordinal));
        run.PressCtrlC();
        Assert.Equal(ExitCode.Interrupted, await run.ExitAsync());
        await run.Error.WaitAsync(text => text.Contains("To resume, run: ", StringComparison.Ordinal));
        Assert.Contains("The wait was stopped; the task continues and is billed.", run.Error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" at FoxGen", run.Error.Text, StringComparison.Ordinal);

        // The task goes on; so does a second wait, which is stopped the same way.
        var command = run.Error.Text.Split('\n').Single(line => line.StartsWith("To resume, run: ", StringComparison.Ordinal)).Split(' ')[4..];
        using var resume = CliProcess.Start(folder.Path, [.. command, "--base-url", address, "--key", "k"]);
        await resume.Out.WaitAsync(text => text.Contains('%', StringComparison.Ordinal));
        resume.PressCtrlC();
        Assert.Equal(ExitCode.Interrupted, await resume.ExitAsync());

        simulate.PressCtrlC();
        await simulate.ExitAsync();
        await simulate.Out.WaitAsync(text => text.Contains("Charges: 1;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_in_a_simulated_run_speaks_of_no_bill_and_says_what_to_do()
    {
        using var folder = new TempFolder();
        using var run = CliProcess.Start(folder.Path, "run", "heygen-video-agent", "--prompt", "Hello", "--simulate");
        await run.Out.WaitAsync(text => text.StartsWith("Simulated: ", StringComparison.Ordinal));
        run.PressCtrlC();
        Assert.Equal(ExitCode.Interrupted, await run.ExitAsync());
        await run.Error.WaitAsync(text => text.EndsWith('\n'));

        // It was stopped before the submit or after it.
        Assert.Matches("^foxgen: (Nothing was sent|The run was cancelled; its simulated task ended with this process\\. Run the command again)\\.\n$", run.Error.Text);
        Assert.DoesNotMatch("(?i)billed|failed|resume", run.Out.Text + run.Error.Text);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Without_a_terminal_nothing_is_spent_unless_yes_is_given()
    {
        using var folder = new TempFolder();
        using var run = CliProcess.Start(folder.Path, "run", "heygen-video-agent", "--prompt", "Hello", "--key", "k");
        Assert.Equal(1, await run.ExitAsync());
        await run.Error.WaitAsync(text => text.EndsWith("Pass --yes to spend credits without confirmation.\n", StringComparison.Ordinal));
    }
}
