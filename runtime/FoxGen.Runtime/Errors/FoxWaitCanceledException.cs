namespace FoxGen;

/// <summary>The wait was cancelled. The task goes on and is billed: resume it with <see cref="Token"/>.</summary>
public sealed class FoxWaitCanceledException : OperationCanceledException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="token">The task.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    /// <param name="innerException">The cancellation as it was met.</param>
    public FoxWaitCanceledException(FoxTaskToken token, CancellationToken cancellationToken, Exception? innerException = null)
        : base($"The wait was cancelled, not the task, which goes on and is billed: resume it with {token}.", innerException, cancellationToken) =>
        Token = token;

    /// <summary>The task.</summary>
    public FoxTaskToken Token { get; }
}
