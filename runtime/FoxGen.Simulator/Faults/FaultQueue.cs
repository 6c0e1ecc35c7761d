using System.Diagnostics.CodeAnalysis;

namespace FoxGen.Simulator.Faults;

/// <summary>Faults waiting for their turn. Only the first in line is ever looked at, so they come in the order they were asked for.</summary>
internal sealed class FaultQueue<T>
    where T : class
{
    private readonly object _lock = new();
    private readonly Queue<T> _faults = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _faults.Count;
            }
        }
    }

    public void Add(T fault, int times)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_lock)
        {
            for (var i = 0; i < times; i++)
            {
                _faults.Enqueue(fault);
            }
        }
    }

    /// <summary>Takes the first fault in line, unless this is not yet its moment.</summary>
    public bool TryTake(Func<T, bool> applies, [NotNullWhen(true)] out T? fault)
    {
        lock (_lock)
        {
            if (_faults.TryPeek(out fault) && applies(fault))
            {
                _faults.Dequeue();
                return true;
            }
        }

        fault = null;
        return false;
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }
}
