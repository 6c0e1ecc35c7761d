namespace FoxGen.Simulator.Time;

/// <summary>A clock that passes faster, or slower, than the one below it, from the moment it is made.</summary>
internal sealed class AcceleratedTime(TimeProvider inner, double speed) : TimeProvider
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly DateTimeOffset _startTime = inner.GetUtcNow();
    private readonly long _startTimestamp = inner.GetTimestamp();

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    /// <summary>The clock itself when nothing has to be scaled.</summary>
    public static TimeProvider Over(TimeProvider inner, double speed) => speed == 1 ? inner : new AcceleratedTime(inner, speed);

    public override DateTimeOffset GetUtcNow() => _startTime + (inner.GetElapsedTime(_startTimestamp) * speed);

    public override long GetTimestamp() => _startTimestamp + (long)((inner.GetTimestamp() - _startTimestamp) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(inner.CreateTimer(callback, state, Scale(dueTime), Scale(period)), this);

    // Rounded up to whole milliseconds, the grain of timers: a timer must not fire before its time.
    private TimeSpan Scale(TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
        {
            return time;
        }

        var scaled = Math.Ceiling(time.TotalMilliseconds / speed);
        return scaled < s_longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(scaled) : s_longest;
    }

    private sealed class ScaledTimer(ITimer timer, AcceleratedTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Scale(dueTime), time.Scale(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
