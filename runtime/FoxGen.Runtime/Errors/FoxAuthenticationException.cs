namespace FoxGen;

/// <summary>The service rejected the API key (401), or the key has no access to the task (403 on a query).</summary>
public sealed class FoxAuthenticationException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxAuthenticationException(string message, Exception? innerException = null)
        : base("authentication", "Check the API key, and whether it has access to this model.", message, innerException)
    {
    }
}
