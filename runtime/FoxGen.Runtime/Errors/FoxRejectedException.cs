namespace FoxGen;

/// <summary>The service refused the request (400, 403, 404, 413, 422 and the like); nothing was started.</summary>
public sealed class FoxRejectedException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxRejectedException(string message, Exception? innerException = null)
        : base("rejected", "Correct the request; the message of the service names what it refuses.", message, innerException)
    {
    }

    /// <summary>The class of error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The exact error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorCode { get; init; }
}
