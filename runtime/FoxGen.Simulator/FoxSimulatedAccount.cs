namespace FoxGen.Simulator;

/// <summary>An account of a simulated service.</summary>
public sealed class FoxSimulatedAccount
{
    private int _spent;

    /// <summary>How many tasks it can pay for, one credit each; <c>null</c> for any number. Without credit a submit is refused with 402.</summary>
    public int? Credits { get; init; }

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
