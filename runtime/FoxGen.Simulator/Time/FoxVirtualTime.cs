namespace FoxGen.Simulator;

/// <summary>A clock that stops until it is advanced. With this clock for the simulator and the client, a task of two minutes takes no time.</summary>
/// <param name="start">The start time (default: the start of 2026).</param>
public sealed class FoxVirtualTime(DateTimeOffset? start = null) : TimeProvider
{
    // In looks of 5 ms, so that a machine that is busy gets more time.
    private const int QuietLooks = 3;
    private const int QuietLooksBeforeDeadline = 200;

    private readonly object _lock = new();
    private readonly PriorityQueue<VirtualTimer, (DateTimeOffset Due, long Number)> _due = new();
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _number;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer is due; <c>null</c> if there is none.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                DropStopped();
                return _due.TryPeek(out _, out var next) ? next.Due : null;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Advances the clock. Due timers fire in order, each with the clock at its time.</summary>
    /// <param name="by">The duration; not negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = end;
        }
    }

    /// <summary>
    /// Advances the clock from timer to timer until an operation completes. Between two steps, it waits a few milliseconds of real time
    /// until no new timer appears, so that concurrent work can continue. Before a deadline (the timer of a
    /// <see cref="CancellationTokenSource"/>), it waits at least 1 s, because a response may be in transit, and sockets do not use this clock.
    /// </summary>
    /// <param name="operation">The operation that uses this clock.</param>
    /// <param name="cancellationToken">Stops advancing.</param>
    public async Task RunAsync(Task operation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        while (!operation.IsCompleted)
        {
            await SettleAsync(operation, cancellationToken).ConfigureAwait(false);
            if (!operation.IsCompleted && NextDue is { } next)
            {
                Advance(next > GetUtcNow() ? next - GetUtcNow() : TimeSpan.Zero);
            }
        }

        await operation.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    // Requests over a real socket take real time. While one is under way, its deadline is often all that waits by this clock, and
    // going there would end a request that is doing well.
    private async Task SettleAsync(Task operation, CancellationToken cancellationToken)
    {
        var seen = -1L;
        for (var quiet = 0; quiet < (IsDeadlineNext() ? QuietLooksBeforeDeadline : QuietLooks) && !operation.IsCompleted;)
        {
            await Task.WhenAny(operation, Task.Delay(5, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var number = Volatile.Read(ref _number);
            quiet = number == seen ? quiet + 1 : 0;
            seen = number;
        }
    }

    private bool IsDeadlineNext()
    {
        lock (_lock)
        {
            DropStopped();
            return _due.TryPeek(out var timer, out _) && timer.IsDeadline;
        }
    }

    private VirtualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            DropStopped();
            if (!_due.TryPeek(out var timer, out var next) || next.Due > end)
            {
                return null;
            }

            _due.Dequeue();
            _now = next.Due > _now ? next.Due : _now;
            return timer;
        }
    }

    private void DropStopped()
    {
        while (_due.TryPeek(out var timer, out var next) && timer.Number != next.Number)
        {
            _due.Dequeue();
        }
    }

    private void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            timer.Number = ++_number;
            if (dueTime >= TimeSpan.Zero)
            {
                _due.Enqueue(timer, (_now + dueTime, timer.Number));
            }
        }
    }

    private sealed class VirtualTimer(FoxVirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        // Which of its schedules counts; an older one in the queue is passed over.
        public long Number { get; set; }

        public bool IsDeadline => state is CancellationTokenSource;

        public void Fire()
        {
            if (_period > TimeSpan.Zero)
            {
                time.Schedule(this, _period);
            }

            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            time.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => time.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
