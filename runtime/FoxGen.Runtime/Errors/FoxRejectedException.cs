namespace FoxGen;

/// <summary>The service rejected the request (400, 403, 404, 413, 422 and similar); nothing was started.</summary>
public sealed class FoxRejectedException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxRejectedException(string message, Exception? innerException = null)
        : base("rejected", "Correct the request; the message of the service says what is wrong.", message, innerException)
    {
    }

    /// <summary>The error class from the service; <c>null</c> if it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The error code from the service; <c>null</c> if it sent none.</summary>
    public string? ErrorCode { get; init; }
}
