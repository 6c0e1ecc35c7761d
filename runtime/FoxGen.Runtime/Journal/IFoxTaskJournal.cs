namespace FoxGen.Journal;

/// <summary>
/// Remembers paid work across crashes: what is about to be sent, what became of it, and what was delivered. The client
/// writes; the application reads after a start, resumes what has a token, and looks after what has none. Given to a client
/// by <see cref="FoxClientOptions.Journal"/>.
/// </summary>
public interface IFoxTaskJournal
{
    /// <summary>
    /// Adds a record and returns when it is safe from a crash of the process and of the machine. Called at once by many
    /// threads. The client writes <see cref="FoxJournalEvent.Sending"/> before the first byte leaves, and nothing is sent when
    /// this throws.
    /// </summary>
    /// <param name="record">What happened.</param>
    /// <param name="cancellationToken">Gives the write up; the record may be there all the same.</param>
    /// <exception cref="IOException">It could not be stored.</exception>
    ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default);

    /// <summary>What is known of each submission, in the order in which they began. What a crash cut off is left out.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">It could not be read.</exception>
    IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default);
}
