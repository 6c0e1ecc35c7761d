using System.Net;
using FoxGen.Http;

namespace FoxGen.Downloading;

/// <summary>
/// Decides how often a download is continued after a failure. A broken connection, a stalled server, 408, 429 and 5xx are transient. Only the time
/// limit of the whole download ends it as long as bytes arrive in between; six failures in a row without a byte end it.
/// </summary>
internal sealed class DownloadRetryPolicy
{
    private const int MostFailures = 6;
    private static readonly RetryDelay s_delay = new(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(8));

    private int _failures;

    /// <summary>Whether a later request may succeed where this status was returned.</summary>
    public static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>Notes that bytes arrived.</summary>
    public void Progressed() => _failures = 0;

    /// <summary>How long to wait before the next attempt; <c>null</c> to give up.</summary>
    /// <param name="asked">How long the server asks to wait.</param>
    public TimeSpan? Next(TimeSpan? asked) => ++_failures < MostFailures ? s_delay.After(_failures, asked) : null;
}
