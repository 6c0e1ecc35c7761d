using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Simulator;
using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>Where requests go, and the client that sends them there.</summary>
internal sealed class GatewayConnection : IAsyncDisposable
{
    // Nobody wants to watch a simulated task for a minute.
    private const double SimulatorSpeed = 20;

    private readonly FoxSimulator? _simulator;

    private GatewayConnection(SpecClient client, FoxSimulator? simulator) => (Client, _simulator) = (client, simulator);

    public SpecClient Client { get; }

    /// <summary>The service, or what stands in for it.</summary>
    public static GatewayConnection Open(ParseResult parsed, CliHost host, GatewayOptions options, ResolvedService service)
    {
        var (key, clientOptions) = options.Read(parsed, host, service);
        return new GatewayConnection(new SpecClient(RuntimeDefinitions.Of(service), key, clientOptions), null);
    }

    /// <summary>A simulator in this process.</summary>
    public static async Task<GatewayConnection> SimulateAsync(CompiledSpecs specs, ResolvedService service, CancellationToken cancellationToken)
    {
        var simulator = await FoxSimulator.StartAsync(
            new FoxSimulatorOptions { Specs = specs.All, Service = service.Name, Speed = SimulatorSpeed }, cancellationToken);
        var options = new FoxClientOptions
        {
            BaseUrl = simulator.BaseUrl,

            // The client lives in the simulator's fast time, so its deadlines have to be long.
            TimeProvider = simulator.Time,
            SubmitTimeout = TimeSpan.FromHours(1),
            RequestTimeout = TimeSpan.FromHours(1),
        };
        return new GatewayConnection(new SpecClient(RuntimeDefinitions.Of(service), "simulator", options), simulator);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }
    }
}
