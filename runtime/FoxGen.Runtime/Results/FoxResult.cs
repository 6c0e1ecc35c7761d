using FoxGen.CompilerServices;

namespace FoxGen;

/// <summary>One result of a completed task.</summary>
public abstract class FoxResult : FoxData
{
    /// <summary>Reads the common data. Called by generated code.</summary>
    protected FoxResult(FoxResultSource source)
        : base(source) => Task = source.Task ?? throw new ArgumentException("A result must be created from a task.", nameof(source));

    /// <summary>The task of the result.</summary>
    public FoxTaskToken Task { get; }

    /// <summary>Returns the task, without URLs, because they are signed.</summary>
    public override string ToString() => $"{GetType().Name} of {Task}";
}
