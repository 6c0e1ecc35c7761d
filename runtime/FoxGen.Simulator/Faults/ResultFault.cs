using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator;

/// <summary>Faults of the request for the result of a completed task (<c>tasks.result</c>). The request is not charged.</summary>
public abstract record ResultFault
{
    private protected ResultFault()
    {
    }

    /// <summary>The connection is reset without a response.</summary>
    public static ResultFault Reset { get; } = new CutResult();

    /// <summary>The response has a number instead of the results.</summary>
    public static ResultFault WrongShape { get; } = new StrangeResult();

    /// <summary>An error instead of the result.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    public static ResultFault Error(int status = 422) => new RefusedResult(Refusal.Injected(status, "The result was rejected by an injected fault."));
}

internal sealed record CutResult : ResultFault;

internal sealed record StrangeResult : ResultFault;

internal sealed record RefusedResult(Refusal Refusal) : ResultFault;
