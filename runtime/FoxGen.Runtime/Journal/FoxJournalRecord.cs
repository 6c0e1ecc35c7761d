namespace FoxGen.Journal;

/// <summary>One thing that happened to a submission. It holds no prompt, no key of the account and no host.</summary>
public sealed record FoxJournalRecord
{
    /// <summary>The submission: one logical submit, whatever it took to send it.</summary>
    public required Guid Submission { get; init; }

    /// <summary>What happened.</summary>
    public required FoxJournalEvent Event { get; init; }

    /// <summary>When, by the client's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The service; set with <see cref="FoxJournalEvent.Sending"/>.</summary>
    public string? Service { get; init; }

    /// <summary>The model id; set with <see cref="FoxJournalEvent.Sending"/>.</summary>
    public string? Model { get; init; }

    /// <summary>What the caller knows the work by: <see cref="FoxSubmitOptions.Reference"/>.</summary>
    public string? Reference { get; init; }

    /// <summary>The idempotency key, when one was sent or given.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task; set with <see cref="FoxJournalEvent.Submitted"/>.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>Why it was not started, or why the outcome is unknown: <see cref="FoxException.Code"/>. Or what the application noted.</summary>
    public string? Detail { get; init; }
}

/// <summary>What can happen to a submission.</summary>
public enum FoxJournalEvent
{
    /// <summary>It is about to be sent. Without a later record it may have been received, and paid.</summary>
    Sending,

    /// <summary>The service answered with a task.</summary>
    Submitted,

    /// <summary>It certainly was not received, or was refused: nothing was started, nothing paid.</summary>
    NotStarted,

    /// <summary>It may have been received, and paid, but no task id came back.</summary>
    OutcomeUnknown,

    /// <summary>The application has what it wanted of the task, or will not come back to it. Written by the application.</summary>
    Settled,
}
