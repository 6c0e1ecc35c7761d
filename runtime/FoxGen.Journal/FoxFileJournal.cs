using System.Runtime.CompilerServices;
using FoxGen.Http;

namespace FoxGen.Journal;

/// <summary>
/// A journal in a folder. Any number of processes can use the folder at the same time. Each process writes its own file, keeps it locked
/// while it runs, and reads all files. A submission that is still <see cref="FoxJournalState.Sending"/> in the file of a running process is
/// in progress. In the file of a process that was killed, crashed or closed its journal, it is <see cref="FoxJournalState.OutcomeUnknown"/>
/// with the detail <c>crash</c>. Records are on disk when <see cref="WriteAsync"/> returns; concurrent records share a flush. The folder
/// must be on a disk that supports file locks, and must not be used for anything else. On Unix, only the current user can read the created
/// files. The journal removes submissions that are settled or were not started by itself; see <see cref="Retention"/>. Use one journal per
/// folder and process, and dispose it last.
/// </summary>
public sealed class FoxFileJournal : IFoxTaskJournal, IAsyncDisposable
{
    private static readonly TimeSpan s_defaultRetention = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_pruneInterval = TimeSpan.FromHours(1);

    // A process that ends soon after its start would never get to the end of pruning otherwise.
    private static readonly TimeSpan s_mostForPruningAtEnd = TimeSpan.FromSeconds(5);

    private readonly JournalQueue _queue;
    private readonly JournalIndex _index;
    private readonly CancellationTokenSource _stop = new();
    private Task _pruning = Task.CompletedTask;
    private long _pruneDue;
    private int _damagedLines;

    private FoxFileJournal(string folder, TimeProvider time, TimeSpan retention, Func<FileStream, IJournalDisk> disk)
    {
        Folder = folder;
        TimeProvider = time;
        Retention = retention;
        _queue = new JournalQueue(() => JournalFile.Create(folder, time, disk));
        _index = new JournalIndex(folder);
    }

    /// <summary>The folder as a full path.</summary>
    public string Folder { get; }

    /// <summary>
    /// The number of lines that were damaged and skipped in the last read; 0 before the first one. A line that a crash cut off does not
    /// count: it was never reported as stored. A number above 0 means that something else changed a file, or that the disk lost data.
    /// Submissions can then be missing, or have an outdated state.
    /// </summary>
    public int DamagedLines => Volatile.Read(ref _damagedLines);

    /// <summary>
    /// How long submissions stay in the journal after they were settled or not started (default 7 days); <see cref="Timeout.InfiniteTimeSpan"/>
    /// for ever. After the first write and then at most once an hour while it writes, the journal looks for files of processes that have ended.
    /// It deletes those whose submissions are all done for longer than this. If more than 16 small files of ended processes are left, it copies
    /// their records to its own file and deletes them. Files of running processes are not touched. Failures are ignored until the next time.
    /// </summary>
    public TimeSpan Retention { get; }

    /// <summary>The clock for file names, for settling and for <see cref="Retention"/>.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Opens a journal, and creates its folder if it does not exist.</summary>
    /// <param name="folder">The folder; relative to the current one.</param>
    /// <param name="time">The clock for file names, for settling and for the retention (default: the system clock).</param>
    /// <param name="retention">How long submissions stay after they were settled or not started; see <see cref="Retention"/>.</param>
    /// <exception cref="ArgumentException">The folder is not a valid path, or the retention is negative.</exception>
    /// <exception cref="IOException">The folder or a file in it cannot be created, written or locked.</exception>
    public static FoxFileJournal Open(string folder, TimeProvider? time = null, TimeSpan? retention = null) =>
        Open(folder, time, static file => new JournalDisk(file), retention);

    internal static FoxFileJournal Open(string folder, TimeProvider? time, Func<FileStream, IJournalDisk> disk, TimeSpan? retention = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (retention is { } given && given != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given, TimeSpan.Zero, nameof(retention));
        }

