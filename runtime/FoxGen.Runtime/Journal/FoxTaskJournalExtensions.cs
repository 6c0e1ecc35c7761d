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
        var time = (journal as IFoxTaskFinder)?.Time ?? TimeProvider.System;
        return journal.WriteAsync(
            new FoxJournalRecord { Submission = submission, Event = FoxJournalEvent.Settled, At = time.GetUtcNow(), Detail = detail },
            cancellationToken);
    }

    /// <summary>
    /// Settles all submissions of a task. <c>FoxFileJournal</c> reads its folder at most once for this; other journals are read each time.
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
        var found = journal is IFoxTaskFinder finder
            ? await finder.FindAsync(token, cancellationToken).ConfigureAwait(false)
            : await FindAsync(journal, token, cancellationToken).ConfigureAwait(false);
        foreach (var submission in found)
        {
            await journal.SettleAsync(submission, detail, cancellationToken).ConfigureAwait(false);
        }

        return found.Count > 0;
    }

    private static async Task<List<Guid>> FindAsync(IFoxTaskJournal journal, FoxTaskToken token, CancellationToken cancellationToken)
    {
        var found = new List<Guid>();
        await foreach (var entry in journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (entry.State is not FoxJournalState.Settled && token.Equals(entry.Token))
            {
                found.Add(entry.Submission);
            }
        }

        return found;
    }
}
