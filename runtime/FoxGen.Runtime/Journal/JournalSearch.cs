namespace FoxGen.Journal;

/// <summary>Finds entries by reading all of them.</summary>
internal static class JournalSearch
{
    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByTokenAsync(IFoxTaskJournal journal, FoxTaskToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        return ReadAsync(journal, token, null, cancellationToken);
    }

    public static ValueTask<IReadOnlyList<FoxJournalEntry>> ByReferenceAsync(IFoxTaskJournal journal, string reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ReadAsync(journal, null, reference, cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<FoxJournalEntry>> ReadAsync(IFoxTaskJournal journal, FoxTaskToken? token, string? reference, CancellationToken cancellationToken)
    {
        var found = new List<FoxJournalEntry>();
        await foreach (var entry in journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (token?.Equals(entry.Token) ?? entry.Reference == reference)
            {
                found.Add(entry);
            }
        }

        return found;
    }
}
