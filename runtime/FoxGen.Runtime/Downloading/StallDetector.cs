namespace FoxGen.Downloading;

/// <summary>
/// Cuts off a server that sends nothing, or so little that the file would never be whole: less than 16 KiB in 60 seconds of
/// waiting for it. Time that the reader takes for itself does not count.
/// </summary>
internal sealed class StallDetector(TimeProvider time) : IDisposable
{
    private const int LeastBytes = 16 * 1024;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _slow = new(Timeout.InfiniteTimeSpan, time);
    private TimeSpan _left = s_window;
    private long _waitingSince;
    private int _arrived;

    /// <summary>Cancelled when it is too slow.</summary>
    public CancellationToken Token => _slow.Token;

    /// <summary>The reader begins to wait.</summary>
    public void Wait()
    {
        _waitingSince = time.GetTimestamp();

        // Used up by the time that passed between an arrival and the next wait: too slow at once.
        _slow.CancelAfter(_left > TimeSpan.Zero ? _left : TimeSpan.Zero);
    }

    /// <summary>Bytes have arrived; enough of them start the window anew.</summary>
    public void Arrived(int bytes)
    {
        _slow.CancelAfter(Timeout.InfiniteTimeSpan);
        _arrived += bytes;
        _left -= time.GetElapsedTime(_waitingSince);
        if (_arrived >= LeastBytes)
        {
            (_arrived, _left) = (0, s_window);
        }
        else if (_left <= TimeSpan.Zero)
        {
            _slow.Cancel();
        }
    }

    public void Dispose() => _slow.Dispose();
}
