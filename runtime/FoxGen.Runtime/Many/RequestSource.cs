using FoxGen.Http;

namespace FoxGen.Many;

/// <summary>Reads a sequence on another thread: it may block while it makes the next request, and that must not hold a caller who wants no more of it.</summary>
/// <param name="requests">The sequence.</param>
internal sealed class RequestSource<TRequest>(IEnumerable<TRequest> requests)
{
    private IEnumerator<TRequest>? _enumerator;

    /// <summary>Reads the next request.</summary>
    /// <param name="quit">Ends the reading, also while the sequence blocks. A request that it yields after that is dropped.</param>
    /// <returns>Whether there is one, and it. After <c>false</c> there is no other, and the sequence is disposed, or will be when it no longer blocks.</returns>
    /// <exception cref="Exception">What the sequence threw; it is disposed.</exception>
    public async ValueTask<(bool IsOne, TRequest? Request)> NextAsync(CancellationToken quit)
    {
        var reading = Task.Run(() => Next(quit), CancellationToken.None);
        try
        {
            return await reading.WaitAsync(quit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (quit.IsCancellationRequested)
        {
            if (reading.IsCompletedSuccessfully)
            {
                return await reading.ConfigureAwait(false);
            }

            _ = CloseAsync(reading);
            return default;
        }
    }

    private (bool IsOne, TRequest? Request) Next(CancellationToken quit)
    {
        var isOne = false;
        try
        {
            isOne = !quit.IsCancellationRequested && (_enumerator ??= requests.GetEnumerator()).MoveNext();
            return isOne ? (true, _enumerator!.Current) : default;
        }
        catch (Exception)
        {
            isOne = false;
            throw;
        }
        finally
        {
            if (!isOne)
            {
                _enumerator?.Dispose();
            }
        }
    }

    // The sequence may have ended with the same cancellation, which is no failure then.
    private async Task CloseAsync(Task<(bool IsOne, TRequest? Request)> reading)
    {
        AbandonedTask.Observe(reading);
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reading.IsCompletedSuccessfully && (await reading.ConfigureAwait(false)).IsOne)
        {
            _enumerator!.Dispose();
        }
    }
}
