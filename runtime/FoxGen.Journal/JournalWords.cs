namespace FoxGen.Journal;

/// <summary>The words of a journal file. Files outlive the program that wrote them: a word is never given another meaning.</summary>
internal static class JournalWords
{
    /// <summary>The version of the format that this program writes and reads.</summary>
    public const int Version = 1;

    public const string Format = "foxjournal";
    public const string Process = "process";
    public const string StartedAt = "startedAt";

    public const string Submission = "submission";
    public const string Event = "event";
    public const string At = "at";
    public const string Service = "service";
    public const string Model = "model";
    public const string Reference = "reference";
    public const string IdempotencyKey = "idempotencyKey";
    public const string Token = "token";
    public const string Detail = "detail";

    /// <summary>The word of an event; <c>null</c> for a value that is none.</summary>
    public static string? Of(FoxJournalEvent happened) => happened switch
    {
        FoxJournalEvent.Sending => "sending",
        FoxJournalEvent.Submitted => "submitted",
        FoxJournalEvent.NotStarted => "notStarted",
        FoxJournalEvent.OutcomeUnknown => "outcomeUnknown",
        FoxJournalEvent.Settled => "settled",
        _ => null,
    };

    /// <summary>The event of a word; <c>null</c> for a word of a later version.</summary>
    public static FoxJournalEvent? EventOf(string word) => word switch
    {
        "sending" => FoxJournalEvent.Sending,
        "submitted" => FoxJournalEvent.Submitted,
        "notStarted" => FoxJournalEvent.NotStarted,
        "outcomeUnknown" => FoxJournalEvent.OutcomeUnknown,
        "settled" => FoxJournalEvent.Settled,
        _ => null,
    };
}
