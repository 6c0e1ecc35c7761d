using System.Diagnostics;
using System.Reflection;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>samples/Worker as its users run it: a process that is killed, and started again.</summary>
[Trait("speed", "slow")]
public sealed class WorkerTests(ITestOutputHelper output) : IDisposable
{
    private const int Jobs = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("foxgen-worker-").FullName;

    [Fact]
    public async Task A_worker_that_is_killed_goes_on_where_it_was_and_shows_its_traces()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromSeconds(4) }, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder, "jobs"));
        for (var i = 0; i < Jobs; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, "jobs", $"job-{i}.txt"), $"A prompt with the number {i}", TestContext.Current.CancellationToken);
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
        Assert.Equal(Jobs, Directory.GetFiles(Path.Combine(_folder, "out"), "*.mp4").Length);
        Assert.Equal(4, said.Split('\n').Count(line => line.EndsWith(": resumed", StringComparison.Ordinal)));
        Assert.Equal(Jobs, said.Split('\n').Count(line => line.StartsWith("  span wait ", StringComparison.Ordinal)));
        Assert.Equal(Jobs - 4, said.Split('\n').Count(line => line.StartsWith("  span submit ", StringComparison.Ordinal)));
        Assert.DoesNotContain("A prompt with the number", said, StringComparison.Ordinal);

        using var third = Start(simulator);
        Assert.Contains("0 jobs to do", await third.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await third.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Jobs, simulator.Ledger.Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start(FoxSimulator simulator)
    {
        var program = typeof(WorkerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Worker").Value!;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                program,
                $"Folders:Jobs={Path.Combine(_folder, "jobs")}", $"Folders:Out={Path.Combine(_folder, "out")}", $"Folders:Journal={Path.Combine(_folder, "journal")}",
                $"FoxApi:BaseUrl={simulator.BaseUrl}", "FoxApi:ApiKey=sk-1",
            },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
