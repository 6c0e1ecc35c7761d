namespace FoxGen.Http;

/// <summary>How long to wait between attempts: exponential backoff with jitter, unless the service asks for another wait.</summary>
/// <param name="first">The longest wait after the first failure. Each further failure doubles it.</param>
/// <param name="longest">The longest wait of all.</param>
internal sealed class RetryDelay(TimeSpan first, TimeSpan longest)
{
    // A service that asks for more does not get it: callers would wait without knowing why.
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromSeconds(60);

    /// <summary>The wait before the next attempt.</summary>
    /// <param name="failures">How many attempts failed in a row, from 1.</param>
    /// <param name="asked">What the service asks for (<c>Retry-After</c>); <c>null</c> for nothing.</param>
    public TimeSpan After(int failures, TimeSpan? asked)
    {
        if (asked is { } wait)
        {
            return wait < s_longestAsked ? wait : s_longestAsked;
        }

        var doubled = first * Math.Pow(2, failures - 1);

        // Between half and all of it, so that many clients do not come back at the same moment.
        return (doubled < longest ? doubled : longest) * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
