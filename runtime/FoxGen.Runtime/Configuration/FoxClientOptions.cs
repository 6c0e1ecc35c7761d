using FoxGen.CompilerServices;
using FoxGen.Hosting;
using FoxGen.Journal;
using Microsoft.Extensions.Logging;

namespace FoxGen;

/// <summary>The options of a client.</summary>
public sealed class FoxClientOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>The base URL, replacing that of the service: absolute, https, or http for localhost. It can contain a path.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>
    /// Returns the API key of each request, for keys that expire; <c>null</c> (default) if the key of the client does not change. The client calls it
    /// before each attempt, so cache the key. It replaces the key of the constructor, which can then be empty. If it throws, nothing is sent, and the
    /// caller receives the exception.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? KeyAsync { get; init; }

    /// <summary>
    /// Maximum duration of a submit, including retries (at most 1 day; default 2 minutes). It starts after the uploads of local media and does
    /// not limit them; see <see cref="UploadTimeout"/>. It includes the writes of the journal; the write of an outcome has at least 10 s.
    /// </summary>
    public TimeSpan SubmitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Maximum duration of a status request (at most 1 day; default 30 s).</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Maximum duration of a wait (default: the timing of the model); <see cref="Timeout.InfiniteTimeSpan"/> for no limit. The task
    /// continues after that. A status request can still be in progress when the wait ends.
    /// </summary>
    public TimeSpan? WaitTimeout { get; init; }

    /// <summary>
    /// Maximum number of attempts to submit (1 to 20; default 4). A submit is retried if it cannot have arrived, or was rejected with 429.
    /// A submit that may have arrived is retried only if the service has an idempotency contract.
    /// </summary>
    public int MaxSubmitAttempts { get; init; } = 4;

    /// <summary>
    /// Whether a paid request may use a connection that has been idle (default <see langword="false"/>: each opens its own, which costs one or two round trips).
    /// With reuse, a server that closes idle connections can leave a submit with an unknown outcome. Ignored if the caller passes an <see
    /// cref="HttpClient"/>.
    /// </summary>
    public bool ReuseSubmitConnections { get; init; }

    /// <summary>
    /// The innermost handler of a paid request (default <see cref="FoxPrimaryHandler.Sockets"/>). Set another value for in-memory test hosts
    /// and for the handlers of browsers, Android and iOS, which read the body. Responses of that handler then count as responses of the
    /// service.
    /// </summary>
    public FoxPrimaryHandler PrimaryHandler { get; init; }

    /// <summary>
    /// Maximum duration of an upload, including retries (at most 1 day; default 10 minutes). A submit whose body contains files has this time in
    /// addition to <see cref="SubmitTimeout"/>.
    /// </summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Maximum size of a downloaded file in bytes (at least 1; default 4 GiB). A larger file is rejected before the download if the server
    /// sends its length.
    /// </summary>
    public long MaxDownloadBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Maximum duration of a download, including resumptions (at most 1 day; default 1 hour).</summary>
    public TimeSpan DownloadTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The journal that stores paid submissions across crashes; <c>null</c> for none.</summary>
    public IFoxTaskJournal? Journal { get; init; }

    /// <summary>
    /// The folder that keeps the responses of models that respond with the result, so that any process on the machine can resume their tasks; <c>null</c> (default)
    /// for temporary files, which last as long as the results. The client writes each response to a file while it arrives, and does not delete files in this folder.
    /// </summary>
    public string? ReplyFolder { get; init; }

    /// <summary>Maximum number of concurrent status requests (1 to 1,000; default 16). Further requests are queued.</summary>
    public int MaxConcurrentPolls { get; init; } = 16;

    /// <summary>
    /// Whether a warning of validation stops a submit like an error (default: false). The submit then throws <see cref="FoxValidationException"/>, and
    /// nothing is sent. <c>Validate()</c> returns the warnings in both cases.
    /// </summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>
    /// Models of your own specs, for <see cref="FoxClient.Models"/> and <see cref="FoxClient.Resume"/> (default: none). They replace models of the client with
    /// the same id.
    /// </summary>
    public IReadOnlyList<FoxModelDefinition> Models { get; init; } = [];

    /// <summary>The gate that the client awaits before each request to the service, before the deadline of the request starts; <c>null</c> for none.</summary>
    public IFoxGate? Gate { get; init; }

    /// <summary>The logger factory; log events have the category <c>FoxGen</c>. <c>null</c> for no log. docs/telemetry.md lists the events.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Whether traces (<c>foxgen.request.body</c>) and logs (event 1006, level Debug) can contain request bodies, including prompts
    /// (default: no). They never contain the API key.
    /// </summary>
    public bool CapturePrompts { get; init; }

    /// <summary>The clock for all delays and deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Refuses values that make no sense.</summary>
    /// <param name="service">The service of the client.</param>
    /// <exception cref="ArgumentException">A value is out of range, or a model belongs to another service or has an id that no task token can have.</exception>
    internal void Check(FoxServiceDefinition service)
    {
        if (Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        if (Models.FirstOrDefault(model => model.Service.Name != service.Name) is { } other)
        {
            throw new ArgumentException($"The model '{other.Id}' in {nameof(Models)} belongs to the service '{other.Service.Name}'; this client uses '{service.Name}'.");
        }

        foreach (var model in Models)
        {
            model.CheckId(null);
        }
    }

    /// <summary>All invalid values, each as a sentence that begins with the name of the option.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (var (time, name) in new[]
                 {
                     (SubmitTimeout, nameof(SubmitTimeout)), (RequestTimeout, nameof(RequestTimeout)),
                     (UploadTimeout, nameof(UploadTimeout)), (DownloadTimeout, nameof(DownloadTimeout)),
                 })
        {
            if (time <= TimeSpan.Zero || time > s_longest)
            {
                yield return $"{name} must be greater than zero and at most one day.";
            }
        }

        if (WaitTimeout is { } wait && wait <= TimeSpan.Zero && wait != Timeout.InfiniteTimeSpan)
        {
            yield return $"{nameof(WaitTimeout)} must be greater than zero, or infinite.";
        }

        if (MaxDownloadBytes < 1)
        {
            yield return $"{nameof(MaxDownloadBytes)} must be at least 1.";
        }

        if (ReplyFolder is not null && string.IsNullOrWhiteSpace(ReplyFolder))
        {
            yield return $"{nameof(ReplyFolder)} must not be empty.";
        }

        if (MaxConcurrentPolls is < 1 or > 1000)
        {
            yield return $"{nameof(MaxConcurrentPolls)} must be from 1 to 1,000.";
        }

        if (MaxSubmitAttempts is < 1 or > 20)
        {
            yield return $"{nameof(MaxSubmitAttempts)} must be from 1 to 20.";
        }

        if (Models is null || Models.Any(static model => model is null))
        {
            yield return $"{nameof(Models)} must not be null or contain null.";
        }

        if (TimeProvider is null)
        {
            yield return $"{nameof(TimeProvider)} must not be null.";
        }
    }
}
