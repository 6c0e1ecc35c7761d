using System.Collections.Concurrent;
using FoxGen.Hosting;
using FoxGen.Journal;
using FoxGen.Webhooks.Delivering;

namespace FoxGen.Webhooks;

/// <summary>
/// Delivers each task once, whoever finds its end first: a call of the service, polling, or both at the same time. The journal remembers what was delivered,
/// so a restarted process continues. Thread-safe; create one instance for each client.
/// </summary>
/// <remarks>
/// A task is settled in the journal after the handler has ended. If the handler throws, or if the process ends before the record is stored, the handler runs
/// again for this task later. Make its effect idempotent, for example with <see cref="FoxTask.Id"/> as a key. Of several processes with one journal, only one
/// runs the handler of a task at a time, if the journal has claims (<see cref="IFoxTaskJournal.TryClaimAsync"/>), as <c>FoxFileJournal</c> has.
/// </remarks>
public sealed class FoxDeliveries : IDisposable
{
    private readonly IFoxTaskJournal _journal;
    private readonly Func<FoxTask, CancellationToken, Task> _handler;
    private readonly FoxDeliveryOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<FoxDelivery>>> _running = new(StringComparer.Ordinal);
    private readonly PolledTasks _polled;

    /// <summary>Creates the deliveries of a client.</summary>
    /// <param name="client">The client that submits and polls.</param>
    /// <param name="journal">The journal of the client: <see cref="FoxClientOptions.Journal"/>.</param>
    /// <param name="handler">
    /// Handles a task that has ended: completed, failed or cancelled, as <see cref="FoxTask.Received"/> shows. Waits of the task return without a status
    /// request. When it returns, the task is settled. The token is cancelled by <see cref="Dispose"/>.
    /// </param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public FoxDeliveries(FoxClient client, IFoxTaskJournal journal, Func<FoxTask, CancellationToken, Task> handler, FoxDeliveryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(handler);
        _options = options ?? new FoxDeliveryOptions();
        _options.Check();
        (Client, _journal, _handler) = (client, journal, handler);
        _polled = new PolledTasks(_options.MaxConcurrent);
    }

    /// <summary>The client.</summary>
    public FoxClient Client { get; }

    /// <summary>
    /// Finds the task of a call in the journal, and resumes it at the state in the call. A call that arrives before the response to the submit waits for it, see
    /// <see cref="FoxDeliveryOptions.JournalWait"/>. Verify the call before. Pass the task to <see cref="DeliverAsync"/>.
    /// </summary>
    /// <param name="body">The body of the call.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The task; <c>null</c> if the journal does not contain it.</returns>
    /// <exception cref="FoxProtocolException">The body is not a JSON object with a task id.</exception>
    /// <exception cref="NotSupportedException">The service file has no <c>callback</c>.</exception>
    /// <exception cref="IOException">The journal could not be read.</exception>
    public async Task<FoxTask?> FindAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        var id = Client.FindTaskId(body) ?? throw new FoxProtocolException("The call is not a JSON object with a task id.");
        return await FindTokenAsync(id, cancellationToken).ConfigureAwait(false) is { } token ? Client.Receive(body, token) : null;
    }

    /// <summary>
    /// Runs the handler for a task, unless the task was delivered. Concurrent calls for one task share one run. A task that has not ended is not delivered.
    /// </summary>
    /// <param name="task">The task, as <see cref="FindAsync"/> or <see cref="FoxClient.Resume"/> returns it. Without a known end, it is queried once.</param>
    /// <param name="cancellationToken">Stops waiting for the handler, not the handler.</param>
    /// <exception cref="FoxException">The task was queried, and there was no valid response.</exception>
    /// <exception cref="IOException">The journal could not be read or written.</exception>
    /// <remarks>An exception of the handler reaches all callers; the task stays in the journal.</remarks>
    public async Task<FoxDelivery> DeliverAsync(FoxTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.Received is null)
        {
            task = Client.Resume(task.Token, new FoxResumeHint { Snapshot = await task.GetAsync(cancellationToken).ConfigureAwait(false) });
        }

        return task.Received is null ? FoxDelivery.NotEnded : await ShareAsync(task).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Polls the tasks of the journal whose calls are missing, and delivers them, until it is cancelled. Run it once in each application that receives calls:
    /// after a start, it finds the tasks of the process before. Failures are reported to <see cref="FoxDeliveryOptions.OnFailure"/> and do not end it.
    /// </summary>
    /// <param name="cancellationToken">Stops polling. The method returns when the handlers in progress have ended.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        while (!both.IsCancellationRequested)
        {
            try
            {
                await foreach (var entry in _journal.UnsettledAsync(both.Token).ConfigureAwait(false))
                {
                    if (entry.Token is { } token && token.Service == Client.Service.Name && _options.TimeProvider.GetUtcNow() - entry.StartedAt >= _options.PollAfter)
                    {
                        _polled.Start(KeyOf(token), stop => PollAsync(entry, token, stop), both.Token);
                    }
                }

                await Task.Delay(_options.Interval, _options.TimeProvider, both.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (both.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Report(null, failure);
                await Task.Delay(_options.Interval, _options.TimeProvider, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await _polled.EndAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Values.Select(Task (running) => running.Value)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Cancels the handlers in progress, and <see cref="RunAsync"/>. Does not dispose the client and the journal.</summary>
    public void Dispose() => _stop.Cancel();

    /// <summary>Finds the token of a task, for which a call can be earlier than the response to the submit.</summary>
    internal async Task<FoxTaskToken?> FindTokenAsync(string taskId, CancellationToken cancellationToken)
    {
        var start = _options.TimeProvider.GetTimestamp();
        for (var delay = TimeSpan.FromMilliseconds(20); ; delay *= 2)
        {
            if ((await _journal.FindByTaskIdAsync(Client.Service.Name, taskId, cancellationToken).ConfigureAwait(false)).FirstOrDefault(entry => entry.Token is not null) is { } entry)
            {
                return entry.Token;
            }

            var left = _options.JournalWait - _options.TimeProvider.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            await Task.Delay(delay < left ? delay : left, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reports a failure that nobody waits for.</summary>
    internal void Report(FoxTaskToken? token, Exception failure) => _options.OnFailure?.Invoke(token, failure);

    // The address in a token is not part of the identity of a task.
    private static string KeyOf(FoxTaskToken token) => token.TaskId;

    private async Task PollAsync(FoxJournalEntry entry, FoxTaskToken token, CancellationToken stop)
    {
        try
        {
            FoxTaskSnapshot? last = null;
            await foreach (var snapshot in Client.Resume(token, new FoxResumeHint { SubmittedAt = entry.StartedAt }).WatchAsync(stop).ConfigureAwait(false))
            {
                last = snapshot;
            }

            await _polled.InTurnAsync(() => ShareAsync(Client.Resume(token, new FoxResumeHint { Snapshot = last })), stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Delivered by a call, or stopped.
        }
        catch (Exception failure)
        {
            Report(token, failure);
        }
    }

    private Task<FoxDelivery> ShareAsync(FoxTask task)
    {
        var key = KeyOf(task.Token);
        var running = _running.GetOrAdd(key, static (key, state) => new(() => state.This.ShareOnceAsync(key, state.Task)), (This: this, Task: task));
        return running.Value;
    }

    private async Task<FoxDelivery> ShareOnceAsync(string key, FoxTask task)
    {
        try
        {
            // Not in the lock of the lazy value.
            await Task.Yield();
            return await RunOnceAsync(task).ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    private async Task<FoxDelivery> RunOnceAsync(FoxTask task)
    {
        var token = task.Token;
        if (await UnsettledAsync(token).ConfigureAwait(false) is not [{ } first, ..])
        {
            return await MissingAsync(token).ConfigureAwait(false);
        }

        var claim = await _journal.TryClaimAsync(first.Submission, _stop.Token).ConfigureAwait(false);
        if (claim is null)
        {
            return FoxDelivery.InOtherProcess;
        }

        await using (claim.ConfigureAwait(false))
        {
            // Another process may have delivered it before the claim.
            var left = await UnsettledAsync(token).ConfigureAwait(false);
            if (left.Count == 0)
            {
                _polled.Stop(KeyOf(token));
                return FoxDelivery.AlreadyDelivered;
            }

            await _handler(task, _stop.Token).ConfigureAwait(false);
            foreach (var entry in left)
            {
                await _journal.SettleAsync(entry.Submission, "delivered", CancellationToken.None).ConfigureAwait(false);
            }
        }

        _polled.Stop(KeyOf(token));
        return FoxDelivery.Delivered;
    }

    private async Task<FoxDelivery> MissingAsync(FoxTaskToken token)
    {
        if ((await _journal.FindByTaskIdAsync(token.Service, token.TaskId, _stop.Token).ConfigureAwait(false)).Count == 0)
        {
            return FoxDelivery.UnknownTask;
        }

        _polled.Stop(KeyOf(token));
        return FoxDelivery.AlreadyDelivered;
    }

    private async Task<List<FoxJournalEntry>> UnsettledAsync(FoxTaskToken token) =>
        [.. (await _journal.FindByTaskIdAsync(token.Service, token.TaskId, _stop.Token).ConfigureAwait(false)).Where(entry => entry.State is not FoxJournalState.Settled)];
}
