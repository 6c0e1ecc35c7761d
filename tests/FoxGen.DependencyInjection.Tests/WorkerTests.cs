using System.Diagnostics;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>samples/Worker as its users run it: a process that is killed, and started again.</summary>
[Trait("speed", "slow")]
public sealed class WorkerTests(ITestOutputHelper output) : IDisposable
{
    private const int Jobs = 6;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_worker_that_is_killed_goes_on_where_it_was_and_shows_its_traces()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromSeconds(4) }, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_folder["jobs"]);
        for (var i = 0; i < Jobs; i++)
        {
            await File.WriteAllTextAsync(_folder[$"jobs/job-{i}.json"], $$"""{"model": "seedance-2.0-reference-to-video", "prompt": "A prompt with the number {{i}}"}""", TestContext.Current.CancellationToken);
        }

        // Killed while four tasks run that are paid; nothing is saved yet.
        using (var first = Start(simulator))
        {
            while (simulator.Ledger.Count < 4)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            // The replies are on their way into the journal.
            await Task.Delay(500, TestContext.Current.CancellationToken);
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var second = Start(simulator);
        var said = await second.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        output.WriteLine(said);

        Assert.Equal(0, second.ExitCode);
        Assert.Equal(Jobs, simulator.Ledger.Count);
        Assert.Equal(Jobs, Directory.GetFiles(_folder["out"], "*.mp4", SearchOption.AllDirectories).Length);
        Assert.Equal(4, said.Split('\n').Count(line => line.EndsWith(": resumed", StringComparison.Ordinal)));
        Assert.Equal(Jobs, said.Split('\n').Count(line => line.StartsWith("  span wait ", StringComparison.Ordinal)));
        Assert.Equal(Jobs - 4, said.Split('\n').Count(line => line.StartsWith("  span submit ", StringComparison.Ordinal)));
        Assert.DoesNotContain("A prompt with the number", said, StringComparison.Ordinal);

        using var third = Start(simulator);
        Assert.Contains("0 open jobs", await third.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await third.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Jobs, simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_job_that_is_no_request_does_not_stop_the_others()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_folder["jobs"]);
        foreach (var (name, body) in new[] { ("array", "[]"), ("broken", "{"), ("unknown", """{"model": "no-such-model"}"""), ("good", """{"model": "seedance-2.0-reference-to-video", "prompt": "A"}""") })
        {
            await File.WriteAllTextAsync(_folder[$"jobs/{name}.json"], body, TestContext.Current.CancellationToken);
        }

        using var worker = Start(simulator);
        var said = await worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, worker.ExitCode);
        Assert.Contains("array.json is not a request; expected a JSON object with the id of a model", said, StringComparison.Ordinal);
        Assert.Contains("unknown.json is not a request", said, StringComparison.Ordinal);
        Assert.Matches("(?m)^broken: ", said);
        Assert.Contains("good: saved", said, StringComparison.Ordinal);
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_key_a_stopped_worker_says_nothing_of_billing(string? key)
    {
        Directory.CreateDirectory(_folder["jobs"]);
        await File.WriteAllTextAsync(_folder["jobs/job.json"], """{"model": "seedance-2.0-reference-to-video", "prompt": "A prompt"}""", TestContext.Current.CancellationToken);
        using var worker = Start(null, key);
        var said = await worker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1 open jobs", said);
        using (var stop = Process.Start("kill", ["-TERM", worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        said = await worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Stopped. The simulated tasks ended.", said, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)billed|paid|charged", said);
    }

    public void Dispose() => _folder.Dispose();

    private Process Start(FoxSimulator? simulator, string? key = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                Repository.Program("samples/Worker"),
                $"Folders:Jobs={_folder["jobs"]}", $"Folders:Out={_folder["out"]}", $"Folders:Journal={_folder["journal"]}",
            },
            RedirectStandardOutput = true,
        };
        if (simulator is not null)
        {
            start.ArgumentList.Add($"FoxApi:BaseUrl={simulator.BaseUrl}");
            start.ArgumentList.Add("FoxApi:ApiKey=sk-1");
        }

        start.Environment["FOXAPI_API_KEY"] = key;
        return Process.Start(start)!;
    }
}
