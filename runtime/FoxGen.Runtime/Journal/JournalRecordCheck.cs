namespace FoxGen.Journal;

/// <summary>Refuses records that could not be read back as what they are.</summary>
internal static class JournalRecordCheck
{
    /// <summary>As in <see cref="FoxSubmitOptions.Reference"/>; notes may be as long.</summary>
    public const int LongestText = 1000;

    private const int LongestKey = 255;
    private const int LongestName = 256;

    /// <exception cref="ArgumentException">Something is missing or too long.</exception>
    public static void Check(FoxJournalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Event is < FoxJournalEvent.Sending or > FoxJournalEvent.Settled)
        {
            throw new ArgumentException("The kind of the event is unknown.", nameof(record));
        }

        if (record.Event is FoxJournalEvent.Sending && (string.IsNullOrEmpty(record.Service) || string.IsNullOrEmpty(record.Model)))
        {
            throw new ArgumentException("A record written before a submit must have the service and the model.", nameof(record));
        }

        if (record.Event is FoxJournalEvent.Submitted && record.Token is null)
        {
            throw new ArgumentException("A record of a submitted task must have its token.", nameof(record));
        }

        CheckLength(record.Service, LongestName, nameof(record.Service));
        CheckLength(record.Model, LongestName, nameof(record.Model));
        CheckLength(record.Reference, LongestText, nameof(record.Reference));
        CheckLength(record.IdempotencyKey, LongestKey, nameof(record.IdempotencyKey));
        CheckLength(record.Detail, LongestText, nameof(record.Detail));
    }

    private static void CheckLength(string? text, int most, string name)
    {
        if (text?.Length > most)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} has {text.Length} characters; the maximum in a journal is {most}."), "record");
        }
    }
}
