using System.Diagnostics;
using System.Globalization;

namespace FoxGen.Faults.Tests;

/// <summary>
/// A batch of paid jobs whose process is killed at any moment, and started again until all is done.
/// A large run: <c>FOXGEN_JOBS=200 FOXGEN_KILLS=50 dotnet test --project tests/FoxGen.Faults.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("plain", 1)]
    [InlineData("replay", 1)]
    [InlineData("plain", 2)]
    public async Task Each_job_is_delivered_once_or_listed_and_none_is_paid_twice(string service, int processes)
    {
        var (jobs, most) = (Settings.Number("FOXGEN_JOBS", 40), Settings.Number("FOXGEN_KILLS", 4));
        await using var simulator = await Gateway.StartAsync(service, TimeSpan.Zero);

        var killed = await Task.WhenAll(Enumerable.Range(0, processes).Select(part => RunAsync(service, simulator, jobs, part, processes, most)));

        var kills = killed.Sum();
        var names = Enumerable.Range(0, jobs).Select(i => $"job-{i}").ToList();
        var delivered = names.Where(job => File.Exists(_folder[$"out/{job}.mp4"])).ToList();
        var unknown = names.Where(job => File.Exists(_folder[$"out/{job}.unknown"])).ToList();
        output.WriteLine($"{service}, {processes} processes: {jobs} jobs, {kills} kills, {simulator.Ledger.Count} charges, {delivered.Count} delivered, {unknown.Count} of unknown outcome.");

        Assert.All(Gateway.ChargesPerBody(simulator).Values, times => Assert.Equal(1, times));
        Assert.Equal(names, names.Where(job => delivered.Contains(job) || unknown.Contains(job)));
        Assert.Empty(delivered.Intersect(unknown));
        Assert.All(killed, times => Assert.InRange(times, 1, most));
        if (service == "replay")
        {
            Assert.Empty(unknown);
            Assert.Equal(jobs, simulator.Ledger.Count);
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts a process for its part of the jobs again and again, and kills it.</summary>
    /// <returns>How often it was killed.</returns>
    private async Task<int> RunAsync(string service, FoxSimulator simulator, int jobs, int part, int parts, int most)
    {
        var random = new Random(20_261_121 + part);
        for (var kills = 0; ;)
        {
            using var worker = Start(service, simulator, jobs, part, parts);
            if (kills < most)
            {
                // From before the first request to somewhere in the batch: what counts is that it strikes anywhere.
                var charges = simulator.Ledger.Count + random.Next(1, Math.Max(2, jobs / most));
                while (!worker.HasExited && simulator.Ledger.Count < charges)
                {
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                }

                await Task.Delay(random.Next(30), TestContext.Current.CancellationToken);
                if (!worker.HasExited)
                {
                    worker.Kill();
                    kills++;
                }
            }

            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (worker.ExitCode == 0)
            {
                return kills;
            }
        }
    }

    private Process Start(string service, FoxSimulator simulator, int jobs, int part, int parts) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Repository.Program("tests/FoxGen.Crash.Worker"), service, simulator.BaseUrl.AbsoluteUri, _folder.Path, .. new[] { jobs, part, parts }.Select(number => number.ToString(CultureInfo.InvariantCulture))]))!;
}
