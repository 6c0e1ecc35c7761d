namespace FoxGen;

/// <summary>The task was not found (404), also after a retry.</summary>
public sealed class FoxTaskNotFoundException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxTaskNotFoundException(string message, Exception? innerException = null)
        : base("task-not-found", "Check that the token belongs to this service and the API key to the account that submitted the task. Services delete old tasks.", message, innerException)
    {
    }
}
