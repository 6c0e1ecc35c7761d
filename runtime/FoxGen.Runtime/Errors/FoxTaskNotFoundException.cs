namespace FoxGen;

/// <summary>The service does not know the task (404), also when asked again.</summary>
public sealed class FoxTaskNotFoundException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxTaskNotFoundException(string message, Exception? innerException = null)
        : base("task-not-found", "Check that the token is of this service and that the key is of the account that submitted it; services forget old tasks.", message, innerException)
    {
    }
}
