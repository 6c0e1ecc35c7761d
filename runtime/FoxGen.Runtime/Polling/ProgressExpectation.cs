namespace FoxGen.Polling;

/// <summary>
/// The progress to show for a task: the elapsed part of the estimate, or the reported progress if that is higher. At most 95 percent until the task is
/// completed. It never falls.
/// </summary>
internal sealed class ProgressExpectation
{
    private const int MostBeforeEnd = 95;

    private int _most = -1;

    /// <summary>Returns the expected progress.</summary>
    /// <param name="elapsed">The time since the submit.</param>
    /// <param name="estimate">The estimated total duration; <c>null</c> if there is none.</param>
    /// <param name="reported">The progress that the service reports, in percent; <c>null</c> if it reports none.</param>
    /// <param name="isCompleted">Whether the service reports the task as completed.</param>
    /// <returns>The progress in percent; <c>null</c> if there is no estimate and no reported progress yet.</returns>
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
