using FoxGen.Client;

namespace FoxGen;

/// <summary>
/// The handle of a submitted and billed task. Discarding the handle, or cancelling a wait, does not stop the task. The <see cref="Token"/>
/// resumes it.
/// </summary>
public abstract class FoxTask
{
    private readonly TaskPoller _watch;

    private protected FoxTask(FoxContext context, TaskPoller watch, IReadOnlyList<FoxProblem> warnings)
    {
        Context = context;
        _watch = watch;
        Warnings = warnings;
    }

    /// <summary>Identifies the task in any process. It contains no secrets: store it.</summary>
    public FoxTaskToken Token => _watch.Token;

    /// <summary>The task id from the service.</summary>
    public string Id => Token.TaskId;

    /// <summary>The warnings of validation at submit; empty for a resumed task.</summary>
    public IReadOnlyList<FoxProblem> Warnings { get; }

    /// <summary>
    /// The submission, as in the journal: <see cref="FoxSubmitOptions.Submission"/>, or the id that the client made. <c>null</c> for a resumed
    /// task, and without a journal if the options have none.
    /// </summary>
    public Guid? Submission { get; internal init; }

    private protected FoxContext Context { get; }

    /// <summary>Queries the task once.</summary>
    /// <exception cref="FoxException">There was no valid response; the exception contains the token.</exception>
    public async Task<FoxTaskSnapshot> GetAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _watch.QueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled) when (canceled is not FoxWaitCanceledException)
        {
            throw new FoxWaitCanceledException(Token, cancellationToken, canceled);
        }
    }

    /// <summary>Polls the task until it ends, and yields each snapshot; the last one is the final state. Failed polls are skipped.</summary>
    /// <exception cref="FoxWaitTimeoutException">The wait timed out; the task continues.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task continues.</exception>
    /// <exception cref="FoxException">The service rejected the key, did not find the task, or reported it as completed without results.</exception>
    public IAsyncEnumerable<FoxTaskSnapshot> WatchAsync(CancellationToken cancellationToken = default) =>
        _watch.RunAsync(cancellationToken);

    /// <summary>Returns the token.</summary>
    public override string ToString() => Token.ToString();
}