        var path = Path.GetFullPath(folder);
        try
        {
            return new FoxFileJournal(path, time ?? TimeProvider.System, retention ?? s_defaultRetention, disk);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"The journal cannot be written to {path}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Adds a record and returns when it is on disk. The records of a submission are stored in the order of the calls. Cancellation does
    /// not remove a record that waits to be stored.
    /// </summary>
    /// <param name="record">The record. Reference and detail have at most 1,000 characters, the key 255, service and model 256.</param>
    /// <param name="cancellationToken">Stops the write; the record can be stored nevertheless.</param>
    /// <exception cref="ArgumentException">A part of the record is missing or too long.</exception>
    /// <exception cref="IOException">The record could not be stored, or the journal is disposed. Later records can be stored again.</exception>
    public async ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
    {
        JournalRecordCheck.Check(record);
        cancellationToken.ThrowIfCancellationRequested();
        await StoreAsync(JournalRecordWriter.Record(record), cancellationToken).ConfigureAwait(false);
        StartPruning();
    }

    /// <summary>
    /// Returns the state of each submission from all files of the folder, in the order in which they started. Afterwards,
    /// <see cref="DamagedLines"/> shows whether lines could not be read. You can call it during writes, and after the journal is disposed.
    /// </summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">A file cannot be read, or has an unsupported format version.</exception>
    public async IAsyncEnumerable<FoxJournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var files = await Task.Run(() => JournalFolder.Read(Folder, cancellationToken), cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _damagedLines, files.Sum(file => file.DamagedLines));
        foreach (var entry in JournalContents.Reduce(files).Entries())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoxJournalEntry>> FindAsync(FoxTaskToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await Task.Run(() => _index.Find(token, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoxJournalEntry>> FindByTaskIdAsync(string service, string taskId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(taskId);
        return await Task.Run(() => _index.FindByTaskId(service, taskId, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoxJournalEntry>> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return await Task.Run(() => _index.FindByReference(reference, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable?> TryClaimAsync(Guid submission, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(JournalClaims.TryTake(Folder, submission));
    }

    /// <summary>
    /// Deletes the files of processes that have ended, if all their submissions are settled or were not started, whatever <see cref="Retention"/>
    /// is. You need this only to delete them earlier: the journal prunes itself. A file with any other
    /// submission or with a damaged line is kept. Other processes can use the folder at the same time. If another process is pruning,
    /// nothing is deleted.
    /// </summary>
    /// <param name="cancellationToken">Stops pruning; deleted files stay deleted.</param>
    /// <returns>The number of deleted journal files.</returns>
    /// <exception cref="IOException">A file cannot be read, or has an unsupported format version.</exception>
    public Task<int> PruneAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => JournalPruner.PruneAsync(Folder, DateTimeOffset.MaxValue, gathers: false, StoreAsync, cancellationToken), cancellationToken);

    /// <summary>
    /// Stores the waiting records and closes the file. Submissions in progress then look as after a crash. Waits up to 5 s for pruning that is in
    /// progress.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _pruning.WaitAsync(s_mostForPruningAtEnd, TimeProvider, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It stops after the file it is at.
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        await _queue.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Prunes in the background, at most once an hour: no write waits for it, and nothing depends on it.</summary>
    private void StartPruning()
    {
        var now = TimeProvider.GetUtcNow();
        var due = Volatile.Read(ref _pruneDue);
        if (Retention != Timeout.InfiniteTimeSpan && now.UtcTicks >= due && Interlocked.CompareExchange(ref _pruneDue, (now + s_pruneInterval).UtcTicks, due) == due)
        {
            _pruning = Task.Run(() => PruneOldAsync(now), CancellationToken.None);
        }
    }

    private async Task PruneOldAsync(DateTimeOffset now)
    {
        try
        {
            var before = Retention < now - DateTimeOffset.MinValue ? now - Retention : DateTimeOffset.MinValue;
            _index.Forget(before);
            JournalClaims.Prune(Folder, before);
            await JournalPruner.PruneAsync(Folder, before, gathers: true, StoreAsync, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Every deletion leaves the folder right, and what is left is for the next time.
        }
    }

    private async Task StoreAsync(byte[] line, CancellationToken cancellationToken)
    {
        var storing = _queue.WriteAsync(line);
        try
        {
            await storing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!storing.IsCompleted)
        {
            // Nobody waits for it any more; a failure of it is no news.
            AbandonedTask.Observe(storing);
            throw;
        }
        catch (IOException)
        {
            // A search may have read what is cut off the file now.
            _index.Reset();
            throw;
        }
    }
}
