namespace FoxGen.Journal;

/// <summary>
/// The submissions by task and by reference, so that settling ten thousand tasks does not read the journal ten thousand times. Each record
/// of the folder is read once: a search reads only what was added since the last one, also by other processes.
/// </summary>
internal sealed class JournalIndex(string folder)
{
    private readonly object _sync = new();
    private readonly Dictionary<(string Service, string TaskId), List<Guid>> _byTask = [];
    private readonly Dictionary<string, List<Guid>> _byReference = new(StringComparer.Ordinal);

    // How far each file is read, and whether its writer lived then; nothing is added to the others.
    private readonly Dictionary<string, (long End, bool IsLive)> _files = new(StringComparer.Ordinal);
    private JournalReducer _reducer = new();

    /// <exception cref="IOException">A file cannot be read, or is of a later version.</exception>
    public List<FoxJournalEntry> Find(FoxTaskToken token, CancellationToken cancellationToken) =>
        FindByTaskId(token.Service, token.TaskId, cancellationToken).FindAll(entry => token.Equals(entry.Token));

    /// <exception cref="IOException">A file cannot be read, or is of a later version.</exception>
    public List<FoxJournalEntry> FindByTaskId(string service, string taskId, CancellationToken cancellationToken) =>
        Find(() => _byTask.GetValueOrDefault((service, taskId)), cancellationToken);

    /// <exception cref="IOException">A file cannot be read, or is of a later version.</exception>
    public List<FoxJournalEntry> FindByReference(string reference, CancellationToken cancellationToken) =>
        Find(() => _byReference.GetValueOrDefault(reference), cancellationToken);

    /// <summary>Forgets all, to read it again: a write has failed, so what was read of it may be cut off the file.</summary>
    public void Reset()
    {
        lock (_sync)
        {
            _reducer = new();
            _files.Clear();
            _byTask.Clear();
            _byReference.Clear();
        }
    }

    /// <summary>Forgets submissions that are done since before a time, as their files may go now.</summary>
    public void Forget(DateTimeOffset before)
    {
        lock (_sync)
        {
            Forget(_byTask, before);
            Forget(_byReference, before);
            foreach (var entry in _reducer.Entries().Where(entry => _reducer.IsDone(entry.Submission, before)).ToList())
            {
                _reducer.Remove(entry.Submission);
            }
        }
    }

    private void Forget<TKey>(Dictionary<TKey, List<Guid>> index, DateTimeOffset before)
        where TKey : notnull
    {
        foreach (var (key, submissions) in index)
        {
            // An entry can be removed while a dictionary is enumerated.
            if (submissions.RemoveAll(submission => _reducer.IsDone(submission, before)) > 0 && submissions.Count == 0)
            {
                index.Remove(key);
            }
        }
    }

    private List<FoxJournalEntry> Find(Func<List<Guid>?> submissions, CancellationToken cancellationToken)
    {
        lock (_sync)
        {
            Read(cancellationToken);
            var found = Entries();
            if (found.Exists(entry => entry.State is FoxJournalState.Sending) && _files.Any(file => file.Value.IsLive && !JournalLock.IsHeld(JournalFile.LockOf(file.Key))))
            {
                // A writer has died since its file was first read; what it was sending is unknown now.
                Reset();
                Read(cancellationToken);
                found = Entries();
            }

            return found;
        }

        List<FoxJournalEntry> Entries() => [.. (submissions() ?? []).Distinct().Select(_reducer.Find).OfType<FoxJournalEntry>().OrderBy(entry => entry.StartedAt)];
    }

    private void Read(CancellationToken cancellationToken) => JournalFolder.Read(folder, () => TryRead(cancellationToken));

    /// <returns><c>null</c> when a file was removed meanwhile: what it said may stand in one that was read before it.</returns>
    private List<string>? TryRead(CancellationToken cancellationToken)
    {
        var paths = JournalFolder.Files(folder);
        foreach (var gone in _files.Keys.Except(paths).ToList())
        {
            _files.Remove(gone);
        }

        foreach (var path in paths)
        {
            var isKnown = _files.TryGetValue(path, out var file);
            if (isKnown && !file.IsLive)
            {
                continue;
            }

            var contents = isKnown ? JournalContents.ReadFrom(path, file.End, cancellationToken) : JournalContents.Read(path, cancellationToken);
            if (contents is { DamagedLines: > 0 } && isKnown)
            {
                // Its writer may have cut off what could not be stored, so that the place is in the middle of a line.
                contents = JournalContents.Read(path, cancellationToken);
            }

            if (contents is null)
            {
                return null;
            }

            contents.Records.ForEach(record => Add(record, contents.IsLive));
            _files[path] = (contents.End, contents.IsLive);
        }

        return paths;
    }

    private void Add(FoxJournalRecord record, bool isLive)
    {
        // A reference can belong to very many submissions, so it is added when it becomes known and not looked for.
        var before = _reducer.Find(record.Submission);
        _reducer.Add(record, isLive);
        if (record.Token is { } token && before?.Token is null)
        {
            Add(_byTask, (token.Service, token.TaskId), record.Submission);
        }

        if (record.Reference is { } reference && before?.Reference is null)
        {
            Add(_byReference, reference, record.Submission);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Guid>> index, TKey key, Guid submission)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var submissions))
        {
            index.Add(key, submissions = []);
        }

        submissions.Add(submission);
    }
}
