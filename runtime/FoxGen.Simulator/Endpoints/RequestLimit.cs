namespace FoxGen.Simulator.Endpoints;

/// <summary>Lets so many requests through in any minute. Refused ones do not count, so a client that waits as told gets through.</summary>
/// <param name="perMinute">How many, from 1.</param>
/// <param name="clock">Simulated time.</param>
internal sealed class RequestLimit(int perMinute, TimeProvider clock)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly Queue<long> _taken = new();

    /// <summary>Takes a request.</summary>
    /// <returns>How long until the next one can be taken, above zero; <c>null</c> when this one is.</returns>
    public TimeSpan? Take()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            while (_taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= s_window)
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= perMinute)
            {
                return s_window - clock.GetElapsedTime(_taken.Peek(), now);
            }

            _taken.Enqueue(now);
            return null;
        }
    }
}
