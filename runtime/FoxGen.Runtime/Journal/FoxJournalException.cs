namespace FoxGen.Journal;

/// <summary>
/// The journal could not be written. Without a <see cref="FoxException.Token"/> nothing was sent; with one the task was started and is
/// billed, and only its record is missing.
/// </summary>
public sealed class FoxJournalException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxJournalException(string message, Exception? innerException = null)
        : base("journal", "Make the journal writable again. When Token is set, store it elsewhere: the task goes on.", message, innerException)
    {
    }
}
