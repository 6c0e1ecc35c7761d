using System.Diagnostics;
using System.Diagnostics.Metrics;
using FoxGen.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FoxGen.Telemetry;

/// <summary>What one client tells of its work.</summary>
internal sealed class ClientTelemetry
{
    private readonly FoxClientOptions _options;
    private readonly string _provider;
    private readonly string _address;
    private readonly int _port;

    public ClientTelemetry(FoxServiceDefinition service, Uri baseUrl, FoxClientOptions options)
    {
        _options = options;
        (_provider, _address, _port) = (service.Name, baseUrl.Host, baseUrl.Port);
        Log = options.LoggerFactory is { } loggers ? new SafeLogger(loggers.CreateLogger(FoxTelemetry.SourceName)) : NullLogger.Instance;
    }

    /// <summary>Where events go; texts are in <see cref="TelemetryLog"/>.</summary>
    public ILogger Log { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time => _options.TimeProvider;

    /// <summary>Whether bodies of requests may be told.</summary>
    public bool CapturesPrompts => _options.CapturePrompts;

    public TelemetrySpan Generate(string model) => Start(TelemetryNames.Generate, model, TelemetryInstruments.Operation, null);

    public TelemetrySpan Submit(string model) => Start(TelemetryNames.Submit, model, TelemetryInstruments.Submit, null);

    public TelemetrySpan Wait(FoxTaskToken token) => Start(TelemetryNames.Wait, token.Model, TelemetryInstruments.Wait, token);

    public TelemetrySpan Upload() => Start(TelemetryNames.Upload, null, TelemetryInstruments.Upload, null);

    public TelemetrySpan Download(FoxTaskToken token) => Start(TelemetryNames.Download, token.Model, TelemetryInstruments.Download, token);

    public void Warn(string model, IReadOnlyList<FoxProblem> warnings)
    {
        foreach (var warning in warnings)
        {
            Log.RequestWarning(model, warning.RuleId, warning.Path);
        }
    }

    public void Retried(string model, int attempt, FoxException failure, TimeSpan delay)
    {
        TelemetryInstruments.Retries.Add(1, Tags(model, failure.Code));
        Log.SubmitRetried(model, attempt, failure.Code, delay.TotalSeconds);
    }

    public void OutcomeUnknown(FoxSubmitOutcomeUnknownException failure)
    {
        TelemetryInstruments.UnknownOutcomes.Add(1, Tags(failure.Model, null));
        Log.OutcomeUnknown(failure.Model, failure.Submission, failure.RequestId);
    }

    public void Polled(FoxTaskToken token, FoxTaskSnapshot? snapshot, FoxException? failure)
    {
        TelemetryInstruments.Polls.Add(1, Tags(token.Model, failure?.Code));
        if (snapshot is not null)
        {
            Log.Polled(token.TaskId, snapshot.Status, snapshot.Progress, snapshot.Polls);
        }
        else if (failure is not null)
        {
            Log.PollFailed(token.TaskId, failure.Code, failure.Status);
        }
    }

    public void Waits(FoxTaskToken token, int change) => TelemetryInstruments.ActiveWaits.Add(change, Tags(token.Model, null));

    public void Uploaded(long bytes, string mediaType)
    {
        TelemetryInstruments.UploadedBytes.Add(bytes, Tags(null, null));
        Log.Uploaded(bytes, mediaType);
    }

    public void Downloaded(FoxTaskToken token, long bytes)
    {
        TelemetryInstruments.DownloadedBytes.Add(bytes, Tags(token.Model, null));
        Log.Downloaded(token.TaskId, bytes);
    }

    /// <summary>The attributes that everything of the client has.</summary>
    /// <param name="model">The model id, for what is about one.</param>
    /// <param name="error">Why it failed, for what did.</param>
    public TagList Tags(string? model, string? error)
    {
        var tags = new TagList
        {
            { TelemetryNames.ProviderName, _provider },
            { TelemetryNames.ServerAddress, _address },
            { TelemetryNames.ServerPort, _port },
        };
        if (model is not null)
        {
            tags.Add(TelemetryNames.RequestModel, model);
        }

        if (error is not null)
        {
            tags.Add(TelemetryNames.ErrorType, error);
        }

        return tags;
    }

    private TelemetrySpan Start(string operation, string? model, Histogram<double> duration, FoxTaskToken? token)
    {
        Activity? activity = null;
        if (TelemetryInstruments.Source.HasListeners())
        {
            var tags = Tags(model, null);
            tags.Add(TelemetryNames.OperationName, operation);
            activity = TelemetryInstruments.Source.StartActivity(
                model is null ? operation : $"{operation} {model}", ActivityKind.Client, default(ActivityContext), tags, token is null ? null : (ActivityLink[])[TaskLink.Of(token)]);
            activity?.SetTag(TelemetryNames.TaskId, token?.TaskId);
        }

        return new TelemetrySpan(this, activity, duration, operation, model);
    }
}
