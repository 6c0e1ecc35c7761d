using FoxGen.Journal;

namespace FoxGen.Submitting;

/// <summary>Writes what becomes of one submit to the journal, if there is one.</summary>
internal sealed class SubmissionLog(IFoxTaskJournal? journal, TimeProvider time, SubmitIdentity identity)
{
    /// <summary>Before the first byte leaves. Not cancelled: a record that may be there would have to be taken back.</summary>
    /// <exception cref="FoxJournalException">It could not be written, so nothing may be sent.</exception>
    public ValueTask SendingAsync(string service, string model, string? reference) => journal is null ? default : WriteAsync(
        journal,
        new()
        {
            Submission = identity.Submission.GetValueOrDefault(),
            Event = FoxJournalEvent.Sending,
            At = time.GetUtcNow(),
            Service = service,
            Model = model,
            Reference = reference,
            IdempotencyKey = identity.Key,
        },
        null);

    /// <summary>After the reply.</summary>
    /// <exception cref="FoxJournalException">It could not be written; the exception has the token.</exception>
    public ValueTask SubmittedAsync(FoxTaskToken token) => journal is null ? default : WriteAsync(journal, Record(FoxJournalEvent.Submitted, null) with { Token = token }, token);

    /// <summary>No task is known. What went wrong before counts more than a journal that cannot be written now.</summary>
    public async ValueTask EndedAsync(FoxException failure)
    {
        if (journal is null)
        {
            return;
        }

        try
        {
            await WriteAsync(journal, Record(failure is FoxSubmitOutcomeUnknownException ? FoxJournalEvent.OutcomeUnknown : FoxJournalEvent.NotStarted, failure.Code), null).ConfigureAwait(false);
        }
        catch (FoxJournalException)
        {
            // The journal still says that it was being sent, which reads as an unknown outcome: never too little.
        }
    }

    /// <summary>Cancelled before anything left.</summary>
    public async ValueTask CanceledAsync()
    {
        if (journal is null)
        {
            return;
        }

        try
        {
            await WriteAsync(journal, Record(FoxJournalEvent.NotStarted, "canceled"), null).ConfigureAwait(false);
        }
        catch (FoxJournalException)
        {
            // As above.
        }
    }

    private FoxJournalRecord Record(FoxJournalEvent what, string? detail) =>
        new() { Submission = identity.Submission.GetValueOrDefault(), Event = what, At = time.GetUtcNow(), Detail = detail };

    private static async ValueTask WriteAsync(IFoxTaskJournal journal, FoxJournalRecord record, FoxTaskToken? token)
    {
        try
        {
            await journal.WriteAsync(record, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new FoxJournalException(
                token is null ? "The journal could not be written, so the request was not sent." : "The task is running and billed, but the journal could not be written.", e)
            {
                Token = token,
            };
        }
    }
}
