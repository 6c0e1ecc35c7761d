namespace FoxGen;

/// <summary>A task that was started.</summary>
/// <param name="Snapshot">What the service said of it.</param>
/// <param name="Submission">Its submission in the journal; <c>null</c> without a journal.</param>
internal sealed record SubmittedTask(FoxTaskSnapshot Snapshot, Guid? Submission)
{
    /// <summary>What the rules warned of.</summary>
    public IReadOnlyList<FoxProblem> Warnings { get; init; } = [];
}
