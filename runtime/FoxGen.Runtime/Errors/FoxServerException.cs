namespace FoxGen;

/// <summary>The service failed to answer a query (408, 5xx, or a redirect).</summary>
public sealed class FoxServerException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxServerException(string message, Exception? innerException = null)
        : base("server", "Try again later; the task goes on.", message, innerException)
    {
    }

    /// <summary>How long the service asks to wait; <c>null</c> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
