namespace FoxGen.Simulator;

/// <summary>An account of a simulated service.</summary>
public sealed class FoxSimulatedAccount
{
    private int _spent;

    /// <summary>Maximum number of tasks, one credit each; <c>null</c> for no limit. Without credit, a submit is rejected with 402.</summary>
    public int? Credits { get; init; }

    /// <summary>
    /// Maximum number of submits and status requests per minute of simulated time (at least 1); <c>null</c> for no limit. Further requests are
    /// rejected with 429 and a Retry-After. Requests that are rejected with 401 or for this limit do not count. Downloads do not count. Each
    /// simulator counts separately.
    /// </summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>The number of spent credits.</summary>
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
