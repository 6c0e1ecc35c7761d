using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace FoxGen.WebStudio.Tests.Support;

/// <summary>The built sample as a process, which can be killed and started again at the same address.</summary>
internal sealed class StudioProcess : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Uri? _service;
    private readonly string? _key;
    private Process? _process;

    private StudioProcess(Uri? service, string? key)
    {
        (_service, _key) = (service, key);
        Url = new Uri($"http://127.0.0.1:{FreePort()}/");
        Http = new HttpClient { BaseAddress = Url };
    }

    public Uri Url { get; }

    /// <summary>Asks the studio.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it.</summary>
    /// <param name="service">The service to talk to; its own simulator when <c>null</c>.</param>
    /// <param name="key">The value of the environment variable for the key; not set when <c>null</c>.</param>
    public static async Task<StudioProcess> StartAsync(Uri? service, string? key = null)
    {
        var studio = new StudioProcess(service, key);
        await studio.StartAsync();
        return studio;
    }

    /// <summary>Submits a body.</summary>
    /// <param name="json">The body.</param>
    /// <param name="confirmation">The confirmation that credits may be spent; <c>null</c> for none.</param>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> SubmitAsync(string json, string? confirmation = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/tasks") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (confirmation is not null)
        {
            request.Headers.Add("Studio-Confirmation", confirmation);
        }

        using var reply = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (reply.StatusCode, JsonElement.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
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
        if (_key is not null)
        {
            start.Environment["FOXAPI_API_KEY"] = _key;
        }

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
