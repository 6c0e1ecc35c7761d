namespace FoxGen;

/// <summary>The request did not reach the service: name resolution, connection or TLS failed. For a query, no response was received.</summary>
public sealed class FoxConnectionException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxConnectionException(string message, Exception? innerException = null)
        : base("connection", "Check the network, proxy, base URL and certificates, then try again.", message, innerException)
    {
    }
}
