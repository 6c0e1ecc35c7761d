using FoxGen.Client;

namespace FoxGen;

/// <summary>
/// The handle of a task that was submitted and is billed. Dropping it, or cancelling a wait, does not stop the task:
/// whoever has the <see cref="Token"/> can go on with it.
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

    /// <summary>Names the task for any process. It holds no secret: store it.</summary>
    public FoxTaskToken Token => _watch.Token;

    /// <summary>The id the service gave the task.</summary>
    public string Id => Token.TaskId;

    /// <summary>What validation warned of when it was submitted; empty for a resumed task.</summary>
    public IReadOnlyList<FoxProblem> Warnings { get; }

    /// <summary>Its submission in the client's journal; <c>null</c> for a resumed task, and without a journal.</summary>
    public Guid? Submission { get; internal init; }

    private protected FoxContext Context { get; }

    /// <summary>Asks the service for the task once.</summary>
    /// <exception cref="FoxException">There was no usable reply; it carries the token.</exception>
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

    /// <summary>
    /// Asks for the task until it has ended, and yields every reply; the last one is the end, good or bad. Single queries
    /// that fail are passed over.
    /// </summary>
    /// <exception cref="FoxWaitTimeoutException">The wait was given up; the task goes on.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task goes on.</exception>
    /// <exception cref="FoxException">The service refuses the key, does not know the task, or reports it as completed without results.</exception>
    public IAsyncEnumerable<FoxTaskSnapshot> WatchAsync(CancellationToken cancellationToken = default) =>
        _watch.RunAsync(cancellationToken);

    /// <summary>The token.</summary>
    public override string ToString() => Token.ToString();
}
