using System.Runtime.ExceptionServices;

namespace FoxGen.Many;

/// <summary>Combines the progress of many requests, and reports it, one call at a time.</summary>
/// <param name="report">The handler of the caller. If it throws, it is not called again, and the requests are not affected.</param>
/// <param name="total">The number of requests; <c>null</c> if it is not known.</param>
internal sealed class ManyReports(Action<FoxManyProgress> report, int? total)
{
    private readonly object _gate = new();
    private readonly Dictionary<int, int> _running = [];
    private ExceptionDispatchInfo? _broken;
    private int _started;
    private int _succeeded;
    private int _failed;
    private long _percents;

    /// <summary>Records that a request has started.</summary>
    /// <returns>The receiver of its snapshots.</returns>
    public IProgress<FoxTaskSnapshot> Start(int index)
    {
        lock (_gate)
        {
            _started++;
            _running[index] = 0;
        }

        return new OfRequest(this, index);
    }

    /// <summary>Records that a request has ended.</summary>
    public void End(int index, bool isSuccess)
    {
        lock (_gate)
        {
            _percents += 100 - _running[index];
            _running.Remove(index);
            _ = isSuccess ? _succeeded++ : _failed++;
            Tell(index, null);
        }
    }

    /// <exception cref="Exception">The exception that the handler of the caller threw.</exception>
    public void ThrowIfBroken() => _broken?.Throw();

    private void Move(int index, FoxTaskSnapshot snapshot)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(index, out var before))
            {
                var now = snapshot.ExpectedProgress ?? before;
                _percents += now - before;
                _running[index] = now;
                Tell(index, snapshot);
            }
        }
    }

    private void Tell(int index, FoxTaskSnapshot? snapshot)
    {
        if (_broken is not null)
        {
            return;
        }

        // A collection can get more while it is read.
        var most = Math.Max(total ?? 0, _started);
        try
        {
            report(new FoxManyProgress
            {
                Total = total is null ? null : most,
                Started = _started,
                Succeeded = _succeeded,
                Failed = _failed,
                ExpectedProgress = (int)(_percents / Math.Max(most, 1)),
                Index = index,
                Snapshot = snapshot,
            });
        }
        catch (Exception e)
        {
            _broken = ExceptionDispatchInfo.Capture(e);
        }
    }

    private sealed class OfRequest(ManyReports all, int index) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => all.Move(index, value);
    }
}
