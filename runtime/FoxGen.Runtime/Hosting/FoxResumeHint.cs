namespace FoxGen.Hosting;

/// <summary>
/// The facts that a host knows about a task that it resumes. With a hint, the first status request waits until the result can be expected, and the expected
/// progress continues from its last value. Without a hint, the client sends the first status request immediately.
/// </summary>
public sealed class FoxResumeHint
{
    /// <summary>The time of the submit, by the clock of the client; <c>null</c> if unknown. Without it, the client sends the first status request immediately.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The total duration that the service estimated, <see cref="FoxTaskSnapshot.EstimatedTime"/>; <c>null</c> if unknown. Ignored unless it is more than zero and at most 7 days.</summary>
    public TimeSpan? EstimatedTime { get; init; }

    /// <summary>
    /// A snapshot of the task, for example from a poll of another handle; <c>null</c> if there is none. If the task has ended in it, waits return it and
    /// send no status request. Ignored otherwise.
    /// </summary>
    public FoxTaskSnapshot? Snapshot { get; init; }

    /// <summary>The number of status requests so far, <see cref="FoxTaskSnapshot.Polls"/> (default 0).</summary>
    public int Polls { get; init; }
}
