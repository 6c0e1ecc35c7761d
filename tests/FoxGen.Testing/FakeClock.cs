using Microsoft.Extensions.Time.Testing;

namespace FoxGen.Testing;

/// <summary>
/// A clock that moves only when a test advances it, and counts timers. A timer shorter than a bound moves the clock forward and fires
/// immediately: pauses take no time, and deadlines expire only when a test advances the clock.
/// </summary>
/// <param name="jumpsBelow">The bound; by default no timer moves the clock.</param>
public sealed class FakeClock(TimeSpan jumpsBelow = default) : FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
{
    private readonly Lock _lock = new();
    private readonly HashSet<Timer> _waiting = [];
    private readonly List<TimeSpan> _jumps = [];
    private int _timers;

    /// <summary>How many timers were created.</summary>
    public int Timers => Volatile.Read(ref _timers);

    /// <summary>How many timers are going to fire.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>The delays that moved the clock, in order.</summary>
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

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _timers);
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ITimer CreateInner(Action fire) => base.CreateTimer(_ => fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private bool IsJump(TimeSpan due) => due >= TimeSpan.Zero && due < jumpsBelow;

    private void AddJump(TimeSpan due)
    {
        lock (_lock)
        {
            _jumps.Add(due);
        }
    }

    private void Add(Timer timer)
    {
        lock (_lock)
        {
            if (!timer.HasFired)
            {
                _waiting.Add(timer);
            }
        }
    }

    private void Remove(Timer timer)
    {
        lock (_lock)
        {
            _waiting.Remove(timer);
        }
    }

    /// <summary>Fires once; the code under test has no periodic timers.</summary>
    private sealed class Timer : ITimer
    {
        private readonly FakeClock _clock;
        private readonly Action _callback;
        private readonly ITimer _inner;
        private volatile bool _isDisposed;
        private volatile bool _hasFired;

        public Timer(FakeClock clock, TimerCallback callback, object? state) =>
            (_clock, _callback, _inner) = (clock, () => callback(state), clock.CreateInner(Fire));

        /// <summary>Whether it fired since it was last changed, or never will.</summary>
        public bool HasFired
        {
            get => _hasFired;
            private set => _hasFired = value;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            _clock.Remove(this);
            HasFired = false;
            if (!_clock.IsJump(dueTime))
            {
                // A test that sees the timer waiting may advance the clock at once: it must be armed by then.
                var isChanged = _inner.Change(dueTime, period);
                if (dueTime >= TimeSpan.Zero)
                {
                    _clock.Add(this);
                }

                return isChanged;
            }

            // Not on this thread, which may hold a lock that the callback needs.
            _inner.Change(Timeout.InfiniteTimeSpan, period);
            _clock.AddJump(dueTime);
            _clock.Advance(dueTime);
            ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
            return true;
        }

        public void Dispose()
        {
            _isDisposed = HasFired = true;
            _clock.Remove(this);
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            // Before it leaves the set, so that a timer that fires while it is armed is not put in afterwards.
            HasFired = true;
            _clock.Remove(this);
            if (!_isDisposed)
            {
                _callback();
            }
        }
    }
}
