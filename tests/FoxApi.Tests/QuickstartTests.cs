using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>The sample that a newcomer runs first.</summary>
[Trait("speed", "slow")]
public sealed class QuickstartTests
{
    [Fact]
    public async Task Without_a_key_five_models_run_against_the_embedded_simulator()
    {
        using var folder = new TempFolder();

        var run = await QuickstartRun.StartAsync(folder);

        AssertComplete(run, folder);
        Assert.Contains("simulator", run.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)billed|paid|charged", string.Join('\n', run.Lines));
    }

    [Fact]
    public async Task With_a_key_and_yes_the_service_is_paid_five_times_and_not_asked_about()
    {
        using var folder = new TempFolder();
        await using var gateway = await StartPaidAsync();

        var run = await QuickstartRun.StartAsync(folder, gateway, null, "--yes");

        AssertComplete(run, folder);
        Assert.Equal(5, gateway.Simulator.Ledger.Charges.Select(charge => charge.Model).Distinct().Count());
        Assert.Equal(5, gateway.Submits.Count);
        Assert.DoesNotContain(run.Lines, line => line.Contains("[y/N]", StringComparison.Ordinal));
        Assert.DoesNotContain(Gateway.Key, string.Join('\n', run.Lines) + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_key_it_asks_and_takes_y_for_an_answer()
    {
        using var folder = new TempFolder();
        await using var gateway = await StartPaidAsync();

        var run = await QuickstartRun.StartAsync(folder, gateway, "y");

        AssertComplete(run, folder);
        Assert.Contains(run.Lines, line => line.Contains("5 paid requests", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("n")]
    public async Task Without_a_yes_nothing_is_sent(string? answer)
    {
        using var folder = new TempFolder();
        await using var gateway = await StartPaidAsync();

        var run = await QuickstartRun.StartAsync(folder, gateway, answer);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing was sent.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(gateway.Simulator.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_model_that_fails_is_named_and_the_others_are_saved()
    {
        using var folder = new TempFolder();
        await using var gateway = await StartPaidAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.TaskFails("generation_failed", "the fox ran away"));

        var run = await QuickstartRun.StartAsync(folder, gateway, null, "--yes");

        // The five run side by side; which of them came first, the service knows.
        var failed = new List<string>();
        foreach (var charge in gateway.Simulator.Ledger.Charges)
        {
            if ((await gateway.TaskAsync(charge.TaskId)).GetProperty("status").GetString() == "failed")
            {
                failed.Add(charge.Model);
            }
        }

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("4 of 5 models completed", run.Lines[^1]);
        var line = Assert.Single(run.Lines, line => line.StartsWith("FAILED", StringComparison.Ordinal));
        Assert.Contains(Assert.Single(failed), line, StringComparison.Ordinal);
        Assert.Contains("the fox ran away", line, StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFiles(folder["out"]).Length);
    }

    [Fact]
    public async Task An_argument_it_does_not_know_is_named()
    {
        using var folder = new TempFolder();

        var run = await QuickstartRun.StartAsync(folder, null, null, "--please");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--please", run.Errors, StringComparison.Ordinal);
    }

    // The sample waits in real time here, so tasks are done at once, and the first query is promised to be worth it soon.
    private static Task<Gateway> StartPaidAsync() => Gateway.StartAsync(speed: 1, TimeSpan.Zero, estimatedTime: TimeSpan.FromSeconds(1));

    private static void AssertComplete(QuickstartRun run, TempFolder folder)
    {
        Assert.True(run.ExitCode == 0, string.Join('\n', run.Lines) + run.Errors);
        Assert.Equal("5 of 5 models completed", run.Lines[^1]);
        Assert.Empty(run.Errors);
        var files = Directory.GetFiles(folder["out"]);
        Assert.Equal(5, files.Length);
        Assert.All(files, file => Mp4.AssertStarts(File.ReadAllBytes(file)));
    }
}
