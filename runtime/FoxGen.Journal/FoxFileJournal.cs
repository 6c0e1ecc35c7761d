using System.Runtime.CompilerServices;

namespace FoxGen.Journal;

/// <summary>
/// A journal in a folder. Any number of processes may use the folder at once: each writes a file of its own, which it holds
/// locked while it lives, and reads them all. So a submission that is still <see cref="FoxJournalState.Sending"/> in the
/// file of a process that lives is on its way, and in the file of one that was killed, crashed or closed its journal it is
/// <see cref="FoxJournalState.OutcomeUnknown"/>, with the detail <c>crash</c>. Records are on the disk when
/// <see cref="WriteAsync"/> returns; many that come at once share one flush. The folder has to be on a disk whose files can
/// be locked, and belongs to the journal alone. On Unix only this user can read what is created. Use one journal per folder and process,
/// and dispose it last.
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
    /// How many lines the last reading found damaged and left out; 0 before the first. A line that a crash cut off while it
    /// was written is none: what it was about to say was never reported as stored. More than 0 means that something else
    /// changed a file, or its disk lost something: a submission may be missing, or look less far than it is.
    /// </summary>
    public int DamagedLines => Volatile.Read(ref _damagedLines);

    TimeProvider IFoxTaskFinder.Time => _time;

    /// <summary>Opens a journal, and creates its folder when it is not there.</summary>
    /// <param name="folder">The folder; relative to the current one.</param>
    /// <param name="time">The clock for file names and for settling; that of the system when <c>null</c>.</param>
    /// <exception cref="ArgumentException">The folder is no path.</exception>
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
            throw new IOException($"No journal can be written in {path}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Adds a record and returns when it is on the disk. The records of one submission are stored in the order in which they
    /// are given; one that is waiting to be stored is not taken back by cancelling.
    /// </summary>
    /// <param name="record">What happened. Reference and detail have at most 1,000 characters, the key 255, service and model 256.</param>
    /// <param name="cancellationToken">Gives the write up; the record may be there all the same.</param>
    /// <exception cref="ArgumentException">Something in the record is missing or too long.</exception>
    /// <exception cref="IOException">It could not be stored, or the journal is disposed. Later records may be stored again.</exception>
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
    /// What is known of each submission from all files of the folder, in the order in which they began. Afterwards
    /// <see cref="DamagedLines"/> tells whether something could not be read. Works while records are written, and after the
    /// journal is disposed.
    /// </summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">A file cannot be read, or is of a format version that this one does not know.</exception>
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
    /// Deletes the files of processes that are gone and of whose submissions every one is settled or was not started. A file
    /// with anything else in it, also with a damaged line, stays. Safe while other processes use the folder; when another one
    /// prunes at this moment, nothing is done.
    /// </summary>
    /// <param name="cancellationToken">Stops; what is deleted is deleted.</param>
    /// <returns>The number of journal files deleted.</returns>
    /// <exception cref="IOException">A file cannot be read, or is of a format version that this one does not know.</exception>
    public Task<int> PruneAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => JournalPruner.PruneAsync(Folder, WriteAsync, cancellationToken), cancellationToken);

    /// <summary>Stores what is waiting to be stored and closes the file. What is still being sent then looks as after a crash.</summary>
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
