namespace FoxGen;

/// <summary>The task ended without results: the service reports that it failed or was cancelled.</summary>
public sealed class FoxTaskFailedException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxTaskFailedException(string message, Exception? innerException = null)
        : base("task-failed", "Read what the service says, change the request, and submit it again.", message, innerException)
    {
    }

    /// <summary>The class of error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The exact error in the words of the service; <c>null</c> when it sent none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The reason in the words of the service; <c>null</c> when it gave none.</summary>
    public string? ServiceMessage { get; init; }
}
