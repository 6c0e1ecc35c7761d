namespace FoxGen;

/// <summary>The wait timed out. The task is still running and already billed. Resume it with <see cref="FoxException.Token"/>.</summary>
public sealed class FoxWaitTimeoutException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxWaitTimeoutException(string message, Exception? innerException = null)
        : base("wait-timeout", "Keep the token and resume the task later. Do not submit the request again.", message, innerException)
    {
    }

    /// <summary>The duration of the wait.</summary>
    public TimeSpan Waited { get; init; }
}
