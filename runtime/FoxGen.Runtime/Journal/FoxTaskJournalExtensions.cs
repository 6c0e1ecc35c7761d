using System.Runtime.CompilerServices;

namespace FoxGen;

/// <summary>What applications do with a journal.</summary>
public static class FoxTaskJournalExtensions
{
    /// <summary>
    /// What has to be looked after at a start: tasks to resume (<see cref="FoxJournalState.Submitted"/>), and submissions that may
    /// have been paid without a task being known (<see cref="FoxJournalState.OutcomeUnknown"/>).
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">It could not be read.</exception>
    public static async IAsyncEnumerable<FoxJournalEntry> UnsettledAsync(this IFoxTaskJournal journal, [EnumeratorCancellation] CancellationToken cancellationToken = default)
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

    /// <summary>Notes that a submission is done with.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="detail">Why, or with what result; at most 1,000 characters.</param>
    /// <param name="cancellationToken">Gives the write up.</param>
    /// <exception cref="IOException">It could not be stored.</exception>
    public static ValueTask SettleAsync(this IFoxTaskJournal journal, Guid submission, string? detail = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal.WriteAsync(
            new FoxJournalRecord { Submission = submission, Event = FoxJournalEvent.Settled, At = TimeProvider.System.GetUtcNow(), Detail = detail },
            cancellationToken);
    }

    /// <summary>Notes that a task is done with. The journal is read to find its submission; a task that is not in it stays unnoted.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="token">The task.</param>
    /// <param name="detail">Why, or with what result; at most 1,000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the task is in the journal.</returns>
    /// <exception cref="IOException">It could not be read or stored.</exception>
    public static async ValueTask<bool> SettleAsync(this IFoxTaskJournal journal, FoxTaskToken token, string? detail = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(token);
        await foreach (var entry in journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (token.Equals(entry.Token))
            {
                await journal.SettleAsync(entry.Submission, detail, cancellationToken).ConfigureAwait(false);
                return true;
            }
        }

        return false;
    }
}
