namespace FoxGen.Polling;

/// <summary>
/// Tells all waits of a client when to ask. However many they are, there is one timer, and only so many queries are under way
/// at once; whoever is due longest asks first.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="mostAtOnce">How many turns may be taken at once.</param>
internal sealed class PollScheduler(TimeProvider time, int mostAtOnce) : IDisposable
{
    private const long Never = long.MaxValue;

    /// <summary>Timers take no longer delays.</summary>
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly PollQueue _due = new(isByExpiry: false);
    private readonly PollQueue _expiries = new(isByExpiry: true);
    private readonly CancellationTokenSource _closing = new();
    private ITimer? _timer;
    private long _alarm = Never;
    private long _numbers;
    private int _asking;
    private bool _isSetting;
    private bool _isClosed;

    /// <summary>Number of queued requests, for tests.</summary>
    internal int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _due.Count;
            }
        }
    }

    /// <summary>How many have their turn. For tests.</summary>
    internal int Asking
    {
        get
        {
            lock (_gate)
            {
                return _asking;
            }
        }
    }

    /// <summary>Is cancelled when the client is disposed.</summary>
    public CancellationToken Closing => _closing.Token;

    private long Now => time.GetElapsedTime(_start).Ticks;

    public void Enter(PollWaiter turn, TimeSpan delay, TimeSpan? grace)
    {
        lock (_gate)
        {
            if (turn.IsCancelled || _isClosed)
            {
                turn.Complete(turn.IsCancelled ? PollWaitResult.Cancelled : PollWaitResult.Closed);
                return;
            }

            var now = Now;
            turn.Due = Later(now, delay.Ticks);
            turn.Number = ++_numbers;
            _due.Add(turn);
            turn.Expiry = grace is { } longest ? Later(turn.Due, longest.Ticks) : Never;
            if (turn.Expiry != Never)
            {
                _expiries.Add(turn);
            }

            GiveTurns(now);
        }

        SetAlarm();
    }

    public void Leave()
    {
        lock (_gate)
        {
            _asking--;
            GiveTurns(Now);
        }

        SetAlarm();
    }

    public void Cancel(PollWaiter turn)
    {
        lock (_gate)
        {
            turn.IsCancelled = true;
            if (turn.DuePlace == PollQueue.Nowhere)
            {
                return;
            }

            Take(turn, PollWaitResult.Cancelled);
        }

        SetAlarm();
    }

    /// <summary>Ends all standing in line.</summary>
    public void Dispose()
    {
        ITimer? timer;
        lock (_gate)
        {
            _isClosed = true;
            (timer, _timer) = (_timer, null);
            while (_due.First is { } turn)
            {
                Take(turn, PollWaitResult.Closed);
            }
        }

        timer?.Dispose();

        // On other threads: what waits for it must not run within the dispose of the caller.
        _ = _closing.CancelAsync();
    }

    private static long Later(long moment, long ticks) => ticks < Never - moment ? moment + Math.Max(ticks, 0) : Never;

    private void Ring()
    {
        lock (_gate)
        {
            _alarm = Never;
            GiveTurns(Now);
        }

        SetAlarm();
    }

    private void GiveTurns(long now)
    {
        while (_asking < mostAtOnce && _due.Next <= now)
        {
            _asking++;
            Take(_due.First!, PollWaitResult.Given);
        }

        while (_expiries.Next <= now)
        {
            Take(_expiries.First!, PollWaitResult.Expired);
        }
    }

    private void Take(PollWaiter turn, PollWaitResult end)
    {
        _due.Remove(turn);
        _expiries.Remove(turn);
        turn.Complete(end);
    }

    /// <summary>
    /// Sets the timer for the next moment at which there is something to do. Outside the lock, because clocks may call back
    /// from within; by one thread at a time, so that an older setting never replaces a newer one.
    /// </summary>
    private void SetAlarm()
    {
        lock (_gate)
        {
            if (_isSetting)
            {
                return;
            }

            _isSetting = true;
        }

        while (NextSetting() is var (timer, sleep))
        {
            timer.Change(sleep, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What to set the timer to; <c>null</c>, which ends the setting, when it is right.</summary>
    private (ITimer Timer, TimeSpan Sleep)? NextSetting()
    {
        lock (_gate)
        {
            // With no turn left to give, only those who give up need the timer: a turn that ends looks at the line itself.
            var next = _asking < mostAtOnce ? Math.Min(_due.Next, _expiries.Next) : _expiries.Next;
            if (_isClosed || next == _alarm)
            {
                _isSetting = false;
                return null;
            }

            _alarm = next;
            _timer ??= CreateTimer();
            return (_timer, next == Never ? Timeout.InfiniteTimeSpan : Sleep(next - Now));
        }
    }

    /// <summary>Whole milliseconds, rounded up: timers cut the rest off and would ring too early.</summary>
    private static TimeSpan Sleep(long ticks)
    {
        var sleep = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(ticks, 0) / (double)TimeSpan.TicksPerMillisecond));
        return sleep < s_longestSleep ? sleep : s_longestSleep;
    }

    private ITimer CreateTimer()
    {
        // The timer outlives the caller that happens to come first, and must not keep its ambient values.
        var flows = !ExecutionContext.IsFlowSuppressed();
        if (flows)
        {
            ExecutionContext.SuppressFlow();
        }

        try
        {
            return time.CreateTimer(static state => ((PollScheduler)state!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            if (flows)
            {
                ExecutionContext.RestoreFlow();
            }
        }
    }
}
