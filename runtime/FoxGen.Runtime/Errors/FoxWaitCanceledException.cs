namespace FoxGen;

/// <summary>The wait was cancelled. The task continues and is billed. Resume it with <see cref="Token"/>.</summary>
public sealed class FoxWaitCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="token">The task.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    /// <param name="innerException">The original cancellation.</param>
    public FoxWaitCanceledException(FoxTaskToken token, CancellationToken cancellationToken, Exception? innerException = null)
        : base($"The wait was cancelled; the task continues and is billed. Resume it with {token}.", innerException, cancellationToken) =>
        Token = token;

    /// <summary>The task.</summary>
    public FoxTaskToken Token { get; }
}
