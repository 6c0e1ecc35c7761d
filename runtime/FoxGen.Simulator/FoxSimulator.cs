using System.Reflection;
using System.Runtime.CompilerServices;
using FoxGen.Simulator.Calls;
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
/// Simulates the service of the given specs on 127.0.0.1: validates every request, records charges in a ledger, runs tasks in simulated
/// time and serves result files with real bytes. It does not access the network. A process can run any number of simulators.
/// </summary>
public sealed class FoxSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestLog _log;
    private int _isDisposed;

    private readonly UploadStore _uploads;
    private readonly CallSender _calls;

    private FoxSimulator(WebApplication app, RequestLog log, UploadStore uploads, CallSender calls, FoxLedger ledger, FoxFaults faults, TimeProvider time)
    {
        (_app, _log, _uploads, _calls, Ledger, Faults, Time) = (app, log, uploads, calls, ledger, faults, time);
        BaseUrl = new Uri(app.Urls.Single());
    }

    /// <summary>The base URL for a client: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The charges.</summary>
    public FoxLedger Ledger { get; }

    /// <summary>Injects faults.</summary>
    public FoxFaults Faults { get; }

    /// <summary>The latest 10,000 requests in the order of arrival; a copy.</summary>
    public IReadOnlyList<FoxSimulatedRequest> Requests => _log.Snapshot();

    /// <summary>All uploaded files, in the order of arrival; a copy.</summary>
    public IReadOnlyList<FoxSimulatedUpload> Uploads => _uploads.Snapshot();

    /// <summary>The latest 10,000 calls that the simulator has sent, in order; a copy.</summary>
    public IReadOnlyList<FoxSimulatedCall> Calls => _calls.Snapshot();

    /// <summary>
    /// Simulated time: the clock of the options at the speed of the options. A client that uses this clock polls an accelerated service as
    /// often as the real one.
    /// </summary>
    public TimeProvider Time { get; }

    /// <summary>Starts a simulator. It accepts requests when the method returns.</summary>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="FoxSimulatorSpecException">The specs have errors.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or does not match the specs.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static Task<FoxSimulator> StartAsync(FoxSimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(
            options,
            options.Specs ?? throw new ArgumentException("No specs are set. Set Specs, or use the client type, as in StartAsync<FoxApiClient>().", nameof(options)),
            cancellationToken);
    }

    /// <summary>
    /// Starts a simulator for the service of a generated client. It accepts requests when the method returns. If the options have no specs, it supports the
    /// models in the assembly of the client, and the models that other projects with the package FoxGen add to its service. It searches the entry assembly,
    /// the calling assembly, and all assemblies that these two reference, directly or indirectly.
    /// </summary>
    /// <typeparam name="TClient">The client, or any other type of its assembly.</typeparam>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="FoxSimulatorSpecException">The specs have errors, or two assemblies have a model with the same id; the message names both assemblies.</exception>
    /// <exception cref="ArgumentException">The assembly has no specs, or an option is out of range or does not match the specs.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<FoxSimulator> StartAsync<TClient>(FoxSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        // Not in a method of its own: the caller of that would be this one. Programs that are compiled ahead of time have no references to search.
        Assembly?[] starts = RuntimeFeature.IsDynamicCodeSupported ? [Assembly.GetEntryAssembly(), Assembly.GetCallingAssembly()] : [];
        return StartAsync(options ??= new(), options.Specs ?? SpecSearch.Find(typeof(TClient).Assembly, starts), cancellationToken);
    }

    private static async Task<FoxSimulator> StartAsync(FoxSimulatorOptions options, IReadOnlyList<SpecText> specs, CancellationToken cancellationToken)
    {
        options.Validate();
        var served = SimulatedService.Compile(specs, options.Service);

        var app = SimulatorApp.Build(options);
        try
        {
            var time = new SimulatedTime(AcceleratedTime.Over(options.TimeProvider, options.Speed), app.Lifetime.ApplicationStopping);
            var log = new RequestLog(options.TimeProvider, served.Service.Auth.Get(AuthWords.Header));
            var ledger = new FoxLedger();
            var faults = new FoxFaults();
            var uploads = new UploadStore();
            var (router, calls) = Compose(options, served, time, log, uploads, ledger, faults);
            app.Run(router.HandleAsync);
            await app.StartAsync(cancellationToken);
            return new FoxSimulator(app, log, uploads, calls, ledger, faults, time.Clock);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops accepting requests, aborts delayed responses and closes all connections. Can be called twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
            _calls.Dispose();
        }
    }

    private static (RequestRouter Router, CallSender Calls) Compose(
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
        var examples = new ReplyExamples(service);
        var mark = new AcceptedMark(service);
        var addresses = new TaskAddresses(service, examples);
        var places = new ResultPlaces(service, examples);
        var tasks = new TaskStore(service, examples);
        var files = new ResultFileStore(time.Clock, lifetime);
        var replies = new TaskReplies(service, examples, addresses, places, mark, options.EstimatedTime ?? options.TaskDuration);
        var results = new ResultMaker(service, served.Enums, files, places, options.ResultsPerTask);
        var answers = new ResultReplies(service, examples, places, mark, results);
        var errors = new ErrorReplies(new RefusalBody(service, examples, mark), mark, service.Auth, time.Clock);
        var keys = new KeyCheck(service.Auth, options.ApiKey, options.Accounts, time.Clock);
        var check = new SubmitCheck(service, new SubmittedModels(service, served.Models));

        var store = service.Uploads is { } protocol && (protocol.Find(UploadWords.Stream) ?? protocol.Find(UploadWords.Start)) is not null ? protocol : null;
        var uploadAddresses = store?.Find(UploadWords.Start) is { } start ? new UploadAddresses(options, start, uploads, keys, faults.Uploads) : null;

        var calls = new CallSender(
            service,
            faults.Calls,
            faults.ScriptedCall,
            new CallBodies(service, examples, replies, places),
            results,
            new CallSigner(service.Callback?.Find(CallbackWords.Signature), options.CallSecret, options.SignCall),
            time,
            options.TimeProvider);
        var router = new RequestRouter(
            service,
            keys,
            new SubmitEndpoint(options, service, check, keys, tasks, replies, answers, ledger, faults, time, errors, calls),
            new TaskRoutes(service, tasks, addresses),
            new TaskEndpoint(replies, results, faults, time, errors),
            new ResultEndpoint(replies, results, faults.Results, time, errors),
            new CancelEndpoint(replies, ledger, faults.Cancellations, time, errors),
            new FileEndpoint(files, uploads, keys, faults.Downloads),
            store is null ? null : new UploadEndpoint(options, store, uploads, uploadAddresses, faults.Uploads, mark, errors),
            uploadAddresses,
            new QueryEndpoint(service, errors),
            options.StatusPage ? new StatusPage(service, tasks, ledger, log, faults, time) : null,
            errors,
            log);
        return (router, calls);
    }
}
