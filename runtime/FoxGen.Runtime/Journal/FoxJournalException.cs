namespace FoxGen.Journal;

/// <summary>
/// The journal could not be written. Without a <see cref="FoxException.Token"/>, nothing was sent. With a token, the task is running and
/// billed, but its record is missing.
/// </summary>
public sealed class FoxJournalException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxJournalException(string message, Exception? innerException = null)
        : base("journal", "Make the journal writable again. If Token is set, store it elsewhere: the task continues.", message, innerException)
    {
    }
}
