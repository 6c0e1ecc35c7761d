using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FoxGen.WebStudio.Tests.Support;

/// <summary>The built sample as a process, which can be killed and started again at the same address.</summary>
internal sealed class StudioProcess : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Uri? _service;
    private Process? _process;

    private StudioProcess(Uri? service)
    {
        _service = service;
        Url = new Uri($"http://127.0.0.1:{FreePort()}/");
        Http = new HttpClient { BaseAddress = Url };
    }

    public Uri Url { get; }

    /// <summary>Asks the studio.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it.</summary>
    /// <param name="service">The service to talk to; its own simulator when <c>null</c>.</param>
    public static async Task<StudioProcess> StartAsync(Uri? service)
    {
        var studio = new StudioProcess(service);
        await studio.StartAsync();
        return studio;
    }

    /// <summary>Kills it in the middle of what it does, and starts it again.</summary>
    /// <param name="meanwhile">Runs while it is down.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await KillAsync();
        meanwhile?.Invoke();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program("samples/WebStudio"), "--urls", Url.AbsoluteUri, "--Studio:Folder", _folder.Path]) { RedirectStandardOutput = true };
        start.Environment.Remove("FOXAPI_API_KEY");
        if (_service is not null)
        {
            start.ArgumentList.Add("--FoxApi:BaseUrl");
            start.ArgumentList.Add(_service.AbsoluteUri);
            start.ArgumentList.Add("--FoxApi:ApiKey");
            start.ArgumentList.Add("sk-of-the-test");
        }

        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                // Read on, or a full pipe would stop the process.
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        Assert.Fail("The studio ended before it listened.");
    }

    private async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
