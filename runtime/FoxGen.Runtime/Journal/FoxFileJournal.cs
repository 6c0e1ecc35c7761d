using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FoxGen;

/// <summary>
/// A journal in a folder. Each process that opens it writes a file of its own there, one line of JSON for each record, and
/// reads those of all. So any number of processes may share the folder, on a disk of this machine. A record is on the disk
/// when the write returns; writers at the same moment share one flush. What a crash cut off at the end of a file is passed over.
/// </summary>
public sealed class FoxFileJournal : IFoxTaskJournal, IAsyncDisposable
{
    // More in one flush would only make the first ones wait.
    private const int MostInGroup = 1_024;

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly Channel<Pending> _queue = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writing;
    private JournalFile? _file;
    private long _flushes;
    private long _damagedLines;

    private FoxFileJournal(string folder, TimeProvider time, JournalFile file)
    {
        (_folder, _time, _file) = (folder, time, file);
        _writing = Task.Run(WriteGroupsAsync);
    }

    /// <summary>How many lines the last read passed over because they were damaged; a line that a crash cut off at the end of a file is not counted.</summary>
    public long DamagedLines => Volatile.Read(ref _damagedLines);

    /// <summary>How often the disk was waited for.</summary>
    internal long Flushes => Volatile.Read(ref _flushes);

    /// <summary>Opens the journal of a folder.</summary>
    /// <param name="folder">The folder; created, for this user only, when it is not there.</param>
    /// <param name="time">The clock for the names of files; the system's when <c>null</c>.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static FoxFileJournal Open(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        folder = Path.GetFullPath(folder);
        time ??= TimeProvider.System;
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        else
        {
            Directory.CreateDirectory(folder);
        }

        return new FoxFileJournal(folder, time, JournalFile.Create(folder, time));
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public async ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new Pending(JournalLine.Write(record), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(pending), this);
        await pending.Done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoxJournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (entries, damaged) = await Task.Run(() => Read(Files(), cancellationToken), cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _damagedLines, damaged);
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <summary>
    /// Deletes the files of processes that have ended, once every submission in them is settled or was not started. Safe beside
    /// other processes.
    /// </summary>
    /// <returns>How many files were deleted.</returns>
    /// <exception cref="IOException">A file could not be read or deleted.</exception>
    public async Task<int> PruneAsync(CancellationToken cancellationToken = default)
    {
        var files = Files().Where(path => !JournalFile.IsAlive(path)).ToList();
        var states = (await Task.Run(() => Read(Files(), cancellationToken), cancellationToken).ConfigureAwait(false)).Entries.ToDictionary(entry => entry.Submission, entry => entry.State);
        var deleted = 0;
        foreach (var path in files)
        {
            // A record of another file may be about a submission of this one; this file may go when its own are done with.
            if (Lines(path, out _).Select(JournalLine.Read).OfType<FoxJournalRecord>().All(record => IsDone(states, record)))
            {
                JournalFile.Delete(path);
                deleted++;
            }
        }

        return deleted;
    }

    /// <summary>Writes what is queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        _file?.Dispose();
        _file = null;
    }

    private static bool IsDone(Dictionary<Guid, FoxJournalState> states, FoxJournalRecord record) =>
        states.GetValueOrDefault(record.Submission, FoxJournalState.Settled) is FoxJournalState.Settled or FoxJournalState.NotStarted;

    private async Task WriteGroupsAsync()
    {
        var group = new List<Pending>();
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (group.Count < MostInGroup && _queue.Reader.TryRead(out var pending))
            {
                group.Add(pending);
            }

            Write(group);
            group.Clear();
        }
    }

    private void Write(List<Pending> group)
    {
        try
        {
            _file ??= JournalFile.Create(_folder, _time);
            Interlocked.Increment(ref _flushes);
            _file.Append(group.Select(static pending => pending.Line));
            group.ForEach(static pending => pending.Done.SetResult());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Part of a line may be there. The next group gets a file of its own, so that nothing is written behind it; what was
            // sent by this file is no longer in the hands of a living writer, which is what its lock would say.
            _file?.Dispose();
            _file = null;
            var failure = new IOException($"The journal in '{_folder}' could not be written: {e.Message}", e);
            group.ForEach(pending => pending.Done.SetException(failure));
        }
    }

    private string[] Files() => [.. Directory.GetFiles(_folder, "*" + JournalFile.Extension).Order(StringComparer.Ordinal)];

    private static (IReadOnlyList<FoxJournalEntry> Entries, long Damaged) Read(string[] files, CancellationToken cancellationToken)
    {
        var fold = new JournalFold();
        var damaged = 0L;
        foreach (var path in files)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Asked first: a writer that ends while its file is read has written all of it before.
            var isAlive = JournalFile.IsAlive(path);
            foreach (var line in Lines(path, out var version))
            {
                if (version is not JournalLine.Version)
                {
                    throw new IOException($"'{path}' has version {version} of the journal's format, this library reads version {JournalLine.Version}: update FoxGen.Runtime, or move the file away.");
                }

                if (JournalLine.Read(line) is { } record)
                {
                    fold.Add(record, isAlive);
                }
                else
                {
                    damaged++;
                }
            }
        }

        return (fold.Entries, damaged);
    }

    // The whole lines behind the first one. A file whose first line is not whole holds nothing.
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(string path, out int? version)
    {
        byte[] bytes;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            bytes = new byte[stream.Length];
            bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (FileNotFoundException)
        {
            // Pruned by another process in between.
            bytes = [];
        }

        var end = bytes.AsSpan().IndexOf((byte)'\n');
        version = end < 0 ? null : JournalLine.ReadHeader(bytes.AsMemory(0, end)) ?? 0;
        return end < 0 ? [] : Rest(bytes.AsMemory(end + 1));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Rest(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            yield return bytes[..end];
            bytes = bytes[(end + 1)..];
        }
    }

    private sealed record Pending(ReadOnlyMemory<byte> Line, TaskCompletionSource Done);
}
