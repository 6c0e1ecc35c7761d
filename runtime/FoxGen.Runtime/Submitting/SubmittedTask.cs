using System.Text.Json;

namespace FoxGen.Submitting;

/// <summary>A task that was started.</summary>
internal sealed class SubmittedTask(FoxTaskSnapshot snapshot, Guid? submission)
{
    /// <summary>What the service said of it.</summary>
    public FoxTaskSnapshot Snapshot { get; } = snapshot;

    /// <summary>Its submission; <c>null</c> without journal and caller's id.</summary>
    public Guid? Submission { get; } = submission;

    /// <summary>The events of a reply that is a stream; <c>null</c> for any other.</summary>
    public IAsyncEnumerable<JsonElement>? Events { get; init; }

    /// <summary>What the rules warned of, and the limits of local media that could not be checked.</summary>
    public IReadOnlyList<FoxProblem> Warnings { get; set; } = [];

    /// <summary>
    /// Returns the token of the task that was submitted before a failure. The token in <c>Data</c> takes precedence, because an exception of the
    /// caller's code can have the token of another task.
    /// </summary>
    public static FoxTaskToken? Of(Exception failure) =>
        FoxTaskToken.TryParse(failure.Data[FoxTaskToken.DataKey] as string, out var token) ? token
        : (failure as FoxException)?.Token ?? (failure as FoxSubmitCanceledException)?.Token ?? (failure as FoxWaitCanceledException)?.Token;
}
