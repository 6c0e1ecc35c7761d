namespace FoxGen;

/// <summary>Makes entries of records, whatever file and order they come in: of one submission the furthest event counts.</summary>
internal sealed class JournalFold
{
    /// <summary>What <see cref="FoxJournalEntry.Detail"/> says when the process that sent it is gone.</summary>
    public const string Crash = "crash";

    private readonly Dictionary<Guid, (FoxJournalEntry Entry, FoxJournalEvent Event)> _entries = [];
    private readonly List<Guid> _order = [];

    /// <summary>Takes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isWriterAlive">Whether the process that wrote it still runs.</param>
    public void Add(FoxJournalRecord record, bool isWriterAlive)
    {
        var isKnown = _entries.TryGetValue(record.Submission, out var known);
        if (!isKnown)
        {
            _order.Add(record.Submission);
        }

        var isFurther = !isKnown || Rank(record.Event) >= Rank(known.Event);
        var before = known.Entry;
        var what = isFurther ? record.Event : known.Event;
        _entries[record.Submission] = (new FoxJournalEntry
        {
            Submission = record.Submission,
            State = isFurther ? StateOf(record.Event, isWriterAlive) : before!.State,
            StartedAt = before is null || record.At < before.StartedAt ? record.At : before.StartedAt,
            Service = Known(before?.Service) ?? record.Service ?? record.Token?.Service ?? "",
            Model = Known(before?.Model) ?? record.Model ?? record.Token?.Model ?? "",
            Reference = before?.Reference ?? record.Reference,
            IdempotencyKey = before?.IdempotencyKey ?? record.IdempotencyKey,
            Token = before?.Token ?? record.Token,
            Detail = !isFurther ? before?.Detail : what is FoxJournalEvent.Sending && !isWriterAlive ? Crash : record.Detail,
        }, what);
    }

    /// <summary>The entries, in the order of their first records' times.</summary>
    public IReadOnlyList<FoxJournalEntry> Entries => [.. _order.Select(id => _entries[id].Entry).OrderBy(static entry => entry.StartedAt)];

    private static string? Known(string? text) => text is { Length: > 0 } ? text : null;

    private static int Rank(FoxJournalEvent what) => what switch
    {
        FoxJournalEvent.Sending => 0,
        FoxJournalEvent.NotStarted => 1,
        FoxJournalEvent.OutcomeUnknown => 2,
        FoxJournalEvent.Submitted => 3,
        _ => 4,
    };

    private static FoxJournalState StateOf(FoxJournalEvent what, bool isWriterAlive) => what switch
    {
        FoxJournalEvent.Sending when isWriterAlive => FoxJournalState.Sending,
        FoxJournalEvent.Sending or FoxJournalEvent.OutcomeUnknown => FoxJournalState.OutcomeUnknown,
        FoxJournalEvent.NotStarted => FoxJournalState.NotStarted,
        FoxJournalEvent.Submitted => FoxJournalState.Submitted,
        _ => FoxJournalState.Settled,
    };
}
