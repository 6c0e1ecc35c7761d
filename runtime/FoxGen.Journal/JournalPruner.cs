namespace FoxGen.Journal;

/// <summary>
/// Deletes journal files that are done with, and gathers small ones that processes left. What makes it delicate: the settling of a
/// submission may stand in another file than its beginning, and must not go first, or the submission would look unsettled again. Each
/// single deletion leaves the folder right, so that a crash in between does no harm.
/// </summary>
internal sealed class JournalPruner
{
    /// <summary>The number of small files from which they are gathered: reading some costs nothing, and starts are rarely more frequent than this.</summary>
    public const int MostSmallFiles = 16;

    private const string Turn = "prune.lock";

    // Larger files stay as they are, so that a record is copied a few times at most.
    private const int LargestSmallFile = 64 * 1024;

    private readonly string _folder;
    private readonly DateTimeOffset _before;
    private readonly Func<byte[], CancellationToken, Task> _store;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<Guid, int> _files = [];
    private readonly Dictionary<Guid, int> _closings = [];
    private readonly List<JournalContents> _left;
    private readonly JournalReducer _reducer;
    private int _deleted;

    private JournalPruner(string folder, DateTimeOffset before, Func<byte[], CancellationToken, Task> store, CancellationToken cancellationToken)
    {
        (_folder, _before, _store, _cancellationToken) = (folder, before, store, cancellationToken);

        // Files of running processes can be large, and matter only for what the others say.
        var isLive = JournalFolder.Files(folder).ToLookup(path => JournalLock.IsHeld(JournalFile.LockOf(path)));
        _left = [.. isLive[false].Select(path => JournalContents.Read(path, cancellationToken)).OfType<JournalContents>().Where(file => !file.IsLive)];
        var submissions = _left.SelectMany(file => file.Records).Select(record => record.Submission).ToHashSet();
        var live = isLive[true].Where(_ => submissions.Count > 0).Select(path => JournalContents.Read(path, cancellationToken, submissions)).OfType<JournalContents>();
        List<JournalContents> all = [.. _left.Concat(live).OrderBy(file => file.Path, StringComparer.Ordinal)];
        all.ForEach(file => Count(file, 1));
        _reducer = JournalContents.Reduce(all);
    }

    /// <param name="folder">The folder of the journal.</param>
    /// <param name="before">Only what was done before this time goes.</param>
    /// <param name="gathers">Whether small files are gathered in that of the journal that prunes.</param>
    /// <param name="store">Stores lines in the file of the journal that prunes.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The number of files that were deleted.</returns>
    public static async Task<int> PruneAsync(
        string folder, DateTimeOffset before, bool gathers, Func<byte[], CancellationToken, Task> store, CancellationToken cancellationToken)
    {
        // One at a time: two could each rely on what the other is about to delete.
        using var turn = JournalLock.TryTake(Path.Combine(folder, Turn));
        if (turn is null)
        {
            return 0;
        }

        var pruner = new JournalPruner(folder, before, store, cancellationToken);
        await pruner.DeleteAsync().ConfigureAwait(false);
        if (gathers)
        {
            await pruner.GatherAsync().ConfigureAwait(false);
        }

        pruner.DeleteLonelyLocks();
        return pruner._deleted;
    }

    private static bool IsClosing(FoxJournalRecord record) => record.Event is FoxJournalEvent.Settled or FoxJournalEvent.NotStarted;

    private bool IsDone(FoxJournalRecord record) => _reducer.IsDone(record.Submission, _before);

    private async Task DeleteAsync()
    {
        foreach (var file in _left.Where(file => !file.HasUnknown && file.Records.TrueForAll(IsDone)).ToList())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            await CarryAsync(file).ConfigureAwait(false);
            Delete(file);
        }
    }

    private async Task GatherAsync()
    {
        List<JournalContents> small = [.. _left.Where(file => !file.HasUnknown && file.End <= LargestSmallFile && file.Records.TrueForAll(IsMovable))];
        foreach (var some in small.Count > MostSmallFiles ? small.Chunk(MostSmallFiles) : [])
        {
            _cancellationToken.ThrowIfCancellationRequested();

            // All at once, so that they share a flush.
            await Task.WhenAll(some.SelectMany(Lines).Select(line => _store(line, _cancellationToken)).ToList()).ConfigureAwait(false);
            foreach (var file in some)
            {
                await CarryAsync(file).ConfigureAwait(false);
                Delete(file);
            }
        }
    }

    /// <summary>
    /// Whether a record says the same in the file of this process, which is a later one and belongs to a writer that lives: what was being
    /// sent when its writer died would look as if it were being sent, and of what has no task the last record counts.
    /// </summary>
    private bool IsMovable(FoxJournalRecord record) => _reducer.Find(record.Submission) switch
    {
        { State: FoxJournalState.Settled or FoxJournalState.Submitted } => true,
        { State: FoxJournalState.Sending } or { State: FoxJournalState.OutcomeUnknown, Detail: JournalReducer.Crash } => false,
        _ => _files[record.Submission] == 1,
    };

    /// <summary>The lines of what is not done, or not for long, as they are: a later version may have written more into them.</summary>
    private List<byte[]> Lines(JournalContents file)
    {
        var kept = new List<byte[]>();
        using var stream = JournalContents.Open(file.Path);
        var lines = new JournalLines(stream);
        while (lines.Next())
        {
            if (JournalLine.Read(lines.Line).Record is { } record && !IsDone(record))
            {
                kept.Add([.. lines.Line.Span, (byte)'\n']);
            }
        }

        return kept;
    }

    /// <summary>What only this file says of submissions that are done and that other files know too is said again in the file of this process.</summary>
    private async Task CarryAsync(JournalContents file)
    {
        foreach (var closing in file.Records.Where(record => IsClosing(record) && IsDone(record)).DistinctBy(record => record.Submission))
        {
            if (_files[closing.Submission] > 1 && _closings[closing.Submission] == 1)
            {
                await _store(JournalRecordWriter.Record(closing with { Event = FoxJournalEvent.Settled }), _cancellationToken).ConfigureAwait(false);
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

    private void Delete(JournalContents file)
    {
        if (TryDelete(file.Path))
        {
            Count(file, -1);
            TryDelete(JournalFile.LockOf(file.Path));
            _left.Remove(file);
            _deleted++;
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
    private void DeleteLonelyLocks()
    {
        foreach (var path in Directory.GetFiles(_folder, "*" + JournalFile.LockExtension))
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
