namespace FoxGen;

/// <summary>
/// The submit was cancelled after its first byte may have left. The request itself was let finish, and this says how it
/// ended: a task now exists (<see cref="Token"/>), may exist (<see cref="OutcomeUnknown"/>), or was refused
/// (<see cref="Exception.InnerException"/>). A submit cancelled earlier is a plain <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class FoxSubmitCanceledException : OperationCanceledException
{
    /// <summary>Makes the exception for a task that was started.</summary>
    /// <param name="token">The task.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public FoxSubmitCanceledException(FoxTaskToken token, CancellationToken cancellationToken)
        : base($"The submit was cancelled, but the task was already started and billed: resume it with {token}.", cancellationToken) =>
        Token = token;

    /// <summary>Makes the exception for a request that was refused, or of which it is not known how it ended.</summary>
    /// <param name="outcome">How the request ended.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public FoxSubmitCanceledException(FoxException outcome, CancellationToken cancellationToken)
        : base(Describe(outcome), outcome, cancellationToken) =>
        OutcomeUnknown = outcome as FoxSubmitOutcomeUnknownException;

    /// <summary>The task that was started; <c>null</c> when none is known.</summary>
    public FoxTaskToken? Token { get; }

    /// <summary>Set when a task may have been started; <c>null</c> when it is known whether one was.</summary>
    public FoxSubmitOutcomeUnknownException? OutcomeUnknown { get; }

    private static string Describe(FoxException outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome is FoxSubmitOutcomeUnknownException
            ? "The submit was cancelled, but the request may already have been received, and billed."
            : "The submit was cancelled; the service had refused the request.";
    }
}
