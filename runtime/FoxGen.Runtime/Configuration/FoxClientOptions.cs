using FoxGen.Journal;
using Microsoft.Extensions.Logging;

namespace FoxGen;

/// <summary>How a client behaves.</summary>
public sealed class FoxClientOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>
    /// Where requests go instead of the service's own address: absolute, https, or http to this machine. A path in it is kept.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Maximum time of a submit, including its retries (default 2 minutes, at most a day). It starts after the uploads of local media and does not limit them; see <see cref="UploadTimeout"/>.</summary>
    public TimeSpan SubmitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one query of a task may take; 30 seconds, at most a day.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a wait lasts before it (not the task) is given up; the model's own time when <c>null</c>,
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no end. One query may still be under way when it is over.
    /// </summary>
    public TimeSpan? WaitTimeout { get; init; }

    /// <summary>
    /// How many times a submit is tried in all, 1 to 20; 4. What certainly did not arrive, and what was refused with 429, is
    /// tried again; what may have arrived only when the service has an idempotency contract.
    /// </summary>
    public int MaxSubmitAttempts { get; init; } = 4;

    /// <summary>
    /// Whether a paid request may use a connection that has been idle (default <see langword="false"/>: each opens its own, which costs one or two round trips).
    /// With reuse, a server that closes idle connections can leave a submit with an unknown outcome. Ignored over an <see cref="HttpClient"/> of the caller.
    /// </summary>
    public bool ReuseSubmitConnections { get; init; }

    /// <summary>
    /// What takes the body of a paid request (default <see cref="FoxPrimaryHandler.Sockets"/>). Name another one for in-memory test hosts and for the handlers of
    /// browsers, Android and iOS, which have to read the body. Its replies then count as those of the service.
    /// </summary>
    public FoxPrimaryHandler PrimaryHandler { get; init; }

    /// <summary>Maximum time of one upload, including its retries (default 10 minutes, at most a day).</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many bytes a downloaded file may have, from 1; 4 GiB. A larger one is refused, at its head when the server tells its length.</summary>
    public long MaxDownloadBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How long one download may take in all, its resumptions included; 1 hour, at most a day.</summary>
    public TimeSpan DownloadTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Remembers paid work across crashes; <c>null</c> for no journal.</summary>
    public IFoxTaskJournal? Journal { get; init; }

    /// <summary>Maximum number of concurrent status requests: 1 to 1,000, default 16. Further requests are queued.</summary>
    public int MaxConcurrentPolls { get; init; } = 16;

    /// <summary>Where log events go, under the category <c>FoxGen</c>; <c>null</c> for nowhere. docs/telemetry.md lists them.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Whether bodies of requests, prompts included, may be told to traces (<c>foxgen.request.body</c>) and logs (event 1006, at level Debug);
    /// not by default. The API key never is.
    /// </summary>
    public bool CapturePrompts { get; init; }

    /// <summary>The clock for all delays and deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Refuses values that make no sense.</summary>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    internal void Check()
    {
        if (Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem);
        }
    }

    /// <summary>Every value that makes no sense, in a sentence that begins with its name.</summary>
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
                yield return $"{name} must be longer than zero and at most a day.";
            }
        }

        if (WaitTimeout is { } wait && wait <= TimeSpan.Zero && wait != Timeout.InfiniteTimeSpan)
        {
            yield return $"{nameof(WaitTimeout)} must be longer than zero, or infinite.";
        }

        if (MaxDownloadBytes < 1)
        {
            yield return $"{nameof(MaxDownloadBytes)} must be at least 1.";
        }

        if (MaxConcurrentPolls is < 1 or > 1000)
        {
            yield return $"{nameof(MaxConcurrentPolls)} must be from 1 to 1,000.";
        }

        if (MaxSubmitAttempts is < 1 or > 20)
        {
            yield return $"{nameof(MaxSubmitAttempts)} must be from 1 to 20.";
        }

        if (TimeProvider is null)
        {
            yield return $"{nameof(TimeProvider)} must not be null.";
        }
    }
}
