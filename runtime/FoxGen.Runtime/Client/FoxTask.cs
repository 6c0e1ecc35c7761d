using System.Text.Json;
using FoxGen.Client;
using FoxGen.Hosting;
using FoxGen.Http;

namespace FoxGen;

/// <summary>
/// The handle of a submitted and billed task. Discarding the handle, or cancelling a wait, does not stop the task. The <see cref="Token"/>
/// resumes it.
/// </summary>
public abstract class FoxTask
{
    private const int MostAttempts = 3;
    private static readonly RetryDelay s_delay = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8));

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

    /// <summary>
    /// The end of the task, if it was known from the start: by <see cref="FoxClient.Receive"/>, by <see cref="FoxResumeHint.Snapshot"/>, or because the response
    /// to the submit was the result. Waits return it without a status request. <c>null</c> for other tasks, also after a wait.
    /// </summary>
    public FoxTaskSnapshot? Received => _watch.End;

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

    /// <summary>
    /// Asks the service to cancel the task, if it has not ended. The method queries the task first, because some services delete a task that has ended.
    /// A cancelled task can be billed: the service decides. Waits for the task, in any process, end when the service reports it as cancelled.
    /// </summary>
    /// <param name="cancellationToken">Stops the request. The task can be cancelled nevertheless.</param>
    /// <returns>
    /// The state after the cancellation, or the end of a task that had ended. The task can still be running, because services need a moment.
    /// </returns>
    /// <exception cref="NotSupportedException">The service file does not define how to cancel a task (<c>tasks.cancel</c>).</exception>
    /// <exception cref="FoxException">The service rejected the cancellation, or there was no valid response; the exception contains the token.</exception>
    public async Task<FoxTaskSnapshot> CancelAsync(CancellationToken cancellationToken = default)
    {
        if (Context.Service.Tasks.Cancel is null)
        {
            throw new NotSupportedException($"The service file of {Context.Service.Name} does not define how to cancel a task (tasks.cancel).");
        }

        try
        {
            return await CancelUntilKnownAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled) when (canceled is not FoxWaitCanceledException)
        {
            throw new FoxWaitCanceledException(Token, cancellationToken, canceled);
        }
    }

    private async Task<FoxTaskSnapshot> CancelUntilKnownAsync(CancellationToken cancellationToken)
    {
        FoxTaskSnapshot? last = null;
        for (var attempt = 1; ; attempt++)
        {
            // The task is queried before each attempt: an attempt without a response may have cancelled it, and a second one could delete it.
            try
            {
                last = await GetAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (FoxTaskNotFoundException) when (last is not null)
            {
                // Cancelled by the attempt without a response. Some services forget a cancelled task.
                return last;
            }

            if (last.HasEnded)
            {
                return last;
            }

            try
            {
                await Context.Gateway.CancelAsync(last, cancellationToken).ConfigureAwait(false);
                return await AfterAsync(last, cancellationToken).ConfigureAwait(false);
            }
            catch (FoxException e) when (attempt < MostAttempts && e is FoxConnectionException or FoxRateLimitException or FoxServerException)
            {
                await Task.Delay(s_delay.After(attempt, RetryAfter.Of(e)), Context.Time, cancellationToken).ConfigureAwait(false);
            }
            catch (FoxRejectedException)
            {
                // It may have ended in between.
                if (await GetAsync(cancellationToken).ConfigureAwait(false) is { HasEnded: true } end)
                {
                    return end;
                }

                throw;
            }
        }
    }

    // The cancellation was accepted, whatever comes of the query.
    private async Task<FoxTaskSnapshot> AfterAsync(FoxTaskSnapshot before, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (FoxException)
        {
            return before;
        }
    }

    /// <summary>Polls the task until it ends, and yields each snapshot; the last one is the final state. Failed polls are skipped.</summary>
    /// <exception cref="FoxWaitTimeoutException">The wait timed out; the task continues.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task continues.</exception>
    /// <exception cref="FoxException">The service rejected the key, did not find the task, or reported it as completed without results.</exception>
    public IAsyncEnumerable<FoxTaskSnapshot> WatchAsync(CancellationToken cancellationToken = default) => WatchAsync(null, cancellationToken);

    /// <summary>
    /// Returns the recommended delay until the next <see cref="GetAsync"/>, for hosts that have their own timers instead of waits. The delay is the
    /// Retry-After of the service, else it follows from the estimate, as in waits.
    /// </summary>
    /// <param name="last">The last snapshot of the task; <c>null</c> if there is none since the submit or resume.</param>
    /// <returns>The delay, zero or more; <c>null</c> if the task has ended.</returns>
    /// <exception cref="ArgumentException">The snapshot belongs to another task.</exception>
    public TimeSpan? GetNextPollDelay(FoxTaskSnapshot? last = null)
    {
        CheckOwn(last);
        return _watch.NextDelay(last);
    }

    /// <summary>Waits for the task and returns all of its results, at least one, as the service sent them.</summary>
    /// <param name="progress">Receives the snapshots, see <see cref="FoxTask{TResult}.WaitAsync"/>.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <exception cref="FoxException">See <see cref="FoxTask{TResult}.WaitAsync"/>.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task continues.</exception>
    public async Task<IReadOnlyList<JsonElement>> WaitRawAsync(IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await EndAsync(TokenProgress.Of(progress, Token), cancellationToken).ConfigureAwait(false)).Results;
        }
        catch (Exception e) when (e is not (FoxException or FoxWaitCanceledException))
        {
            AddToken(e);
            throw;
        }
    }

    /// <summary>
    /// Waits for the task and saves all of its results, at least one, sequentially. Saves files like <see cref="IFoxFileResult.SaveToFolderAsync"/>. Saves
    /// results without a file, and results of a model that the client does not have, as JSON with the extension <c>.json</c>. If a result cannot be saved,
    /// the method saves the others and then throws the first failure.
    /// </summary>
    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="progress">Receives the snapshots of the task.</param>
    /// <param name="cancellationToken">Stops the wait and the downloads, not the task. Complete files are kept.</param>
    /// <exception cref="FoxException">See <see cref="FoxTask{TResult}.WaitAsync"/> and <see cref="IFoxFileResult.SaveAsync"/>.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task continues.</exception>
    public abstract Task<IReadOnlyList<FoxSavedFile>> SaveAllAsync(string folder, IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Returns the token.</summary>
    public override string ToString() => Token.ToString();

    private protected IAsyncEnumerable<FoxTaskSnapshot> WatchAsync(IProgress<FoxTaskSnapshot>? between, CancellationToken cancellationToken) =>
        _watch.RunAsync(between, cancellationToken);

    /// <summary>Waits for the task, and returns its last snapshot: completed, with at least one result.</summary>
    private protected async Task<FoxTaskSnapshot> EndAsync(IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken)
    {
        FoxTaskSnapshot? last = null;
        await foreach (var snapshot in WatchAsync(progress, cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(snapshot);
            last = snapshot.HasEnded ? snapshot : null;
        }

        return last is { Status: FoxTaskStatus.Completed } ? last : throw TaskFailure.Of(last!, Context);
    }

    /// <summary>Adds the token to an exception of a result reader or of a gate. Without it, the caller may not have the token of a billed task.</summary>
    private protected void AddToken(Exception foreign) => foreign.Data[FoxTaskToken.DataKey] = Token.ToString();

    private protected void CheckOwn(FoxTaskSnapshot? snapshot)
    {
        if (snapshot is not null && !snapshot.Token.Equals(Token))
        {
            throw new ArgumentException($"The snapshot belongs to the task {snapshot.Token}, not to {Token}.", nameof(snapshot));
        }
    }
}
