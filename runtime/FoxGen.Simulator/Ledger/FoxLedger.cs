namespace FoxGen.Simulator;

/// <summary>Records charges: one per accepted submit, regardless of the response.</summary>
public sealed class FoxLedger
{
    private readonly object _lock = new();
    private readonly List<FoxCharge> _charges = [];

    internal FoxLedger()
    {
    }

    /// <summary>The number of charges so far.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _charges.Count;
            }
        }
    }

    /// <summary>The charges so far in the order of acceptance; a copy.</summary>
    public IReadOnlyList<FoxCharge> Charges
    {
        get
        {
            lock (_lock)
            {
                return _charges.ToArray();
            }
        }
    }

    internal void MarkCancelled(string taskId)
    {
        lock (_lock)
        {
            var index = _charges.FindIndex(charge => charge.TaskId == taskId);
            _charges[index] = _charges[index] with { IsCancelled = true };
        }
    }

    internal void Add(FoxCharge charge)
    {
        lock (_lock)
        {
            _charges.Add(charge);
        }
    }
}
