using FoxGen.Client;
using FoxGen.CompilerServices;
using FoxGen.Submitting;

namespace FoxGen;

/// <summary>A task with results of a known type.</summary>
/// <typeparam name="TResult">The type of one result.</typeparam>
public sealed class FoxTask<TResult> : FoxTask
{
    private readonly Func<FoxResultSource, TResult> _read;
    private readonly IFoxRequest? _request;

    private FoxTask(FoxContext context, TaskPoller watch, IReadOnlyList<FoxProblem> warnings, IFoxRequest? request, Func<FoxResultSource, TResult> read)
        : base(context, watch, warnings)
    {
        _request = request;
        _read = read;
    }

    /// <summary>Waits for the task and returns its first result.</summary>
    /// <param name="progress">Receives a snapshot at each poll.</param>
    /// <param name="cancellationToken">Stops the wait, not the task.</param>
    /// <exception cref="FoxTaskFailedException">The task failed or was cancelled.</exception>
    /// <exception cref="FoxWaitTimeoutException">The wait timed out; the task continues.</exception>
    /// <exception cref="FoxWaitCanceledException">The wait was cancelled; the task continues.</exception>
    /// <exception cref="FoxException">The service rejected the key, did not find the task, or sent invalid results.</exception>
    public async Task<TResult> WaitAsync(IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default) =>
        Read((await FinishAsync(progress, cancellationToken).ConfigureAwait(false)).Results[0], 0);

    /// <summary>Waits for the task and returns all of its results, at least one.</summary>
    /// <inheritdoc cref="WaitAsync"/>
    public async Task<IReadOnlyList<TResult>> WaitAllAsync(IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default)
    {
        var end = await FinishAsync(progress, cancellationToken).ConfigureAwait(false);
        var results = new TResult[end.Results.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Read(end.Results[i], i);
        }

        return results;
    }

    internal static FoxTask<TResult> Submitted(
        FoxContext context,
        IFoxRequest request,
        SubmittedTask started,
        FoxTiming timing,
        Func<FoxResultSource, TResult> read) =>
        new(context, new TaskPoller(context, started.Snapshot.Token, timing, started.Snapshot), started.Warnings, request, read) { Submission = started.Submission };

    internal static FoxTask<TResult> Resumed(FoxContext context, FoxTaskToken token, FoxTiming timing, Func<FoxResultSource, TResult> read) =>
        new(context, new TaskPoller(context, token, timing, null), [], null, read);

    private TResult Read(System.Text.Json.JsonElement item, int index) => _read(Source(item, index));

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

    /// <summary>The last snapshot of a task that has completed, with at least one result.</summary>
    private async Task<FoxTaskSnapshot> FinishAsync(IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken)
    {
        FoxTaskSnapshot? last = null;
        await foreach (var snapshot in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(snapshot);
            last = snapshot.HasEnded ? snapshot : null;
        }

        return last is { Status: FoxTaskStatus.Completed } ? last : throw TaskFailure.Of(last!, _request, Context);
    }
}
