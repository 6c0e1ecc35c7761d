namespace FoxGen.Hosting;

/// <summary>
/// What a host knows of a task that it resumes. With it, the first status request waits until the result can be expected, and the expected progress
/// continues where it was. Without it, the task is queried at once.
/// </summary>
public sealed class FoxResumeHint
{
    /// <summary>When the task was submitted, by the clock of the client; <c>null</c> if unknown.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The total duration that the service estimated, <see cref="FoxTaskSnapshot.EstimatedTime"/>; <c>null</c> if unknown. Ignored unless it is more than zero and at most 7 days.</summary>
    public TimeSpan? EstimatedTime { get; init; }

    /// <summary>The number of status requests so far, <see cref="FoxTaskSnapshot.Polls"/> (default 0).</summary>
    public int Polls { get; init; }
}
