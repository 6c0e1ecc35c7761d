using System.Text.Json.Serialization;

namespace FoxGen.Journal;

/// <summary>An event of a submission. It contains no prompt, no API key and no host.</summary>
public sealed record FoxJournalRecord
{
    /// <summary>The submission: one logical submit with all its attempts.</summary>
    public required Guid Submission { get; init; }

    /// <summary>The event.</summary>
    public required FoxJournalEvent Event { get; init; }

    /// <summary>The time of the event, by the clock of the client.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The service; set with <see cref="FoxJournalEvent.Sending"/>.</summary>
    public string? Service { get; init; }

    /// <summary>The model id; set with <see cref="FoxJournalEvent.Sending"/>.</summary>
    public string? Model { get; init; }

    /// <summary>The caller's reference for the work: <see cref="FoxSubmitOptions.Reference"/>.</summary>
    public string? Reference { get; init; }

    /// <summary>The idempotency key that was sent or set, if any.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task; set with <see cref="FoxJournalEvent.Submitted"/>.</summary>
    public FoxTaskToken? Token { get; init; }

    /// <summary>
    /// The reason why it was not started, or why the outcome is unknown: <see cref="FoxException.Code"/>; or the note of the application.
    /// </summary>
    public string? Detail { get; init; }
}

/// <summary>The events of a submission.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoxJournalEvent>))]
public enum FoxJournalEvent
{
    /// <summary>It is about to be sent. Without a later record, it may have been received and billed.</summary>
    Sending,

    /// <summary>The service returned a task.</summary>
    Submitted,

    /// <summary>It was not received, or it was rejected. It was not started and not billed.</summary>
    NotStarted,

    /// <summary>It may have been received and billed, but no task id was returned.</summary>
    OutcomeUnknown,

    /// <summary>The application has settled the submission. Written by the application.</summary>
    Settled,
}
