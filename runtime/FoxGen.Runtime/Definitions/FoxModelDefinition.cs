namespace FoxGen.CompilerServices;

/// <summary>What the runtime has to know of a model. Made by generated code from the model's spec.</summary>
public abstract class FoxModelDefinition
{
    private protected FoxModelDefinition()
    {
    }

    /// <summary>The model id on the wire.</summary>
    public required string Id { get; init; }

    /// <summary>The service that runs it.</summary>
    public required FoxServiceDefinition Service { get; init; }

    /// <summary>The path of the submit endpoint below the base URL.</summary>
    public required string SubmitPath { get; init; }

    /// <summary>How many bytes a request body may have; <c>null</c> for no bound. A larger one is not sent.</summary>
    public long? MaxBodyBytes { get; init; }

    /// <summary>What files given to its fields must be.</summary>
    public IReadOnlyList<FoxMediaFacts> Media { get; init; } = [];

    /// <summary>How to wait for it.</summary>
    public required FoxTiming Timing { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Service.Name}:{Id}";
}

/// <summary>How to wait for a model's tasks when the server does not say.</summary>
public sealed class FoxTiming
{
    /// <summary>From submit to the first query.</summary>
    public required TimeSpan FirstPoll { get; init; }

    /// <summary>Between queries.</summary>
    public required TimeSpan PollInterval { get; init; }

    /// <summary>How long to wait in all before the wait (not the task) is given up.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long a task usually takes; <c>null</c> when the spec does not say.</summary>
    public TimeSpan? Typical { get; init; }
}
