using System.Runtime.CompilerServices;

namespace FoxGen.Journal;

/// <summary>Methods for applications with a journal.</summary>
public static class FoxTaskJournalExtensions
{
    /// <summary>
    /// Returns the submissions that an application must handle after a start: tasks to resume, and submissions with an unknown outcome.
    /// Submissions that were not started, are settled, or are being sent by a running process are omitted.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The journal could not be read.</exception>
    public static async IAsyncEnumerable<FoxJournalEntry> UnsettledAsync(
        this IFoxTaskJournal journal,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        await foreach (var entry in journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (entry.State is FoxJournalState.Submitted or FoxJournalState.OutcomeUnknown)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Settles a submission, because it was delivered or abandoned.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="submission">The submission, as in <see cref="FoxJournalEntry.Submission"/>.</param>
    /// <param name="detail">A note, at most 1,000 characters.</param>
    /// <param name="cancellationToken">Stops the write; the record can be stored nevertheless.</param>
    /// <exception cref="ArgumentException">The note is too long.</exception>
    /// <exception cref="IOException">The record could not be stored.</exception>
    public static ValueTask SettleAsync(this IFoxTaskJournal journal, Guid submission, string? detail = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal.WriteAsync(
            new FoxJournalRecord { Submission = submission, Event = FoxJournalEvent.Settled, At = journal.TimeProvider.GetUtcNow(), Detail = detail },
            cancellationToken);
    }

    /// <summary>
    /// Settles all submissions of a task, which <see cref="IFoxTaskJournal.FindAsync"/> finds. <c>FoxFileJournal</c> reads each record at most
    /// once for this; a journal without an index is read each time.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="token">The task.</param>
    /// <param name="detail">A note, at most 1,000 characters.</param>
    /// <param name="cancellationToken">Stops the write; the record can be stored nevertheless.</param>
    /// <returns><c>false</c> if the journal does not contain the task, or if it is already settled.</returns>
    /// <exception cref="ArgumentException">The note is too long.</exception>
    /// <exception cref="IOException">The journal could not be read, or the record could not be stored.</exception>
    public static async ValueTask<bool> SettleAsync(this IFoxTaskJournal journal, FoxTaskToken token, string? detail = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(token);
        var isFound = false;
        foreach (var entry in await journal.FindAsync(token, cancellationToken).ConfigureAwait(false))
        {
            if (entry.State is not FoxJournalState.Settled)
            {
                isFound = true;
                await journal.SettleAsync(entry.Submission, detail, cancellationToken).ConfigureAwait(false);
            }
        }

        return isFound;
    }
}
