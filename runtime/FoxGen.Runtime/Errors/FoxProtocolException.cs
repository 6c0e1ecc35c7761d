namespace FoxGen;

/// <summary>The service answered with something that its description does not allow.</summary>
public sealed class FoxProtocolException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxProtocolException(string message, Exception? innerException = null)
        : base("protocol", "Look at Body or at the raw task; the service may have changed.", message, innerException)
    {
    }
}
