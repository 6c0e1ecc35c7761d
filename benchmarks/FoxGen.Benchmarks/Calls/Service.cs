using System.Diagnostics;
using FoxApi;
using FoxGen.Simulator;

namespace FoxGen.Benchmarks.Calls;

/// <summary>The simulator as a process of its own, so that what it does is not counted.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly Process _process;

    private Service(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>What the process does: says where it listens, and ends with its input.</summary>
    public static async Task ServeAsync(TimeSpan taskDuration)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = taskDuration });
        Console.WriteLine(simulator.BaseUrl);
        await Console.In.ReadToEndAsync();
    }

    public static async Task<Service> StartAsync(TimeSpan taskDuration)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", taskDuration.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new Service(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
