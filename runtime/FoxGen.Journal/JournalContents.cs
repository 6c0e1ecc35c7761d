namespace FoxGen.Journal;

/// <summary>What stands in one journal file, or in the part of it that was not read before.</summary>
internal sealed class JournalContents
{
    private readonly HashSet<Guid>? _only;

    private JournalContents(string path, bool isLive, HashSet<Guid>? only)
    {
        _only = only;
        Path = path;
        IsLive = isLive;
    }

    public string Path { get; }

    /// <summary>Whether its writer lived when the reading began.</summary>
    public bool IsLive { get; }

    public List<FoxJournalRecord> Records { get; } = [];

    /// <summary>Lines that are damaged, apart from one that a crash cut off at the end.</summary>
    public int DamagedLines { get; private set; }

    /// <summary>Whether something in it is not understood; such a file is kept.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Where the first line begins that is not read as a whole.</summary>
    public long End { get; private set; }

    /// <summary>Reads a file; <c>null</c> when it is not there any more.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <param name="only">The submissions whose records are wanted; <c>null</c> for all.</param>
    /// <exception cref="IOException">It cannot be read, or is of a later version.</exception>
    public static JournalContents? Read(string path, CancellationToken cancellationToken, HashSet<Guid>? only = null)
    {
        // Asked before reading: what a dead writer left cannot change any more, whereas one that lives now may write its last
        // record and end before the file is read to its end.
        var contents = new JournalContents(path, JournalLock.IsHeld(JournalFile.LockOf(path)), only);
        return contents.TryRead(cancellationToken) ? contents : null;
    }

    /// <summary>Reads what was added to the file of a writer that lived when it was read before; <c>null</c> when it is not there any more.</summary>
    /// <exception cref="IOException">It cannot be read, or is of a later version.</exception>
    public static JournalContents? ReadFrom(string path, long start, CancellationToken cancellationToken)
    {
        var contents = new JournalContents(path, isLive: true, only: null) { End = start };
        return contents.TryRead(cancellationToken) ? contents : null;
    }

    /// <summary>Opens a file to read it while it is written.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>What all files of a folder say.</summary>
    public static JournalReducer Reduce(IEnumerable<JournalContents> files)
    {
        var reducer = new JournalReducer();
        foreach (var file in files)
        {
            file.Records.ForEach(record => reducer.Add(record, file.IsLive));
        }

        return reducer;
    }

    private bool TryRead(CancellationToken cancellationToken)
    {
        try
        {
            using var stream = Open(Path);
            stream.Position = End;
            var lines = new JournalLines(stream);
            while (lines.Next())
            {
                cancellationToken.ThrowIfCancellationRequested();
                Add(lines);
            }

            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private void Add(in JournalLines lines)
    {
        if (lines.IsEnded)
        {
            End = lines.Position;
        }

        var line = JournalLine.Read(lines.Line);
        switch (line.Kind)
        {
            case JournalLineKind.Record when _only?.Contains(line.Record!.Submission) is not false:
                Records.Add(line.Record!);
                break;
            case JournalLineKind.OfLaterVersion:
                HasUnknown = true;
                break;
            case JournalLineKind.Header when line.Version != JournalWords.Version:
                throw new IOException(
                    FormattableString.Invariant($"The journal file {Path} has format version {line.Version}, which this version of FoxGen does not support. Update FoxGen, or move the file out of the folder after you have handled its tasks."));
            case JournalLineKind.Damaged or JournalLineKind.Blank when lines.IsTooLong || (lines.IsEnded && line.Kind is JournalLineKind.Damaged):
                DamagedLines++;
                HasUnknown = true;
                break;
        }
    }
}
