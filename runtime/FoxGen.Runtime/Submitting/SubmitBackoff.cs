namespace FoxGen;

/// <summary>How long to wait before a submit is sent again.</summary>
internal static class SubmitBackoff
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromSeconds(60);

    /// <param name="attempt">The number of the attempt that failed, from 1.</param>
    /// <param name="asked">What the service asks for.</param>
    public static TimeSpan Delay(int attempt, TimeSpan? asked)
    {
        if (asked is { } wait)
        {
            return wait < s_longestAsked ? wait : s_longestAsked;
        }

        var doubled = s_first * Math.Pow(2, attempt - 1);
        var bounded = doubled < s_longest ? doubled : s_longest;

        // Between half and all of it, so that many clients do not come back at the same moment.
        return bounded * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
