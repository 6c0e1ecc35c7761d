namespace FoxGen;

/// <summary>Insufficient balance (402); nothing was started.</summary>
public sealed class FoxQuotaException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxQuotaException(string message, Exception? innerException = null)
        : base("quota", "Add credits, then submit the request again.", message, innerException)
    {
    }
}
