using System.Threading.Tasks.Sources;

namespace FoxGen.Polling;

/// <summary>
/// One wait's place in the line of a <see cref="PollScheduler"/>, used again for each of its queries. Take a turn, ask, leave;
/// one at a time.
/// </summary>
internal sealed class PollWaiter(PollScheduler scheduler) : IValueTaskSource<PollWaitResult>
{
    // Continuations run on the thread pool: one timer callback may end thousands of delays.
    private ManualResetValueTaskSourceCore<PollWaitResult> _end = new() { RunContinuationsAsynchronously = true };

    /// <summary>When to ask, on the scheduler's clock in ticks.</summary>
    public long Due { get; set; }

    /// <summary>When to give up standing in line, likewise.</summary>
    public long Expiry { get; set; }

    /// <summary>Who came first, among turns of the same time.</summary>
    public long Number { get; set; }

    /// <summary>Where it stands in the line by due time; -1 when not in line.</summary>
    public int DuePlace { get; set; } = PollQueue.Nowhere;

    /// <summary>Where it stands in the line by expiry; -1 when not in line, or without expiry.</summary>
    public int ExpiryPlace { get; set; } = PollQueue.Nowhere;

    /// <summary>Whether it was cancelled; it gets no more turns then.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Waits in the queue. After <see cref="PollWaitResult.Given"/>, and only then, <see cref="Leave"/> must follow.</summary>
    /// <param name="delay">From now until the turn is due.</param>
    /// <param name="grace">How long to wait in the queue once it is due; <c>null</c> for as long as it takes.</param>
    public ValueTask<PollWaitResult> TakeAsync(TimeSpan delay, TimeSpan? grace)
    {
        _end.Reset();
        scheduler.Enter(this, delay, grace);
        return new ValueTask<PollWaitResult>(this, _end.Version);
    }

    /// <summary>Ends the turn: the next in line may ask.</summary>
    public void Leave() => scheduler.Leave();

    /// <summary>Leaves the line at once. A query under way is not stopped by it.</summary>
    public void Cancel() => scheduler.Cancel(this);

    /// <summary>Called by the scheduler, once for each time in line.</summary>
    public void Complete(PollWaitResult end) => _end.SetResult(end);

    PollWaitResult IValueTaskSource<PollWaitResult>.GetResult(short token) => _end.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<PollWaitResult>.GetStatus(short token) => _end.GetStatus(token);

    void IValueTaskSource<PollWaitResult>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _end.OnCompleted(continuation, state, token, flags);
}
