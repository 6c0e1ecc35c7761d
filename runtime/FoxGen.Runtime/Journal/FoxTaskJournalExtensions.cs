using System.Runtime.CompilerServices;

namespace FoxGen.Journal;

/// <summary>What an application does with a journal: look after a start, and settle what it is done with.</summary>
public static class FoxTaskJournalExtensions
{
    /// <summary>
    /// What an application has to look after at a start: tasks to resume, and submissions of which it is not known whether
    /// they were received. What is not started, settled, or still being sent by a living process is left out.
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

    /// <summary>Marks a submission as done with: delivered, or given up on purpose.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="submission">The submission, as in <see cref="FoxJournalEntry.Submission"/>.</param>
    /// <param name="detail">A note, at most 1,000 characters.</param>
    /// <param name="cancellationToken">Gives the write up; the record may be there all the same.</param>
    /// <exception cref="ArgumentException">The note is too long.</exception>
    /// <exception cref="IOException">It could not be stored.</exception>
    public static ValueTask SettleAsync(this IFoxTaskJournal journal, Guid submission, string? detail = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var time = (journal as IFoxTaskFinder)?.Time ?? TimeProvider.System;
        return journal.WriteAsync(
            new FoxJournalRecord { Submission = submission, Event = FoxJournalEvent.Settled, At = time.GetUtcNow(), Detail = detail },
            cancellationToken);
    }

    /// <summary>
    /// Marks a task as done with: every submission that led to it. <c>FoxFileJournal</c> reads its folder for this once
    /// at most; other journals are read each time.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="token">The task.</param>
    /// <param name="detail">A note, at most 1,000 characters.</param>
    /// <param name="cancellationToken">Gives the write up; the record may be there all the same.</param>
    /// <returns>Whether there was one to mark: <c>false</c> when the journal does not know the task, or it is settled.</returns>
    /// <exception cref="ArgumentException">The note is too long.</exception>
    /// <exception cref="IOException">The journal could not be read, or it could not be stored.</exception>
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
