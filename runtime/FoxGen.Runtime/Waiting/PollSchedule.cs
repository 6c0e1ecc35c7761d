namespace FoxGen;

/// <summary>
/// When to ask for a task. With an estimate: rarely before it is likely done, every few seconds around that time, less and
/// less often after. Without: at the model's interval, growing. So a task of two minutes takes at most ten queries, and one
/// that keeps to its estimate is noticed within seconds.
/// </summary>
internal sealed class PollSchedule(FoxTiming timing)
{
    private const double FirstShare = 0.75;
    private const double LateShare = 1.05;
    private const double StepShare = 1.0 / 24;
    private const double LateGrowth = 1.3;
    private const double BlindGrowth = 1.25;
    private static readonly TimeSpan s_densest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_rarest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromMinutes(5);

    private TimeSpan? _step;

    /// <summary>From submit to the first query.</summary>
    public TimeSpan First(TimeSpan? estimate) => (estimate ?? timing.Typical) is { } run ? run * FirstShare : timing.FirstPoll;

    /// <summary>From a query to the next one.</summary>
    /// <param name="elapsed">Since the submit.</param>
    /// <param name="estimate">How long the whole run takes, as the service guesses.</param>
    /// <param name="asked">How long the service asks to wait.</param>
    public TimeSpan Next(TimeSpan elapsed, TimeSpan? estimate, TimeSpan? asked)
    {
        if (asked is { } wait)
        {
            return wait < s_longestAsked ? Longer(wait, TimeSpan.FromSeconds(1)) : s_longestAsked;
        }

        if ((estimate ?? timing.Typical) is not { } run)
        {
            return Grow(timing.PollInterval, BlindGrowth);
        }

        var dense = Shorter(s_densest, timing.PollInterval);
        var step = Longer(dense, Shorter(run * StepShare, s_rarest));
        if (elapsed >= run * LateShare)
        {
            return Grow(step * LateGrowth, LateGrowth);
        }

        _step = null;
        return Longer(step, (run * FirstShare) - elapsed);
    }

    private TimeSpan Grow(TimeSpan start, double factor)
    {
        var step = _step is { } last ? last * factor : start;
        _step = Shorter(step, Longer(s_rarest, timing.PollInterval));
        return _step.Value;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
