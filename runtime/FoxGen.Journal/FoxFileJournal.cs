using System.Runtime.CompilerServices;

namespace FoxGen.Journal;

/// <summary>
/// A journal in a folder. Any number of processes can use the folder at the same time. Each process writes its own file, keeps it locked
/// while it runs, and reads all files. A submission that is still <see cref="FoxJournalState.Sending"/> in the file of a running process is
/// in progress. In the file of a process that was killed, crashed or closed its journal, it is <see cref="FoxJournalState.OutcomeUnknown"/>
/// with the detail <c>crash</c>. Records are on disk when <see cref="WriteAsync"/> returns; concurrent records share a flush. The folder
/// must be on a disk that supports file locks, and must not be used for anything else. On Unix, only the current user can read the created
/// files. Use one journal per folder and process, and dispose it last.
/// </summary>
public sealed class FoxFileJournal : IFoxTaskJournal, IFoxTaskFinder, IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly JournalQueue _queue;
    private readonly JournalTasks _tasks;
    private int _damagedLines;

    private FoxFileJournal(string folder, TimeProvider time, Func<FileStream, IJournalDisk> disk)
    {
        Folder = folder;
        _time = time;
        _queue = new JournalQueue(() => JournalFile.Create(folder, time, disk));
        _tasks = new JournalTasks(ReadAsync);
    }

    /// <summary>The folder as a full path.</summary>
    public string Folder { get; }

    /// <summary>
    /// The number of lines that were damaged and skipped in the last read; 0 before the first one. A line that a crash cut off does not
    /// count: it was never reported as stored. A number above 0 means that something else changed a file, or that the disk lost data.
    /// Submissions can then be missing, or have an outdated state.
    /// </summary>
    public int DamagedLines => Volatile.Read(ref _damagedLines);

    TimeProvider IFoxTaskFinder.Time => _time;

    /// <summary>Opens a journal, and creates its folder if it does not exist.</summary>
    /// <param name="folder">The folder; relative to the current one.</param>
    /// <param name="time">The clock for file names and for settling (default: the system clock).</param>
    /// <exception cref="ArgumentException">The folder is not a valid path.</exception>
    /// <exception cref="IOException">The folder or a file in it cannot be created, written or locked.</exception>
    public static FoxFileJournal Open(string folder, TimeProvider? time = null) => Open(folder, time, static file => new JournalDisk(file));

    internal static FoxFileJournal Open(string folder, TimeProvider? time, Func<FileStream, IJournalDisk> disk)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.GetFullPath(folder);
        try
        {
            return new FoxFileJournal(path, time ?? TimeProvider.System, disk);
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
        if (record is { Event: FoxJournalEvent.Submitted, Token: { } token })
        {
            _tasks.Add(record.Submission, token);
        }

        await StoreAsync(JournalRecordWriter.Record(record), cancellationToken).ConfigureAwait(false);
        if (record.Event is FoxJournalEvent.Settled)
        {
            _tasks.Remove(record.Submission);
        }
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

    /// <summary>
    /// Deletes the files of processes that have ended, if all their submissions are settled or were not started. A file with any other
    /// submission or with a damaged line is kept. Other processes can use the folder at the same time. If another process is pruning,
    /// nothing is deleted.
    /// </summary>
    /// <param name="cancellationToken">Stops pruning; deleted files stay deleted.</param>
    /// <returns>The number of deleted journal files.</returns>
    /// <exception cref="IOException">A file cannot be read, or has an unsupported format version.</exception>
    public Task<int> PruneAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => JournalPruner.PruneAsync(Folder, WriteAsync, cancellationToken), cancellationToken);

    /// <summary>Stores the waiting records and closes the file. Submissions in progress then look as after a crash.</summary>
    public ValueTask DisposeAsync() => _queue.DisposeAsync();

    ValueTask<IReadOnlyList<Guid>> IFoxTaskFinder.FindAsync(FoxTaskToken token, CancellationToken cancellationToken) =>
        _tasks.FindAsync(token, cancellationToken);

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
            _ = storing.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }
}
