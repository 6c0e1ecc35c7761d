using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Simulating;
using FoxGen.Cli.Specs;
using FoxGen.Simulator;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen simulate</c>: the gateway in a box, as a process.</summary>
internal sealed class SimulateCommand : CliCommand
{
    private const string List = "list";

    private readonly Option<int> _port = new("--port", "-p") { Description = "The port on 127.0.0.1; 0 for a free one.", DefaultValueFactory = _ => 5080 };
    private readonly Option<string?> _key = new("--key") { Description = "The accepted API key (default: any key)." };
    private readonly Option<double> _speed = new("--speed") { Description = "The speed of simulated time: with 20, a task of 45 s takes about 2 s.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _duration = new("--duration") { Description = "The duration of a task in seconds of simulated time.", DefaultValueFactory = _ => 45 };
    private readonly Option<string[]> _faults = new("--fault") { Description = "A fault to inject once: a name, optionally with =argument and *times. 'list' shows all faults. Can be repeated.", HelpName = "fault" };
    private readonly Option<string?> _specs = new("--specs") { Description = "The folder of the specs to simulate (default: the specs of FoxAPI)." };
    private readonly Option<string?> _service = new("--service") { Description = "The service to simulate, if the specs contain several." };

    public override string Name => "simulate";

    public override string Summary => "Simulates the service of the specs on this machine: validates requests, runs tasks, tracks charges and injects failures on demand.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen simulate", "FoxAPI at http://127.0.0.1:5080; open the address in a browser to watch"),
        ("foxgen simulate --port 0 --speed 20 --specs specs", "your own specs, on a free port, at 20 times the speed"),
        ("foxgen simulate --fault submit-reset-after --fault poll-error=502*3", "the first accepted submit and three polls fail"),
        ("foxgen simulate --fault list", "all faults"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the list of faults was printed"),
        (ExitCode.Error, "the port is in use, the specs have errors, or an argument is not valid"),
        (ExitCode.Interrupted, "Ctrl+C stopped the simulator"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        foreach (var option in new Option[] { _port, _key, _speed, _duration, _faults, _specs, _service })
        {
            command.Add(option);
        }

        _faults.CompletionSources.Add(_ => FaultCatalog.All.Select(word => new System.CommandLine.Completions.CompletionItem(word.Name)));
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, host, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host, CancellationToken cancellationToken)
    {
        var words = parsed.GetValue(_faults) ?? [];
        if (words.Contains(List))
        {
            WriteFaults(host);
            return ExitCode.Good;
        }

        var faults = words.Select(FaultCatalog.Read).ToList();
        var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_specs));
        await using var simulator = await StartAsync(parsed, specs, cancellationToken);
        faults.ForEach(fault => fault(simulator.Faults));

        host.Out.WriteLine($"Simulating {string.Join(", ", specs.Set.Services.Select(service => service.Name))} at {simulator.BaseUrl}");
        host.Out.WriteLine($"Models: {specs.Models.Count}; accepted keys: {(parsed.GetValue(_key) is null ? "any" : "one")}; pending faults: {simulator.Faults.Pending}. Open the address in a browser to watch; press Ctrl+C to stop.");
        host.Out.Flush();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            host.Out.WriteLine($"Charges: {simulator.Ledger.Count}; requests: {simulator.Requests.Count}.");
        }

        return ExitCode.Interrupted;
    }

    private async Task<FoxSimulator> StartAsync(ParseResult parsed, CompiledSpecs specs, CancellationToken cancellationToken)
    {
        var options = new FoxSimulatorOptions
        {
            Specs = specs.All,
            Service = parsed.GetValue(_service),
            ApiKey = parsed.GetValue(_key),
            Port = InRange("--port", parsed.GetValue(_port), 0, ushort.MaxValue),
            Speed = InRange("--speed", parsed.GetValue(_speed), 0.001, 100_000),
            TaskDuration = TimeSpan.FromSeconds(InRange("--duration", parsed.GetValue(_duration), 0, 1_000_000)),
            StatusPage = true,
        };
        try
        {
            return await FoxSimulator.StartAsync(options, cancellationToken);
        }
        catch (IOException) when (options.Port != 0)
        {
            throw new CliException($"The port {options.Port} is in use. Choose another port with --port, or a free one with --port 0.");
        }
    }

    private static T InRange<T>(string option, T value, T low, T high)
        where T : IComparable<T> => value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0
        ? value
        : throw new CliException(FormattableString.Invariant($"{option} must be from {low} to {high}, not {value}."));

    private static void WriteFaults(CliHost host)
    {
        foreach (var word in FaultCatalog.All)
        {
            var name = word.Argument is null ? word.Name : $"{word.Name}[=<{word.Argument}>]";
            host.Out.WriteLine($"{name,-34} {word.Meaning}");
        }
    }
}
