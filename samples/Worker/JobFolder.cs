using FoxGen.Journal;

namespace Worker;

/// <summary>The jobs: what is to be done, and what the journal says is done, paid, or open.</summary>
internal sealed class JobFolder(Folders folders, IFoxTaskJournal journal)
{
    /// <summary>Returns the jobs that are not done, each with its latest journal entry.</summary>
    public async Task<IReadOnlyList<Job>> FindOpenAsync(CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, FoxJournalEntry>(StringComparer.Ordinal);
        await foreach (var entry in journal.ReadAsync(cancellationToken))
        {
            // What was not started says nothing about an earlier submission of the same job that was.
            if (entry.Reference is { } name && !(entry.State is FoxJournalState.NotStarted && known.ContainsKey(name)))
            {
                known[name] = entry;
            }
        }

        return [.. Directory.EnumerateFiles(folders.Jobs, "*.json").Order(StringComparer.Ordinal)
            .Select(path => new Job(Path.GetFileNameWithoutExtension(path), path, Path.Combine(folders.Out, Path.GetFileNameWithoutExtension(path))))
            .Select(job => job with { Known = known.GetValueOrDefault(job.Name) })
            .Where(job => !job.IsDone)];
    }
}

/// <summary>One request.</summary>
/// <param name="Name">The name of its file, and its reference in the journal.</param>
/// <param name="Source">The file with the request.</param>
/// <param name="Target">The folder of its results.</param>
internal sealed record Job(string Name, string Source, string Target)
{
    /// <summary>What the journal knows of it; <c>null</c> for nothing.</summary>
    public FoxJournalEntry? Known { get; init; }

    /// <summary>Whether all results of the job are saved. The journal deletes settled entries after some time; the folder keeps the results.</summary>
    public bool IsDone => Known?.State is not FoxJournalState.Submitted && Directory.Exists(Target) && Directory.EnumerateFiles(Target).Any();
}
