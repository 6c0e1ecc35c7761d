using FoxGen.Client;
using FoxGen.CompilerServices;
using FoxGen.Submitting;

namespace FoxGen;

/// <summary>A task with results of a known type.</summary>
/// <typeparam name="TResult">The type of one result.</typeparam>
public sealed class FoxTask<TResult> : FoxTask
{
    private readonly Func<FoxResultSource, TResult> _read;

    private FoxTask(FoxContext context, TaskPoller watch, IReadOnlyList<FoxProblem> warnings, Func<FoxResultSource, TResult> read)
        : base(context, watch, warnings) => _read = read;

    /// <summary>Waits for the task and returns its first result.</summary>
    /// <param name="progress">Receives a snapshot at each poll.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <exception cref="FoxTaskFailedException">The task failed or was cancelled.</exception>
    /// <exception cref="FoxWaitTimeoutException">The wait timed out; the task continues.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task continues.</exception>
    /// <exception cref="FoxException">The service rejected the key, did not find the task, or sent invalid results.</exception>
    /// <remarks>An exception from <paramref name="progress"/> ends the wait; its <c>Data["FoxTaskToken"]</c> contains the token.</remarks>
    public async Task<TResult> WaitAsync(IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default) =>
        (await FinishAsync(1, null, progress, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Waits for the task and returns all of its results, at least one.</summary>
    /// <inheritdoc cref="WaitAsync"/>
    public async Task<IReadOnlyList<TResult>> WaitAllAsync(IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default) =>
        await FinishAsync(int.MaxValue, null, progress, cancellationToken).ConfigureAwait(false);

    internal static FoxTask<TResult> Submitted(
        FoxContext context,
        SubmittedTask started,
        FoxTiming timing,
        Func<FoxResultSource, TResult> read) =>
        new(context, new TaskPoller(context, started.Snapshot.Token, timing, started.Snapshot), started.Warnings, read) { Submission = started.Submission };

    internal static FoxTask<TResult> Resumed(FoxContext context, FoxTaskToken token, FoxTiming timing, Func<FoxResultSource, TResult> read) =>
        new(context, new TaskPoller(context, token, timing, null), [], read);

    private FoxResultSource Source(System.Text.Json.JsonElement item, int index) => new()
    {
        Item = item,
        Index = index,
        Task = Token,
        Downloader = Context.Downloader,
        RefreshAsync = cancellationToken => RefreshAsync(index, cancellationToken),
    };

    private async Task<FoxResultSource?> RefreshAsync(int index, CancellationToken cancellationToken) =>
        (await GetAsync(cancellationToken).ConfigureAwait(false)).Results is { } results && index < results.Count ? Source(results[index], index) : null;

    /// <summary>Waits for the task, and reads its first results.</summary>
    /// <param name="most">How many.</param>
    /// <param name="submitted">The reply to the submit, when it is to be reported first.</param>
    /// <param name="progress">Gets the snapshots.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task<TResult[]> FinishAsync(int most, FoxTaskSnapshot? submitted, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken)
    {
        try
        {
            if (submitted is not null)
            {
                progress?.Report(submitted);
            }

            var end = await EndAsync(progress, cancellationToken).ConfigureAwait(false);
            return [.. end.Results.Take(most).Select((item, index) => _read(Source(item, index)))];
        }
        catch (Exception e) when (e is not (FoxException or FoxWaitCanceledException))
        {
            // The caller's progress or a result reader threw. The task is billed, and the caller may not have its token.
            e.Data[FoxTaskToken.DataKey] = Token.ToString();
            throw;
        }
    }

    /// <summary>The last snapshot of a task that has completed, with at least one result.</summary>
    private async Task<FoxTaskSnapshot> EndAsync(IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken)
    {
        FoxTaskSnapshot? last = null;
        await foreach (var snapshot in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(snapshot);
            last = snapshot.HasEnded ? snapshot : null;
        }

        return last is { Status: FoxTaskStatus.Completed } ? last : throw TaskFailure.Of(last!, Context);
    }
}
