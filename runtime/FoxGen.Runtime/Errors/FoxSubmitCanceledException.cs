namespace FoxGen;

/// <summary>
/// The submit was cancelled after its first byte may have been sent. The request was allowed to complete, and this exception contains its
/// outcome: a task exists (<see cref="Token"/>), may exist (<see cref="OutcomeUnknown"/>), or the request was rejected
/// (<see cref="Exception.InnerException"/>). A submit that is cancelled earlier throws a plain <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class FoxSubmitCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception for a running task.</summary>
    /// <param name="token">The task.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public FoxSubmitCanceledException(FoxTaskToken token, CancellationToken cancellationToken)
        : base($"The submit was cancelled, but the task is already running and billed. Resume it with {token}.", cancellationToken) =>
        Token = token;

    /// <summary>Creates the exception for a request that was rejected, or whose outcome is unknown.</summary>
    /// <param name="outcome">The outcome of the request.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public FoxSubmitCanceledException(FoxException outcome, CancellationToken cancellationToken)
        : base(Describe(outcome), outcome, cancellationToken) =>
        OutcomeUnknown = outcome as FoxSubmitOutcomeUnknownException;

    /// <summary>The running task; <c>null</c> if none is known.</summary>
    public FoxTaskToken? Token { get; }

    /// <summary>Set if a task may be running; <c>null</c> if the outcome is known.</summary>
    public FoxSubmitOutcomeUnknownException? OutcomeUnknown { get; }

    private static string Describe(FoxException outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome is FoxSubmitOutcomeUnknownException
            ? "The submit was cancelled, but the request may already have been received and billed."
            : "The submit was cancelled; the service had already rejected the request.";
    }
}
