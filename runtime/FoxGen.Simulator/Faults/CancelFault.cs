using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator;

/// <summary>Faults of a cancellation. The task continues.</summary>
public abstract record CancelFault
{
    private protected CancelFault()
    {
    }

    /// <summary>The connection is reset without a response.</summary>
    public static CancelFault Reset { get; } = new CutCancel();

    /// <summary>An error instead of the task.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    public static CancelFault Error(int status = 500) => new RefusedCancel(Refusal.Injected(status, "The cancellation was rejected by an injected fault."));
}

internal sealed record CutCancel : CancelFault;

internal sealed record RefusedCancel(Refusal Refusal) : CancelFault;
