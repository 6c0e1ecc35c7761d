namespace FoxGen.Journal;

/// <summary>What a journal knows of one submission.</summary>
public sealed class FoxJournalEntry
{
    /// <summary>The submission.</summary>
    public required Guid Submission { get; init; }

    /// <summary>How things stand.</summary>
    public required FoxJournalState State { get; init; }

    /// <summary>When it was first about to be sent, by the client's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The service; empty when the line that told it is damaged.</summary>
    public required string Service { get; init; }

    /// <summary>The model id; empty when the line that told it is damaged.</summary>
    public required string Model { get; init; }

    /// <summary>What the caller knows the work by.</summary>
    public string? Reference { get; init; }

    /// <summary>The idempotency key, when one was sent or given.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task; <c>null</c> when none is known.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>
    /// Why it was not started, or why the outcome is unknown: <see cref="FoxException.Code"/>, or <c>crash</c> when the process
    /// that sent it ended before it wrote an outcome. Or what the application noted when it settled it.
    /// </summary>
    public string? Detail { get; init; }
}

/// <summary>How things stand with a submission.</summary>
public enum FoxJournalState
{
    /// <summary>A living process is sending it.</summary>
    Sending,

    /// <summary>There is a task: resume it with its token.</summary>
    Submitted,

    /// <summary>Nothing was started, nothing paid.</summary>
    NotStarted,

    /// <summary>It may have been received, and paid, but no task is known: the reply was lost, or the process that sent it died before it came.</summary>
    OutcomeUnknown,

    /// <summary>Done with.</summary>
    Settled,
}
