namespace FoxGen;

/// <summary>
/// The request may have been received and billed, but no task id was returned. It was repeated only if the service guarantees idempotency.
/// </summary>
public sealed class FoxSubmitOutcomeUnknownException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxSubmitOutcomeUnknownException(string message, Exception? innerException = null)
        : base("submit-outcome-unknown", "Check the tasks or the balance of the account before you submit the request again; it may already be billed.", message, innerException)
    {
    }

    /// <summary>The model id.</summary>
    public required string Model { get; init; }

    /// <summary><c>true</c> if the service confirmed that it received the request; otherwise <c>null</c>.</summary>
    public bool? WasReceived { get; init; }

    /// <summary>The idempotency key that was sent, or that the caller set; <c>null</c> if there was none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The submission, as in the journal; <c>null</c> without a journal if the caller set no <see cref="FoxSubmitOptions.Submission"/>.</summary>
    public Guid? Submission { get; init; }

    /// <summary>When the first byte may have been sent.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
