using FoxGen.Journal;

namespace FoxGen.Submitting;

/// <summary>Writes what becomes of one submit to the journal, if there is one. A journal that hangs is not waited for past a bound.</summary>
internal sealed class SubmissionLog(IFoxTaskJournal? journal, TimeProvider time, SubmitIdentity identity, SubmitDeadline deadline)
{
    // A reply can come in the last moment of a submit. Its task is paid, so the journal gets the time of several commits, and of one
    // failover of a database, to store the token.
    private static readonly TimeSpan s_leastForOutcome = TimeSpan.FromSeconds(10);

    private TimeSpan ForOutcome => deadline.Remaining > s_leastForOutcome ? deadline.Remaining : s_leastForOutcome;

    /// <summary>Before the first byte leaves.</summary>
    /// <exception cref="FoxJournalException">It could not be written, so nothing may be sent.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing may be sent.</exception>
    public Task SendingAsync(string service, string model, string? reference, CancellationToken cancellationToken) => journal is null ? Task.CompletedTask : WriteAsync(
        Record(FoxJournalEvent.Sending, null) with { Service = service, Model = model, Reference = reference, IdempotencyKey = identity.Key }, deadline.Remaining, cancellationToken);

    /// <summary>After the reply. The caller's cancellation does not count here: the token of a paid task would be lost.</summary>
    /// <exception cref="FoxJournalException">It could not be written; the exception has the token.</exception>
    public Task SubmittedAsync(FoxTaskToken token) =>
        journal is null ? Task.CompletedTask : WriteAsync(Record(FoxJournalEvent.Submitted, null) with { Token = token }, ForOutcome, CancellationToken.None);

    /// <summary>
    /// No task is known: refused, unknown, or cancelled before anything left. What went wrong before counts more than a journal that cannot
    /// be written now; it then says that the request was being sent, which reads as an unknown outcome: never too little.
    /// </summary>
    /// <param name="failure">How it ended; <c>null</c> when cancelled, and then the caller does not wait longer than it must.</param>
    public Task EndedAsync(FoxException? failure) => journal is null ? Task.CompletedTask : TryWriteAsync(
        Record(failure is FoxSubmitOutcomeUnknownException ? FoxJournalEvent.OutcomeUnknown : FoxJournalEvent.NotStarted, failure?.Code ?? "canceled"),
        failure is null ? s_leastForOutcome : ForOutcome,
        CancellationToken.None);

    private FoxJournalRecord Record(FoxJournalEvent what, string? detail) =>
        new() { Submission = identity.Submission.GetValueOrDefault(), Event = what, At = time.GetUtcNow(), Detail = detail };

    private async Task WriteAsync(FoxJournalRecord record, TimeSpan bound, CancellationToken cancellationToken)
    {
        if (await TryWriteAsync(record, bound, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var what = failure is TimeoutException ? "was not written in time" : "could not be written";
            throw new FoxJournalException(
                record.Token is null ? $"The journal {what}, so the request was not sent." : $"The task is running and billed, but the journal {what}.", failure)
            {
                Token = record.Token,
            };
        }
    }

    /// <returns>Why it is not stored, or not known to be; <c>null</c> when it is.</returns>
    private async Task<Exception?> TryWriteAsync(FoxJournalRecord record, TimeSpan bound, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(bound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var stop = either.Token;

        // On another thread: a store can also hang before it returns its task.
        var writing = Task.Run(() => journal!.WriteAsync(record, stop).AsTask(), CancellationToken.None);
        try
        {
            await writing.WaitAsync(stop).ConfigureAwait(false);
            return null;
        }
        catch (Exception) when (writing.IsCompletedSuccessfully)
        {
            return null;
        }
        catch (Exception e)
        {
            var isAbandoned = stop.IsCancellationRequested;
            _ = LeaveAsync(writing, isAbandoned && record.Event is FoxJournalEvent.Sending ? (cancellationToken.IsCancellationRequested ? "canceled" : "journal") : null);
            return isAbandoned ? new TimeoutException(FormattableString.Invariant($"The journal did not complete the write within {bound.TotalSeconds:0.#} s."), e) : e;
        }
    }

    /// <summary>
    /// Nobody waits for a write any more, but it can still be stored. What was not sent must not read as an unknown outcome then, so a
    /// record follows it; not before it has ended, as the last one counts.
    /// </summary>
    private async Task LeaveAsync(Task writing, string? notStarted)
    {
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (notStarted is not null)
        {
            await TryWriteAsync(Record(FoxJournalEvent.NotStarted, notStarted), s_leastForOutcome, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
