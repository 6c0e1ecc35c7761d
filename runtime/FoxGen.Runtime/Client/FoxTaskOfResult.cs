using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using FoxGen.Client;
using FoxGen.CompilerServices;
using FoxGen.Downloading;
using FoxGen.Hosting;
using FoxGen.Submitting;
using FoxGen.Telemetry;

namespace FoxGen;

/// <summary>A task with results of a known type.</summary>
/// <typeparam name="TResult">The type of one result.</typeparam>
public sealed class FoxTask<TResult> : FoxTask
{
    private readonly Func<FoxResultSource, TResult> _read;
    private readonly FoxModelDefinition? _model;

    private FoxTask(FoxContext context, TaskPoller watch, IReadOnlyList<FoxProblem> warnings, Func<FoxResultSource, TResult> read, FoxModelDefinition? model)
        : base(context, watch, warnings) => (_read, _model) = (read, model);

    /// <summary>Waits for the task and returns its first result. If the task has more results, the client logs event 2005.</summary>
    /// <param name="progress">
    /// Receives the snapshot of each poll, and between polls the last snapshot again when its <see cref="FoxTaskSnapshot.ExpectedProgress"/> has risen.
    /// </param>
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

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FoxSavedFile>> SaveAllAsync(
        string folder, IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var sources = await FinishAsync(int.MaxValue, null, progress, static (source, _) => source, cancellationToken).ConfigureAwait(false);
        var saved = new List<FoxSavedFile>();
        ExceptionDispatchInfo? failure = null;
        foreach (var source in sources)
        {
            try
            {
                saved.Add(await SaveAsync(source, folder, cancellationToken).ConfigureAwait(false));
            }
            catch (FoxException e)
            {
                // The others are paid, too, and a result that is broken for ever must not stand before them.
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        failure?.Throw();
        return saved;
    }

    /// <summary>Reads the results in a snapshot, without a status request.</summary>
    /// <param name="snapshot">A snapshot of this task.</param>
    /// <param name="results">All results, at least one.</param>
    /// <returns>Whether the snapshot has results. A response that broke off (<see cref="FoxIncompleteReplyException"/>) has the results that arrived completely.</returns>
    /// <exception cref="ArgumentException">The snapshot belongs to another task.</exception>
    /// <exception cref="FoxProtocolException">A result does not match the spec.</exception>
    public bool TryRead(FoxTaskSnapshot snapshot, [NotNullWhen(true)] out IReadOnlyList<TResult>? results)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        CheckOwn(snapshot);
        results = snapshot is { Status: FoxTaskStatus.Completed, Results.Count: > 0 } ? snapshot.Results.Select((item, index) => _read(Source(snapshot, item, index))).ToArray()
            : snapshot.Reply is not null && ReadArrived(snapshot) is { Count: > 0 } arrived ? arrived
            : null;
        return results is not null;
    }

    // The last item may have broken off.
    private List<TResult> ReadArrived(FoxTaskSnapshot snapshot)
    {
        var results = new List<TResult>();
        try
        {
            foreach (var item in snapshot.Results)
            {
                results.Add(_read(Source(snapshot, item, results.Count)));
            }
        }
        catch (FoxProtocolException)
        {
            // It did.
        }

        return results;
    }

    internal static FoxTask<TResult> Submitted(
        FoxContext context,
        SubmittedTask started,
        FoxModelDefinition model,
        Func<FoxResultSource, TResult> read) =>
        new(context, new TaskPoller(context, started.Snapshot.Token, model, started.Snapshot), started.Warnings, read, model) { Submission = started.Submission };

    internal static FoxTask<TResult> Resumed(FoxContext context, FoxTaskToken token, FoxResumeHint? hint, FoxModelDefinition? model, Func<FoxResultSource, TResult> read) =>
        new(context, new TaskPoller(context, token, model, null, hint), [], read, model);

    /// <summary>Waits for the task, and reads its first results.</summary>
    /// <param name="most">How many.</param>
    /// <param name="submitted">The reply to the submit, when it is to be reported first.</param>
    /// <param name="progress">Gets the snapshots.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal Task<TResult[]> FinishAsync(int most, FoxTaskSnapshot? submitted, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken) =>
        FinishAsync(most, submitted, progress, static (source, read) => read(source), cancellationToken);

    private async Task<T[]> FinishAsync<T>(
        int most, FoxTaskSnapshot? submitted, IProgress<FoxTaskSnapshot>? progress, Func<FoxResultSource, Func<FoxResultSource, TResult>, T> select, CancellationToken cancellationToken)
    {
        progress = TokenProgress.Of(progress, Token);
        try
        {
            if (submitted is not null)
            {
                progress?.Report(submitted);
            }

            var end = await EndAsync(progress, cancellationToken).ConfigureAwait(false);
            if (end.Results.Count > most)
            {
                Context.Telemetry.Log.ResultsLeft(Token.TaskId, end.Results.Count);
            }

            return [.. end.Results.Take(most).Select((item, index) => select(Source(end, item, index), _read))];
        }
        catch (Exception e) when (e is not (FoxException or FoxWaitCanceledException))
        {
            AddToken(e);
            throw;
        }
    }

    private Task<FoxSavedFile> SaveAsync(FoxResultSource source, string folder, CancellationToken cancellationToken) => _read(source) is IFoxFileResult file
        ? file.SaveToFolderAsync(folder, null, cancellationToken)
        : FoxDownloader.SaveJsonAsync(Token, source.Index, source.Item, folder, cancellationToken);

    private FoxResultSource Source(FoxTaskSnapshot snapshot, JsonElement item, int index) => new()
    {
        Reply = snapshot.Reply,
        Item = item,
        Index = index,
        Task = Token,
        Downloader = Context.Downloader,
        SendsKey = _model?.SendsKey is true,
        MediaType = _model?.Content?.MediaType,
        RefreshAsync = cancellationToken => RefreshAsync(index, cancellationToken),
    };

    private async Task<FoxResultSource?> RefreshAsync(int index, CancellationToken cancellationToken) =>
        await GetAsync(cancellationToken).ConfigureAwait(false) is { } snapshot && index < snapshot.Results.Count ? Source(snapshot, snapshot.Results[index], index) : null;
}
