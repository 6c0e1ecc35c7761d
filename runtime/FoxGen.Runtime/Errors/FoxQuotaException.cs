namespace FoxGen;

/// <summary>Insufficient balance (402); nothing was started.</summary>
public sealed class FoxQuotaException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxQuotaException(string message, Exception? innerException = null)
        : base("quota", "Top up the account, then send the request again.", message, innerException)
    {
    }

    /// <summary>The class of error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The exact error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorCode { get; init; }
}
