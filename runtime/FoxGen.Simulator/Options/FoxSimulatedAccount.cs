namespace FoxGen.Simulator;

/// <summary>An account of a simulated service.</summary>
public sealed class FoxSimulatedAccount
{
    private int _spent;

    /// <summary>How many tasks it can pay for, one credit each; <c>null</c> for any number. Without credit a submit is refused with 402.</summary>
    public int? Credits { get; init; }

    /// <summary>
    /// How many submits and queries of tasks are taken in any minute of simulated time, at least 1; <c>null</c> for any number. One
    /// more is refused with 429 and a Retry-After that tells when the next is taken. What is refused with 401 or for this limit does
    /// not count, and downloads need no key. Each simulator counts for itself.
    /// </summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>How many credits are spent.</summary>
    public int Spent => Volatile.Read(ref _spent);

    /// <summary>Takes a credit, unless there is none.</summary>
    internal bool TrySpend()
    {
        if (Interlocked.Increment(ref _spent) <= (Credits ?? int.MaxValue))
        {
            return true;
        }

        Interlocked.Decrement(ref _spent);
        return false;
    }
}
