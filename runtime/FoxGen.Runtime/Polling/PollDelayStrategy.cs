using FoxGen.CompilerServices;

namespace FoxGen.Polling;

/// <summary>
/// When to ask for a task. E is how long the run takes: the estimate of the service, else the model's typical time.
/// <code>
/// the service asks for time (Retry-After)   that long, 1 s to 5 min, and up to a tenth later; never earlier
/// E known: early look                       at E/4, at most 60 s; only when E is 60 s or more. Most refusals show by then
/// E known: until 0.85 E                     nothing
/// E known: around E                         every E/24, from 5 s to 24 s
/// E known: after 1.1 E, or over 8 queries     each step 1.7 times the last, up to 24 s
/// E unknown                                 the model's first query, then its interval, each 1.25 times the last, up to 24 s
/// progress rises                            at the end it points to, from 5 s to 24 s or a quarter of the time gone by
/// </code>
/// Every moment is shifted by the task's own <see cref="PollJitter"/>, so that tasks submitted together are not asked for
/// together.
/// </summary>
/// <param name="timing">How to wait when the service does not say.</param>
/// <param name="taskId">The task.</param>
/// <param name="queries">The number of earlier queries of the task.</param>
internal sealed class PollDelayStrategy(FoxTiming timing, string taskId, int queries = 0)
{
    private const double EarlyShare = 0.25;
    private const double FirstShare = 0.85;
    private const double LateShare = 1.1;
    private const double StepShare = 1.0 / 24;
    private const double LateGrowth = 1.7;
    private const double BlindGrowth = 1.25;
    private const double Spread = 0.8;
    private const double SmallSpread = 0.1;
    private const int MostDense = 8;
    private static readonly TimeSpan s_densest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_rarest = TimeSpan.FromSeconds(24);
    private static readonly TimeSpan s_longRun = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_latestLook = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromMinutes(5);

    private readonly double _phase = PollJitter.Of(taskId, 0);
    private ProgressEstimator _trend;
    private TimeSpan? _step;
    private int _queries = queries;

    /// <summary>The delay between the submit and the first poll.</summary>
    /// <param name="estimate">How long the whole run takes, as the service guesses.</param>
    /// <param name="asked">How long the service asks to wait.</param>
    public TimeSpan First(TimeSpan? estimate, TimeSpan? asked)
    {
        if (asked is { } wait)
        {
            return Heed(wait);
        }

        if ((estimate ?? timing.Typical) is not { } run)
        {
            return timing.FirstPoll * (1 + (SmallSpread * _phase));
        }

        return run < s_longRun
            ? NextDense(TimeSpan.Zero, run)
            : Shorter(run * EarlyShare, s_latestLook) * (1 + (SmallSpread * _phase));
    }

    /// <summary>From a query to the next one.</summary>
    /// <param name="elapsed">Since the submit.</param>
    /// <param name="estimate">How long the whole run takes, as the service guesses.</param>
    /// <param name="asked">How long the service asks to wait.</param>
    /// <param name="progress">How far the task is, in percent.</param>
    public TimeSpan Next(TimeSpan elapsed, TimeSpan? estimate, TimeSpan? asked, int? progress = null)
    {
        _queries++;
        var trend = _trend.Observe(elapsed, progress);
        if (asked is { } wait)
        {
            return Heed(wait);
        }

        var run = estimate ?? timing.Typical;
        var step = run is { } known
            ? NextKnown(elapsed, known)
            : Grow(timing.PollInterval, BlindGrowth) * (1 + (SmallSpread * (Phase() - 0.5)));
        return trend is { } end ? Foretold(end.Left, end.Doubt, step, elapsed) : step;
    }

    /// <summary>
    /// Returns the delay from a query to the next one, if only the number of queries is known. The elapsed time determines a growing step: if each step is
    /// f times the last, the next step is the first step plus (f - 1) times the sum of all earlier steps.
    /// </summary>
    /// <inheritdoc cref="Next"/>
    public TimeSpan NextAfterGap(TimeSpan elapsed, TimeSpan? estimate, TimeSpan? asked)
    {
        var run = estimate ?? timing.Typical;
        var (start, factor, since) = run is { } known
            ? (Step(known) * LateGrowth, LateGrowth, elapsed - (known * LateShare))
            : (timing.PollInterval, BlindGrowth, elapsed - timing.FirstPoll);
        var longest = Longer(s_rarest, timing.PollInterval);
        var next = Next(elapsed, estimate, asked);
        return asked is null && _step is not null && since > TimeSpan.Zero ? Longer(next, Shorter(start + (since * (factor - 1)), longest)) : next;
    }

    /// <summary>
    /// To the foretold end, or, while that is unsure, to where it would be at the earliest: the next reply makes it surer.
    /// Never further than a quarter of the time gone by, for progress need not be even; and no more often than without it
    /// when many queries did not meet the end, for some services stop at 99 percent.
    /// </summary>
    private TimeSpan Foretold(TimeSpan left, TimeSpan doubt, TimeSpan step, TimeSpan elapsed)
    {
        var shift = s_densest * (Spread * _phase / 2);
        var until = doubt > s_densest / 2 ? left - doubt : left + shift;
        var furthest = Longer(s_rarest, elapsed / 4);
        return Longer(_queries > MostDense ? step : s_densest, Shorter(until, furthest));
    }

    private TimeSpan NextKnown(TimeSpan elapsed, TimeSpan run)
    {
        if (elapsed >= run * LateShare || _queries > MostDense)
        {
            return Grow(Step(run) * LateGrowth, LateGrowth);
        }

        _step = null;
        return NextDense(elapsed, run) - elapsed;
    }

    /// <summary>The next moment of those that lie one step apart around the end of the run.</summary>
    private TimeSpan NextDense(TimeSpan elapsed, TimeSpan run)
    {
        var step = Step(run);
        var anchor = run + (step * (Spread * _phase));
        var earliest = Longer(run * FirstShare, elapsed + (step / 2));
        var steps = Math.Floor((anchor - earliest) / step);
        return Longer(anchor - (step * steps), earliest);
    }

    private TimeSpan Step(TimeSpan run) =>
        Longer(Shorter(s_densest, timing.PollInterval), Shorter(run * StepShare, s_rarest));

    private TimeSpan Grow(TimeSpan start, double factor)
    {
        var step = _step is { } last ? last * factor : start;
        _step = Shorter(step, Longer(s_rarest, timing.PollInterval));
        return _step.Value;
    }

    private TimeSpan Heed(TimeSpan asked)
    {
        var wait = Shorter(Longer(asked, TimeSpan.FromSeconds(1)), s_longestAsked);
        return wait * (1 + (SmallSpread * Phase()));
    }

    private double Phase() => PollJitter.Of(taskId, _queries + 1);

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
