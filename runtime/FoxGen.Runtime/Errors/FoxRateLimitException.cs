namespace FoxGen;

/// <summary>Rate limit exceeded (429); nothing was started.</summary>
public sealed class FoxRateLimitException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxRateLimitException(string message, Exception? innerException = null)
        : base("rate-limit", "Wait for RetryAfter, then try again, and send fewer requests at the same time.", message, innerException)
    {
    }

    /// <summary>The delay that the service requests; <c>null</c> if it does not send one.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
