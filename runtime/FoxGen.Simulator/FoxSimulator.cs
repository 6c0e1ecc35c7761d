using FoxGen.Simulator.Endpoints;
using FoxGen.Simulator.Hosting;
using FoxGen.Simulator.Page;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Requests;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Specs;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Simulator.Uploads;
using FoxGen.Specs;
using Microsoft.AspNetCore.Builder;

namespace FoxGen.Simulator;

/// <summary>
/// A gateway in a box. It plays the service of the given specs on 127.0.0.1: checks every request, charges accepted ones in a
/// ledger, runs their tasks in simulated time and serves result files with real bytes. It fetches nothing from outside. Any
/// number can run in one process.
/// </summary>
public sealed class FoxSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestLog _log;
    private int _isDisposed;

    private readonly UploadStore _uploads;

    private FoxSimulator(WebApplication app, RequestLog log, UploadStore uploads, FoxLedger ledger, FoxFaults faults, TimeProvider time)
    {
        (_app, _log, _uploads, Ledger, Faults, Time) = (app, log, uploads, ledger, faults, time);
        BaseUrl = new Uri(app.Urls.Single());
    }

    /// <summary>Where it is reached: <c>http://127.0.0.1:port/</c>. The base URL to give to a client.</summary>
    public Uri BaseUrl { get; }

    /// <summary>What has been charged.</summary>
    public FoxLedger Ledger { get; }

    /// <summary>Lets things go wrong.</summary>
    public FoxFaults Faults { get; }

    /// <summary>The latest 10,000 requests in the order of arrival; a copy.</summary>
    public IReadOnlyList<FoxSimulatedRequest> Requests => _log.Snapshot();

    /// <summary>All files that were uploaded, in the order of arrival; a copy.</summary>
    public IReadOnlyList<FoxSimulatedUpload> Uploads => _uploads.Snapshot();

    /// <summary>
    /// Simulated time: the clock of the options at the speed of the options. A client that waits by this clock polls an
    /// accelerated service as often as it would poll the real one.
    /// </summary>
    public TimeProvider Time { get; }

    /// <summary>Starts a simulator; when this returns, it takes requests.</summary>
    /// <param name="options">What it serves, and how fast.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="FoxSimulatorSpecException">The specs have errors.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or does not fit the specs.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<FoxSimulator> StartAsync(FoxSimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(
            options,
            options.Specs ?? throw new ArgumentException("There are no specs to play: set Specs, or name the client as in StartAsync<FoxApiClient>().", nameof(options)),
            cancellationToken);
    }

    /// <summary>Starts a simulator of the service that a generated client is for; when this returns, it takes requests.</summary>
    /// <typeparam name="TClient">
    /// The client, or any other type of its library: the specs are those in that library, unless the options have some.
    /// </typeparam>
    /// <param name="options">How fast it is, and more; <c>null</c> for what the options are by themselves.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="FoxSimulatorSpecException">The specs have errors.</exception>
    /// <exception cref="ArgumentException">The library has no specs, an option is out of range, or does not fit the specs.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<FoxSimulator> StartAsync<TClient>(FoxSimulatorOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ??= new(), options.Specs ?? FoxSimulatorSpecs.FromAssembly(typeof(TClient).Assembly), cancellationToken);

    private static async Task<FoxSimulator> StartAsync(FoxSimulatorOptions options, IReadOnlyList<SpecText> specs, CancellationToken cancellationToken)
    {
        options.Validate();
        var served = SimulatedService.Compile(specs, options.Service);

        var app = SimulatorApp.Build(options);
        try
        {
            var time = new SimulatedTime(AcceleratedTime.Over(options.TimeProvider, options.Speed), app.Lifetime.ApplicationStopping);
            var log = new RequestLog(options.TimeProvider);
            var ledger = new FoxLedger();
            var faults = new FoxFaults();
            var uploads = new UploadStore();
            var router = Compose(options, served, time, log, uploads, ledger, faults);
            app.Run(router.HandleAsync);
            await app.StartAsync(cancellationToken);
            return new FoxSimulator(app, log, uploads, ledger, faults, time.Clock);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops taking requests, breaks off late replies and closes all connections. May be called twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }

    private static RequestRouter Compose(
        FoxSimulatorOptions options,
        SimulatedService served,
        SimulatedTime time,
        RequestLog log,
        UploadStore uploads,
        FoxLedger ledger,
        FoxFaults faults)
    {
        var service = served.Service;
        TimeSpan? lifetime = service.Tasks.FindValue(TaskWords.ResultLifetimeSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var tasks = new TaskStore();
        var files = new ResultFileStore(time.Clock, lifetime);
        var replies = new TaskReplies(service, options.EstimatedTime ?? options.TaskDuration);
        var errors = new ErrorReplies(service.Tasks.Get(TaskWords.Error), time.Clock);
        var keys = new KeyCheck(options.ApiKey, options.Accounts, time.Clock);
        var check = new SubmitCheck(new SubmittedModels(service, served.Models));

        return new RequestRouter(
            service,
            keys,
            new SubmitEndpoint(options, service, check, keys, tasks, replies, ledger, faults, time, errors),
            new TaskEndpoint(tasks, replies, new ResultMaker(service, served.Enums, files, options.ResultsPerTask), faults, time, errors),
            new FileEndpoint(files, uploads, faults.Downloads),
            service.Uploads is { } protocol ? new UploadEndpoint(options, protocol, uploads, faults.Uploads, errors) : null,
            new QueryEndpoint(service, errors),
            options.StatusPage ? new StatusPage(service, tasks, ledger, log, faults, time) : null,
            errors,
            log);
    }
}
