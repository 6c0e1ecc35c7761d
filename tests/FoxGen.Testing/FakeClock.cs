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

    // Whether a timer is going to wait, instead of moving the clock.
    private bool Schedule(Timer timer, TimeSpan due)
    {
        var jumps = due >= TimeSpan.Zero && due < jumpsBelow;
        lock (_lock)
        {
            _ = jumps || due < TimeSpan.Zero ? _waiting.Remove(timer) : _waiting.Add(timer);
            if (jumps)
            {
                _jumps.Add(due);
            }
        }

        return !jumps;
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

        public Timer(FakeClock clock, TimerCallback callback, object? state) =>
            (_clock, _callback, _inner) = (clock, () => callback(state), clock.CreateInner(Fire));

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            if (_clock.Schedule(this, dueTime))
            {
                return _inner.Change(dueTime, period);
            }

            // Not on this thread, which may hold a lock that the callback needs.
            _inner.Change(Timeout.InfiniteTimeSpan, period);
            _clock.Advance(dueTime);
            ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
            return true;
        }

        public void Dispose()
        {
            _isDisposed = true;
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
            _clock.Remove(this);
            if (!_isDisposed)
            {
                _callback();
            }
        }
    }
}
