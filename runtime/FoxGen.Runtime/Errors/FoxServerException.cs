namespace FoxGen;

/// <summary>The service failed to process a query (408, 5xx, or a redirect).</summary>
public sealed class FoxServerException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxServerException(string message, Exception? innerException = null)
        : base("server", "Try again later; the task continues.", message, innerException)
    {
    }

    /// <summary>The delay that the service requests; <c>null</c> if it does not send one.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether three such responses in a row end a wait: the result of a failed task is a failure of the server for some services.</summary>
    internal bool IsPersistent { get; private set; }

    internal FoxServerException Persistent()
    {
        IsPersistent = true;
        return this;
    }
}
