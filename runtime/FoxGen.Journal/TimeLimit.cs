using FoxGen.Http;

namespace FoxGen.Journal;

/// <summary>Waits for journals that may not heed their token.</summary>
internal static class TimeLimit
{
    /// <summary>Runs something and waits until it ends or the token is cancelled.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was started may go on.</exception>
    public static async Task RunAsync(Func<Task> start, CancellationToken limit)
    {
        limit.ThrowIfCancellationRequested();

        // On another thread: a store can also hang before it returns its task.
        var work = Task.Run(start, CancellationToken.None);
        try
        {
            await work.WaitAsync(limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (work.IsCompletedSuccessfully)
        {
            // It ended at the same moment.
        }
        catch (OperationCanceledException) when (!work.IsCompleted)
        {
            AbandonedTask.Observe(work);
            throw;
        }
    }
}
