using System.Collections.Concurrent;

namespace FoxGen.Webhooks.Delivering;

/// <summary>The waits for tasks that are polled, each of which a delivery by a call ends.</summary>
internal sealed class PolledTasks(int mostDeliveries)
{
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Stop, Task Wait)> _waits = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(mostDeliveries);

    /// <summary>Starts a wait, unless there is one for the task. Called by one loop only.</summary>
    /// <param name="key">The task.</param>
    /// <param name="wait">Waits and delivers; it never throws.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public void Start(string key, Func<CancellationToken, Task> wait, CancellationToken cancellationToken)
    {
        if (_waits.TryGetValue(key, out var old))
        {
            if (!old.Wait.IsCompleted)
            {
                return;
            }

            _waits.TryRemove(key, out _);
            old.Stop.Dispose();
        }

        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _waits[key] = (stop, Task.Run(() => wait(stop.Token), CancellationToken.None));
    }

    /// <summary>Ends the wait for a task that was delivered.</summary>
    public void Stop(string key)
    {
        if (_waits.TryGetValue(key, out var wait))
        {
            try
            {
                wait.Stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has ended meanwhile.
            }
        }
    }

    /// <summary>Delivers when it is the turn of a task.</summary>
    public async Task InTurnAsync(Func<Task> deliver, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await deliver().ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Waits for the end of all waits.</summary>
    public Task EndAsync() => Task.WhenAll(_waits.Values.Select(wait => wait.Wait));
}
