using System.Net;

namespace FoxGen;

/// <summary>
/// Decides how often a download is taken up again. A connection that breaks, a server that stalls, 408, 429 and 5xx pass; so
/// long as bytes arrive in between, there is no end but the time for the whole. Six failures in a row without a byte end it.
/// </summary>
internal sealed class DownloadPatience
{
    private const int MostFailures = 6;
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromSeconds(60);

    private int _failures;

    /// <summary>Whether a status may be another one next time.</summary>
    public static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>Notes that bytes arrived.</summary>
    public void Progressed() => _failures = 0;

    /// <summary>How long to wait before the next attempt; <c>null</c> to give up.</summary>
    /// <param name="asked">How long the server asks to wait.</param>
    public TimeSpan? Next(TimeSpan? asked)
    {
        if (++_failures >= MostFailures)
        {
            return null;
        }

        var own = s_first * Math.Pow(2, _failures - 1);
        own = own < s_longest ? own : s_longest;

        // Between half and all of it, so that many downloads do not come back at the same moment.
        own *= 0.5 + (Random.Shared.NextDouble() / 2);
        return asked is { } wait && wait > own ? (wait < s_longestAsked ? wait : s_longestAsked) : own;
    }
}
