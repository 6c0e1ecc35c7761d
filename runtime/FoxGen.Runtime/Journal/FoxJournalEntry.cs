using System.Text.Json.Serialization;

namespace FoxGen.Journal;

/// <summary>The state of a submission in a journal.</summary>
public sealed class FoxJournalEntry
{
    /// <summary>The submission.</summary>
    public required Guid Submission { get; init; }

    /// <summary>The state.</summary>
    public required FoxJournalState State { get; init; }

    /// <summary>When the submission started, by the clock of the client.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The service; empty if its line is damaged.</summary>
    public required string Service { get; init; }

    /// <summary>The model id; empty if its line is damaged.</summary>
    public required string Model { get; init; }

    /// <summary>The caller's reference for the work.</summary>
    public string? Reference { get; init; }

    /// <summary>The idempotency key that was sent or set, if any.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task; <c>null</c> if none is known.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>
    /// The reason why it was not started, or why the outcome is unknown: <see cref="FoxException.Code"/>, or <c>crash</c> if the process
    /// ended before it wrote an outcome. After settling, the note of the application.
    /// </summary>
    public string? Detail { get; init; }
}

/// <summary>The states of a submission.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoxJournalState>))]
public enum FoxJournalState
{
    /// <summary>A running process is sending it.</summary>
    Sending,

    /// <summary>It has a task. Resume the task with its token.</summary>
    Submitted,

    /// <summary>It was not started and not billed.</summary>
    NotStarted,

    /// <summary>
    /// It may have been received and billed, but no task is known: the response was lost, or the process ended before the response.
    /// </summary>
    OutcomeUnknown,

    /// <summary>The application has settled it.</summary>
    Settled,
}
