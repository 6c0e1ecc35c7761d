namespace FoxGen.Journal;

/// <summary>Finds entries by reading all of them.</summary>
internal static class JournalSearch
{
    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByTokenAsync(IFoxTaskJournal journal, FoxTaskToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        return ReadAsync(journal, entry => token.Equals(entry.Token), cancellationToken);
    }

    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByReferenceAsync(IFoxTaskJournal journal, string reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ReadAsync(journal, entry => entry.Reference == reference, cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<FoxJournalEntry>> ReadAsync(IFoxTaskJournal journal, Predicate<FoxJournalEntry> isWanted, CancellationToken cancellationToken)
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
