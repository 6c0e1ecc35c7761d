using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FoxGen.Webhooks.Tests;

/// <summary>
/// Tasks whose calls are missing, repeated, early, late and forged, while polling runs and the process of the receiver is killed.
/// A large run: <c>FOXGEN_JOBS=1000 FOXGEN_KILLS=20 dotnet test --project tests/FoxGen.Webhooks.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class KilledReceiverTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Each_task_is_delivered_once()
    {
        var (jobs, most) = (Settings.Number("FOXGEN_JOBS", 60), Settings.Number("FOXGEN_KILLS", 3));
        await using var simulator = await FoxSimulator.StartAsync(
            new FoxSimulatorOptions
            {
                Specs = FoxSimulatorSpecs.FromAssembly(typeof(FoxGen.Crash.Replay.ReplayClient).Assembly),
                Service = "replay",
                TaskDuration = TimeSpan.FromSeconds(0.4),
                CallSecret = Keys.Secret,
            },
            TestContext.Current.CancellationToken);
        simulator.Faults.OnCall = Calls;

        var kills = await RunAsync(simulator, jobs, most, FreePort());

        var delivered = Directory.GetFiles(_folder["out"]).ToDictionary(path => Path.GetFileName(path), File.ReadAllLines);
        var again = delivered.Values.Count(lines => lines.Length > 1);
        var polls = simulator.Requests.Count(request => request.Method == "GET");
        output.WriteLine($"{jobs} tasks, {kills} kills, {simulator.Ledger.Count} charges, {simulator.Calls.Count} calls, {polls} polls, {delivered.Count} delivered, {again} of them again because of a kill.");
        Assert.Equal(simulator.Ledger.Charges.Select(charge => charge.TaskId).Order(StringComparer.Ordinal), delivered.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(jobs, delivered.Count);

        // Only a kill between the handler and its record runs it again, in another process.
        Assert.All(delivered.Values, lines => Assert.Equal(lines.Length, lines.Select(line => line.Split(' ')[0]).Distinct().Count()));
        Assert.InRange(again, 0, kills * 32);
        Assert.All(delivered.Values, lines => Assert.InRange(lines.Length, 1, kills + 1));
        Assert.InRange(kills, 1, most);
    }

    public void Dispose() => _folder.Dispose();

    // 0 to 3 calls for each task.
    private static CallFault Calls(int number) => (number % 12) switch
    {
        0 => CallFault.Missing,
        1 => CallFault.Early,
        2 => CallFault.Sequence(CallFault.None, CallFault.None),
        3 => CallFault.Sequence(CallFault.None, CallFault.None, CallFault.None),
        4 => CallFault.Late(TimeSpan.FromSeconds(1.5)),
        5 => CallFault.Sequence(CallFault.Forged, CallFault.Old),
        6 => CallFault.Sequence(CallFault.Early, CallFault.Late(TimeSpan.FromSeconds(1)), CallFault.Forged),
        7 => CallFault.Sequence(CallFault.Changed, CallFault.None),
        8 => CallFault.Unsigned,
        9 => CallFault.Sequence(CallFault.Broken, CallFault.Late(TimeSpan.FromSeconds(0.5))),
        _ => CallFault.None,
    };

    private async Task<int> RunAsync(FoxSimulator simulator, int jobs, int most, int port)
    {
        var random = new Random(20_261_202);
        for (var kills = 0; ;)
        {
            using var worker = Process.Start(new ProcessStartInfo(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [Repository.Program("tests/FoxGen.Crash.Worker"), "webhooks", simulator.BaseUrl.AbsoluteUri, _folder.Path, Text(jobs), Text(port), Keys.Secret]))!;
            if (kills < most)
            {
                // Somewhere between its first charge and its last delivery.
                var (charges, calls) = (simulator.Ledger.Count + random.Next(1, Math.Max(2, 2 * jobs / most)), simulator.Calls.Count + random.Next(1, Math.Max(2, 2 * jobs / most)));
                while (!worker.HasExited && simulator.Ledger.Count < charges && simulator.Calls.Count < calls)
                {
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                }

                await Task.Delay(random.Next(100), TestContext.Current.CancellationToken);
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

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
