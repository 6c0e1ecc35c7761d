using System.Diagnostics;
using FoxApi;
using FoxGen.Simulator;

namespace FoxGen.Benchmarks.Calls;

/// <summary>The simulator as a process of its own, so that what it does is not counted.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly Process _process;

    private Service(Process process, Uri[] urls) => (_process, Url, Tls, Far, FarTls) = (process, urls[0], urls[1], urls[2], urls[3]);

    public Uri Url { get; }

    /// <summary>The same over TLS.</summary>
    public Uri Tls { get; }

    /// <summary>The same at the end of a line whose bytes take 25 ms each way.</summary>
    public Uri Far { get; }

    /// <summary>Both.</summary>
    public Uri FarTls { get; }

    /// <summary>What the process does: says where it listens, and ends with its input.</summary>
    public static async Task ServeAsync(TimeSpan taskDuration)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = taskDuration });
        var (near, far) = (TimeSpan.Zero, TimeSpan.FromMilliseconds(25));
        Console.WriteLine(simulator.BaseUrl);
        Console.WriteLine(Relay.Start(simulator.BaseUrl, hasTls: true, near));
        Console.WriteLine(Relay.Start(simulator.BaseUrl, hasTls: false, far));
        Console.WriteLine(Relay.Start(simulator.BaseUrl, hasTls: true, far));
        await Console.In.ReadToEndAsync();
    }

    public static async Task<Service> StartAsync(TimeSpan taskDuration)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", taskDuration.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var urls = new Uri[4];
        for (var i = 0; i < urls.Length; i++)
        {
            urls[i] = new Uri((await process.StandardOutput.ReadLineAsync())!);
        }

        return new Service(process, urls);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
