namespace FoxGen;

/// <summary>The request may have been received, and paid, but no task id came back. It was sent again only when the service promises to know it again by its idempotency key.</summary>
public sealed class FoxSubmitOutcomeUnknownException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxSubmitOutcomeUnknownException(string message, Exception? innerException = null)
        : base("submit-outcome-unknown", "Look at the account's tasks or balance before sending the request again: it may already be paid.", message, innerException)
    {
    }

    /// <summary>The model id it was for.</summary>
    public required string Model { get; init; }

    /// <summary>Whether it is known that the service has received it: <c>true</c> when it says so of a repetition, else <c>null</c>.</summary>
    public bool? WasReceived { get; init; }

    /// <summary>The idempotency key it was sent with, or that the caller gave; <c>null</c> when there was none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The submission in the journal; <c>null</c> without a journal.</summary>
    public Guid? Submission { get; init; }

    /// <summary>When its first byte may have left.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
