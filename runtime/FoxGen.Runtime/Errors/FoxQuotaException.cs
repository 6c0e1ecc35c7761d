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

    /// <summary>The error class from the service; <c>null</c> if it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The error code from the service; <c>null</c> if it sent none.</summary>
    public string? ErrorCode { get; init; }
}
