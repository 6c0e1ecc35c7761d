namespace FoxGen.Journal;

/// <summary>Finds entries by reading all of them.</summary>
internal static class JournalSearch
{
    /// <summary>A claim of a journal without claims. An empty stream is the nearest thing that can be disposed, again and again.</summary>
    public static IAsyncDisposable NoClaim { get; } = new MemoryStream([]);

    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByTokenAsync(IFoxTaskJournal journal, FoxTaskToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        return ReadAsync(journal, entry => token.Equals(entry.Token), cancellationToken);
    }

    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByTaskIdAsync(IFoxTaskJournal journal, string service, string taskId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(taskId);
        return ReadAsync(journal, entry => entry.Token is { } token && token.Service == service && token.TaskId == taskId, cancellationToken);
    }

    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByReferenceAsync(IFoxTaskJournal journal, string reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ReadAsync(journal, entry => entry.Reference == reference, cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<FoxJournalEntry>> ReadAsync(IFoxTaskJournal journal, Func<FoxJournalEntry, bool> isWanted, CancellationToken cancellationToken)
    {
        var found = new List<FoxJournalEntry>();
        await foreach (var entry in journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (isWanted(entry))
            {
                found.Add(entry);
            }
        }

        return found;
    }
}
