using System.Net.Http.Headers;
using System.Text.Json;
using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>A simulator of FoxAPI with a client in its fast time.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    public const string Key = "sk-never-shown-0123456789";
    public const string SubmitPath = "/v1/videos/generations";

    private readonly HttpClient _http;

    private Gateway(FoxSimulator simulator)
    {
        Simulator = simulator;
        Fox = CreateClient();
        _http = new HttpClient { BaseAddress = simulator.BaseUrl };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public FoxSimulator Simulator { get; }

    public FoxApiClient Fox { get; }

    /// <summary>The submits that have arrived.</summary>
    public IReadOnlyList<FoxSimulatedRequest> Submits => [.. Simulator.Requests.Where(request => request.Method == "POST")];

    /// <summary>The task queries that have arrived.</summary>
    public IReadOnlyList<FoxSimulatedRequest> Polls =>
        [.. Simulator.Requests.Where(request => request.Path.StartsWith("/v1/tasks/", StringComparison.Ordinal))];

    /// <summary>Starts one; a simulated second lasts 5 ms.</summary>
    public static async Task<Gateway> StartAsync(double speed = 200, TimeSpan? taskDuration = null, TimeSpan? estimatedTime = null, int resultsPerTask = 1) =>
        new(await FoxSimulator.StartAsync(
            new FoxSimulatorOptions
            {
                Specs = FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly),
                ApiKey = Key,
                Speed = speed,
                TaskDuration = taskDuration ?? TimeSpan.FromSeconds(20),
                EstimatedTime = estimatedTime,
                ResultsPerTask = resultsPerTask,
            },
            Cancellation));

    /// <summary>A client in the simulator's time, where deadlines have to be long for a slow machine not to meet them.</summary>
    public FoxApiClient CreateClient(HttpClient? http = null, TimeSpan? submitTimeout = null)
    {
        var options = new FoxClientOptions
        {
            BaseUrl = Simulator.BaseUrl,
            TimeProvider = Simulator.Time,
            SubmitTimeout = submitTimeout ?? TimeSpan.FromHours(10),
            RequestTimeout = TimeSpan.FromHours(10),
            WaitTimeout = TimeSpan.FromHours(20),
        };
        return http is null ? new FoxApiClient(Key, options) : new FoxApiClient(http, Key, options);
    }

    /// <summary>Posts a body as it is, past the generated client.</summary>
    public async Task<(int Status, string Message)> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.PostAsync(SubmitPath, content, Cancellation);
        var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancellation)).RootElement;
        return ((int)response.StatusCode, json.TryGetProperty("error", out var error) ? error.GetProperty("message").GetString()! : "");
    }

    /// <summary>What the service says of a task.</summary>
    public async Task<JsonElement> TaskAsync(string id) =>
        JsonDocument.Parse(await _http.GetByteArrayAsync("/v1/tasks/" + id, Cancellation)).RootElement;

    /// <summary>The bytes of a result file.</summary>
    public Task<byte[]> FileAsync(Uri url) => _http.GetByteArrayAsync(url, Cancellation);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Fox.Dispose();
        await Simulator.DisposeAsync();
    }
}
