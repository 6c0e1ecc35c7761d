namespace FoxGen.Journal;

/// <summary>
/// Deletes journal files that are done with. What makes it delicate: the settling of a submission may stand in another file
/// than its beginning, and must not go first, or the submission would look unsettled again. Each single deletion leaves the
/// folder right, so that a crash in between does no harm.
/// </summary>
internal sealed class JournalPruner
{
    private const string Turn = "prune.lock";

    private readonly Func<FoxJournalRecord, CancellationToken, ValueTask> _write;
    private readonly Dictionary<Guid, int> _files = [];
    private readonly Dictionary<Guid, int> _closings = [];

    private JournalPruner(Func<FoxJournalRecord, CancellationToken, ValueTask> write) => _write = write;

    /// <param name="folder">The folder of the journal.</param>
    /// <param name="write">Writes to the journal that prunes.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static async Task<int> PruneAsync(string folder, Func<FoxJournalRecord, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        // One at a time: two could each rely on what the other is about to delete.
        using var turn = JournalLock.TryTake(Path.Combine(folder, Turn));
        if (turn is null)
        {
            return 0;
        }

        var files = JournalFolder.Read(folder, cancellationToken);
        var pruner = new JournalPruner(write);
        files.ForEach(file => pruner.Count(file, 1));
        var deleted = 0;
        var reducer = JournalContents.Reduce(files);
        foreach (var file in files.Where(file => IsDone(file, reducer)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await pruner.CarryAsync(file, cancellationToken).ConfigureAwait(false);
            if (TryDelete(file.Path))
            {
                pruner.Count(file, -1);
                TryDelete(JournalFile.LockOf(file.Path));
                deleted++;
            }
        }

        DeleteLonelyLocks(folder);
        return deleted;
    }

    private static bool IsDone(JournalContents file, JournalReducer reducer) =>
        !file.IsLive && !file.HasUnknown && file.Records.TrueForAll(record => reducer.IsDone(record.Submission));

    private static bool IsClosing(FoxJournalRecord record) => record.Event is FoxJournalEvent.Settled or FoxJournalEvent.NotStarted;

    /// <summary>What only this file says of submissions that other files know too is said again in the file of this process.</summary>
    private async Task CarryAsync(JournalContents file, CancellationToken cancellationToken)
    {
        foreach (var closing in file.Records.Where(IsClosing).DistinctBy(record => record.Submission))
        {
            if (_files[closing.Submission] > 1 && _closings[closing.Submission] == 1)
            {
                await _write(closing with { Event = FoxJournalEvent.Settled }, cancellationToken).ConfigureAwait(false);
                _files[closing.Submission]++;
                _closings[closing.Submission]++;
            }
        }
    }

    private void Count(JournalContents file, int by)
    {
        Count(_files, file.Records, by);
        Count(_closings, file.Records.Where(IsClosing), by);
    }

    private static void Count(Dictionary<Guid, int> counts, IEnumerable<FoxJournalRecord> records, int by)
    {
        foreach (var submission in records.Select(record => record.Submission).Distinct())
        {
            counts[submission] = counts.GetValueOrDefault(submission) + by;
        }
    }

    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it, on Windows; there is a next time.
            return false;
        }
    }

    /// <summary>A process that was killed while it began or pruned leaves a lock without a file.</summary>
    private static void DeleteLonelyLocks(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*" + JournalFile.LockExtension))
        {
            if (Path.GetFileName(path) == Turn || File.Exists(Path.ChangeExtension(path, JournalFile.Extension)))
            {
                continue;
            }

            // Shared while it is deleted: a writer that just created it cannot take it then, and takes another name.
            using var shared = JournalLock.TryShare(path, out _);
            if (shared is not null)
            {
                TryDelete(path);
            }
        }
    }
}
