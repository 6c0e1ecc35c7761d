namespace FoxGen;

/// <summary>The service does not accept the API key (401), or does not let it see the task (403 on a query).</summary>
public sealed class FoxAuthenticationException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxAuthenticationException(string message, Exception? innerException = null)
        : base("authentication", "Check the API key, and that it may use this model.", message, innerException)
    {
    }

    /// <summary>The class of error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The exact error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorCode { get; init; }
}
