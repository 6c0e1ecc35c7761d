namespace FoxGen.Journal;

/// <summary>
/// Stores paid work across crashes: submissions before they are sent, their outcomes, and their delivery. The client writes records. After
/// a start, the application reads them, resumes submissions with a token, and checks those without one. Set it with
/// <see cref="FoxClientOptions.Journal"/>.
/// </summary>
public interface IFoxTaskJournal
{
    /// <summary>The clock for records that methods of <see cref="FoxTaskJournalExtensions"/> write (default: the system clock).</summary>
    TimeProvider TimeProvider => TimeProvider.System;

    /// <summary>
    /// Adds a record and returns when it is safe from a crash of the process and of the machine. Must be thread-safe. The client writes
    /// <see cref="FoxJournalEvent.Sending"/> before it sends the first byte, and sends nothing if this method throws. The client waits for a
    /// write at most until the deadline of the submit, for an outcome at least 10 s; then it cancels the write and continues without it.
    /// A record can arrive twice or late: a settled submission must stay settled, and a submission with a token must keep it.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Stops the write; the record can be stored nevertheless.</param>
    /// <exception cref="IOException">The record could not be stored.</exception>
    ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default);

    /// <summary>Returns the state of each submission, in the order in which they started. Incomplete records from a crash are omitted.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The journal could not be read.</exception>
    IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the submissions of a task, including settled ones, in the order in which they started. The default implementation reads the
    /// whole journal. Override it if your store has an index.
    /// </summary>
    /// <param name="token">The task.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The journal could not be read.</exception>
    ValueTask<IReadOnlyList<FoxJournalEntry>> FindAsync(FoxTaskToken token, CancellationToken cancellationToken = default) =>
        JournalSearch.ByTokenAsync(this, token, cancellationToken);

    /// <summary>
    /// Returns the submissions of a task by its id, including settled ones, in the order in which they started: a call of a service contains no token. The
    /// default implementation reads the whole journal. Override it if your store has an index.
    /// </summary>
    /// <param name="service">The short name of the service.</param>
    /// <param name="taskId">The task id from the service.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The journal could not be read.</exception>
    ValueTask<IReadOnlyList<FoxJournalEntry>> FindByTaskIdAsync(string service, string taskId, CancellationToken cancellationToken = default) =>
        JournalSearch.ByTaskIdAsync(this, service, taskId, cancellationToken);

    /// <summary>
    /// Claims a submission for its delivery, so that of several processes with one journal only one delivers it. A claim ends with its disposal and with the
    /// process. The default implementation always succeeds: then only one process can deliver at a time.
    /// </summary>
    /// <param name="submission">The submission, as in <see cref="FoxJournalEntry.Submission"/>.</param>
    /// <param name="cancellationToken">Stops the claim.</param>
    /// <returns>The claim; <c>null</c> if another one exists.</returns>
    /// <exception cref="IOException">The claim could not be stored.</exception>
    ValueTask<IAsyncDisposable?> TryClaimAsync(Guid submission, CancellationToken cancellationToken = default) => new(JournalSearch.NoClaim);

    /// <summary>
    /// Returns the submissions with a reference, including settled ones, in the order in which they started. The default implementation reads
    /// the whole journal. Override it if your store has an index.
    /// </summary>
    /// <param name="reference">The caller's reference for the work: <see cref="FoxSubmitOptions.Reference"/>. Case matters.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The journal could not be read.</exception>
    ValueTask<IReadOnlyList<FoxJournalEntry>> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        JournalSearch.ByReferenceAsync(this, reference, cancellationToken);
}
