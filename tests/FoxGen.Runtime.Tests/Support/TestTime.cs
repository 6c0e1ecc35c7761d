namespace FoxGen.Runtime.Tests.Support;

/// <summary>
/// A clock that stands still. A timer shorter than the bound moves it forward and fires at once; longer ones fire when
/// <see cref="Advance"/> reaches them. So delays cost nothing and deadlines strike only when a test says so.
/// </summary>
internal sealed class TestTime(TimeSpan jumpsBelow) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TestTimer> _pending = [];
    private readonly List<TimeSpan> _jumps = [];
    private int _timers;
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Every delay that was jumped over, in order.</summary>
    public IReadOnlyList<TimeSpan> Jumps
    {
        get
        {
            lock (_lock)
            {
                return [.. _jumps];
            }
        }
    }

    /// <summary>How many timers were made so far.</summary>
    public int Timers => Volatile.Read(ref _timers);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _timers);
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<TestTimer> due;
        lock (_lock)
        {
            _now += by;
            due = _pending.FindAll(timer => timer.Due <= _now);
            _pending.RemoveAll(timer => timer.Due <= _now);
        }

        due.ForEach(static timer => timer.Fire());
    }

    private void Schedule(TestTimer timer, TimeSpan due)
    {
        lock (_lock)
        {
            _pending.Remove(timer);
            if (due < TimeSpan.Zero)
            {
                return;
            }

            if (due >= jumpsBelow)
            {
                timer.Due = _now + due;
                _pending.Add(timer);
                return;
            }

            _jumps.Add(due);
        }

        Advance(due);
        ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), timer, preferLocal: false);
    }

    private void Remove(TestTimer timer)
    {
        lock (_lock)
        {
            _pending.Remove(timer);
        }
    }

    private sealed class TestTimer(TestTime time, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isDisposed;

        public DateTimeOffset Due { get; set; }

        public void Fire()
        {
            if (!_isDisposed)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Schedule(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            _isDisposed = true;
            time.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
