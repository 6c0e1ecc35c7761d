namespace FoxGen;

/// <summary>The task failed or was cancelled, so it has no results.</summary>
public sealed class FoxTaskFailedException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxTaskFailedException(string message, Exception? innerException = null)
        : base("task-failed", "Read the error of the service, change the request, and submit it again.", message, innerException)
    {
    }

    /// <summary>The error class from the service; <c>null</c> if it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The error code from the service; <c>null</c> if it sent none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The error message from the service; <c>null</c> if it sent none.</summary>
    public string? ServiceMessage { get; init; }
}
