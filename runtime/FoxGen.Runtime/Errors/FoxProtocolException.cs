namespace FoxGen;

/// <summary>The service sent a response that its description does not allow.</summary>
public sealed class FoxProtocolException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxProtocolException(string message, Exception? innerException = null)
        : base("protocol", "Inspect Body or the raw task; the service may have changed.", message, innerException)
    {
    }

    /// <summary>Whether the next response will probably be the same, so that three in a row end a wait.</summary>
    internal bool IsPersistent { get; init; }
}
