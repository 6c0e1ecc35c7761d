namespace FoxGen;

/// <summary>Rate limit exceeded (429); nothing was started.</summary>
public sealed class FoxRateLimitException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxRateLimitException(string message, Exception? innerException = null)
        : base("rate-limit", "Wait as long as RetryAfter says, then try again; send fewer requests at a time.", message, innerException)
    {
    }

    /// <summary>How long the service asks to wait; <c>null</c> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The class of error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The exact error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorCode { get; init; }
}
