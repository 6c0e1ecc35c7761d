namespace FoxGen.Journal;

/// <summary>
/// Stores paid work across crashes: submissions before they are sent, their outcomes, and their delivery. The client writes records. After
/// a start, the application reads them, resumes submissions with a token, and checks those without one. Set it with
/// <see cref="FoxClientOptions.Journal"/>.
/// </summary>
public interface IFoxTaskJournal
{
    /// <summary>
    /// Adds a record and returns when it is safe from a crash of the process and of the machine. Must be thread-safe. The client writes
    /// <see cref="FoxJournalEvent.Sending"/> before it sends the first byte, and sends nothing if this method throws.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Stops the write; the record can be stored nevertheless.</param>
    /// <exception cref="IOException">The record could not be stored.</exception>
    ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default);

    /// <summary>Returns the state of each submission, in the order in which they started. Incomplete records from a crash are omitted.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The journal could not be read.</exception>
    IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default);
}
