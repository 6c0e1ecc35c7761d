namespace FoxGen;

/// <summary>The request never reached the service: name resolution, connecting or TLS failed, or, for a query, no reply came.</summary>
public sealed class FoxConnectionException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxConnectionException(string message, Exception? innerException = null)
        : base("connection", "Check the network, proxy, base URL and certificates, then try again.", message, innerException)
    {
    }
}
