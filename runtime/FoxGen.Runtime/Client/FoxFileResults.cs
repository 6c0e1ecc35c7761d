namespace FoxGen;

/// <summary>Downloads all files of a task.</summary>
public static class FoxFileResults
{
    /// <summary>
    /// Waits for a task and downloads all of its files, at least one, sequentially; see <see cref="IFoxFileResult.SaveToFolderAsync"/>.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="progress">Receives the snapshots of the task.</param>
    /// <param name="cancellationToken">Stops the wait and the downloads, not the task. Complete files are kept.</param>
    /// <exception cref="FoxException">See <see cref="FoxTask{TResult}.WaitAllAsync"/> and <see cref="IFoxFileResult.SaveAsync"/>.</exception>
    public static async Task<IReadOnlyList<FoxSavedFile>> SaveAllAsync<TResult>(
        this FoxTask<TResult> task, string folder, IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default)
        where TResult : IFoxFileResult
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var saved = new List<FoxSavedFile>();
        foreach (var result in await task.WaitAllAsync(progress, cancellationToken).ConfigureAwait(false))
        {
            saved.Add(await result.SaveToFolderAsync(folder, null, cancellationToken).ConfigureAwait(false));
        }

        return saved;
    }
}
