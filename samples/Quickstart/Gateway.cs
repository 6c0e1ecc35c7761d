using FoxApi;
using FoxGen;
using FoxGen.Simulator;

namespace Quickstart;

/// <summary>Where the requests go: the real service when there is a key, else a simulator in this process.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    // A simulated task takes a minute of its own time; nobody wants to watch that long.
    private const double SimulatorSpeed = 20;

    private readonly string _apiKey;
    private readonly FoxClientOptions _options;
    private readonly FoxSimulator? _simulator;

    private Gateway(string apiKey, FoxClientOptions options, FoxSimulator? simulator, string description) =>
        (_apiKey, _options, _simulator, Description) = (apiKey, options, simulator, description);

    /// <summary>Whether requests cost credits.</summary>
    public bool IsPaid => _simulator is null;

    /// <summary>One line that says where the requests go.</summary>
    public string Description { get; }

    /// <summary>The client to use.</summary>
    public FoxApiClient CreateClient() => new(_apiKey, _options);

    /// <summary>
    /// Describes a failure. The message contains the token of the task and states what is billed. The simulator bills nothing.
    /// </summary>
    public string? Describe(Exception? failure) => failure switch
    {
        OperationCanceledException when !IsPaid => "the simulated task ended with this program. Run the program again.",
        FoxSubmitOutcomeUnknownException or FoxWaitTimeoutException or FoxConnectionException when !IsPaid => "the simulator did not respond in time. Run the program again.",

        // The message itself never has the words of the service, because they can quote the prompt. Here the person who wrote the prompt reads them.
        FoxException { ServiceMessage: { } words } => $"{failure.Message} The service says: {words}",
        _ => failure?.Message,
    };

    /// <summary>Chooses the gateway by the environment variables FOXAPI_API_KEY and FOXAPI_BASE_URL.</summary>
    public static async Task<Gateway> OpenAsync(CancellationToken cancellationToken)
    {
        var service = FoxApiService.Definition;
        if (Environment.GetEnvironmentVariable(service.KeyVariable) is { } key && !string.IsNullOrWhiteSpace(key))
        {
            var baseUrl = Environment.GetEnvironmentVariable("FOXAPI_BASE_URL") is { Length: > 0 } url ? new Uri(url) : service.BaseUrl;
            return new Gateway(key.Trim(), new FoxClientOptions { BaseUrl = baseUrl }, null, $"Sending to {baseUrl}");
        }

        var simulator = await FoxSimulator.StartAsync(
            new FoxSimulatorOptions { Specs = FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly), Speed = SimulatorSpeed },
            cancellationToken);
        var options = new FoxClientOptions
        {
            BaseUrl = simulator.BaseUrl,
            // The client lives in the simulator's fast time, so its deadlines have to be long.
            TimeProvider = simulator.Time,
            SubmitTimeout = TimeSpan.FromHours(1),
            RequestTimeout = TimeSpan.FromHours(1),
        };
        return new Gateway("simulator", options, simulator, $"{service.KeyVariable} is not set: running against the embedded simulator at {simulator.BaseUrl}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _simulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
