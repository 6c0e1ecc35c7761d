namespace FoxGen.Polling;

/// <summary>
/// What progress to show for a task. The estimate leads until 95 percent, and what the service reports counts when it is more. It never falls.
/// </summary>
internal sealed class ProgressExpectation
{
    private const int MostBeforeEnd = 95;

    private int _most = -1;

    /// <summary>The expected progress.</summary>
    /// <param name="elapsed">Since the submit.</param>
    /// <param name="estimate">How long the whole run takes; <c>null</c> when nobody knows.</param>
    /// <param name="reported">What the service reports, in percent; <c>null</c> when it does not say.</param>
    /// <param name="isCompleted">Whether the service says that the task is completed.</param>
    /// <returns>In percent; <c>null</c> when there is neither an estimate nor a report yet.</returns>
    public int? At(TimeSpan elapsed, TimeSpan? estimate, int? reported, bool isCompleted)
    {
        var byTime = estimate is { } run && run > TimeSpan.Zero ? (int)Math.Clamp(elapsed / run * 100, 0, MostBeforeEnd) : -1;
        var now = isCompleted ? 100 : Math.Max(byTime, Math.Min(reported ?? -1, MostBeforeEnd));

        // Several waits for one task may look at the same time.
        for (var most = Volatile.Read(ref _most); now > most;)
        {
            var seen = Interlocked.CompareExchange(ref _most, now, most);
            if (seen == most)
            {
                return now;
            }

            most = seen;
        }

        var shown = Volatile.Read(ref _most);
        return shown < 0 ? null : shown;
    }
}
