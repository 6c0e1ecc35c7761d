using FoxGen.CompilerServices;

namespace FoxGen;

/// <summary>One result of a completed task.</summary>
public abstract class FoxResult : FoxData
{
    /// <summary>Reads what all results have. Called by generated code.</summary>
    protected FoxResult(FoxResultSource source)
        : base(source) => Task = source.Task ?? throw new ArgumentException("A result comes from a task.", nameof(source));

    /// <summary>The task it came from.</summary>
    public FoxTaskToken Task { get; }

    /// <summary>Says which task it came from; URLs are signed and stay out.</summary>
    public override string ToString() => $"{GetType().Name} of {Task}";
}
