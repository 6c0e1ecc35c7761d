namespace FoxGen;

/// <summary>The task failed or was cancelled, so it has no results.</summary>
public sealed class FoxTaskFailedException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxTaskFailedException(string message, Exception? innerException = null)
        : base("task-failed", "Read ServiceMessage, change the request, and submit it again.", message, innerException)
    {
    }
}
