namespace FoxGen;

/// <summary>The wait was given up. The task is still running and already billed: resume it with <see cref="FoxException.Token"/>.</summary>
public sealed class FoxWaitTimeoutException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxWaitTimeoutException(string message, Exception? innerException = null)
        : base("wait-timeout", "Keep the token and resume the task with it later; do not submit again.", message, innerException)
    {
    }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }
}
