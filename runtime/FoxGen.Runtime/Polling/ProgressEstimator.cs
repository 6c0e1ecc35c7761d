namespace FoxGen.Polling;

/// <summary>
/// Foretells the end of a run from the progress the service reports, as a straight line from the first report to the last.
/// Only when at least three percent lie between them; what it says is as unsure as those reports are coarse.
/// </summary>
internal struct ProgressEstimator
{
    private const int LeastRise = 3;

    private TimeSpan _firstAt;
    private int _first;

    /// <summary>Takes a report.</summary>
    /// <param name="elapsed">Since the submit.</param>
    /// <param name="progress">In percent; <c>null</c> when the reply had none.</param>
    /// <returns>How long until the end, and how much of that may be wrong; <c>null</c> when nothing can be said.</returns>
    public (TimeSpan Left, TimeSpan Doubt)? Observe(TimeSpan elapsed, int? progress)
    {
        // 0 and 100 are said of tasks that have not started, or have all but ended, for any time.
        if (progress is not { } percent || percent is <= 0 or >= 100)
        {
            return null;
        }

        var rise = percent - _first;
        if (_first == 0 || rise < 0 || elapsed <= _firstAt)
        {
            (_firstAt, _first) = (elapsed, percent);
            return null;
        }

        if (rise < LeastRise)
        {
            return null;
        }

        var left = (elapsed - _firstAt) * ((100.0 - percent) / rise);
        return (left, left / rise);
    }
}
