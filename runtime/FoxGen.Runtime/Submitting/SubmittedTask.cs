namespace FoxGen.Submitting;

/// <summary>A task that was started.</summary>
internal sealed class SubmittedTask(FoxTaskSnapshot snapshot, Guid? submission)
{
    /// <summary>What the service said of it.</summary>
    public FoxTaskSnapshot Snapshot { get; } = snapshot;

    /// <summary>Its submission; <c>null</c> without journal and caller's id.</summary>
    public Guid? Submission { get; } = submission;

    /// <summary>What the rules warned of.</summary>
    public IReadOnlyList<FoxProblem> Warnings { get; set; } = [];
}
