namespace FoxGen.Simulator;

/// <summary>Faults of the calls of the service when a task ends (<c>callback</c>). Without one, the simulator sends one signed call at the end of the task.</summary>
public abstract record CallFault
{
    private protected CallFault()
    {
    }

    /// <summary>One correct call at the end of the task; for <see cref="Sequence"/>.</summary>
    public static CallFault None { get; } = new PlainCall();

    /// <summary>No call.</summary>
    public static CallFault Missing { get; } = new MissingCall();

    /// <summary>The task ends at its submit, and the call is sent before the response to the submit.</summary>
    public static CallFault Early { get; } = new EarlyCall();

    /// <summary>A call with a wrong signature, once. Its body names the task.</summary>
    public static CallFault Forged { get; } = new SignedCall(SignatureFault.Forged);

    /// <summary>A call without the headers of the signature, once.</summary>
    public static CallFault Unsigned { get; } = new SignedCall(SignatureFault.Unsigned);

    /// <summary>A call whose body was changed after it was signed, once.</summary>
    public static CallFault Changed { get; } = new SignedCall(SignatureFault.Changed);

    /// <summary>A correctly signed call whose time is 1 h in the past, once, as an attacker repeats it.</summary>
    public static CallFault Old { get; } = new SignedCall(SignatureFault.Old);

    /// <summary>A correctly signed call whose body is not JSON, once.</summary>
    public static CallFault Broken { get; } = new SignedCall(SignatureFault.Broken);

    /// <summary>A call that is sent later than the end of the task.</summary>
    /// <param name="delay">The delay, in simulated time.</param>
    public static CallFault Late(TimeSpan delay) => new LateCall(delay);

    /// <summary>Several calls for one task, each with its own fault. They are sent independently of each other.</summary>
    /// <param name="calls">The calls; none is <see cref="Missing"/>.</param>
    public static CallFault Sequence(params IReadOnlyList<CallFault> calls) => new CallSequence(calls);
}

internal enum SignatureFault
{
    Forged,
    Unsigned,
    Changed,
    Old,
    Broken,
}

internal sealed record PlainCall : CallFault;

internal sealed record MissingCall : CallFault;

internal sealed record EarlyCall : CallFault;

internal sealed record LateCall(TimeSpan Delay) : CallFault;

internal sealed record SignedCall(SignatureFault Fault) : CallFault;

internal sealed record CallSequence(IReadOnlyList<CallFault> Calls) : CallFault;
