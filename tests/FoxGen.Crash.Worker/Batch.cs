using FoxGen.Journal;

namespace FoxGen.Crash;

/// <summary>The jobs of a batch, each done once or noted as of unknown outcome, however often the process dies.</summary>
internal sealed class Batch(Clips clips, IFoxTaskJournal journal, string folder)
{
    private const int AtOnce = 8;

    /// <summary>Runs what is not done yet.</summary>
    /// <param name="jobs">The number of jobs of all processes.</param>
    /// <param name="part">Which of them are those of this process: every one with this remainder.</param>
    /// <param name="parts">The number of processes.</param>
    public async Task RunAsync(int jobs, int part, int parts)
    {
        var known = new Dictionary<string, FoxJournalEntry>(StringComparer.Ordinal);
        await foreach (var entry in journal.ReadAsync())
        {
            // A later submission of the same job counts, except after one that may have paid or has paid.
            if (entry.Reference is { } job && !(known.TryGetValue(job, out var before) && before.State is FoxJournalState.Submitted or FoxJournalState.Settled && entry.State is FoxJournalState.NotStarted))
            {
                known[job] = entry;
            }
        }

        var names = Enumerable.Range(0, jobs).Where(i => i % parts == part).Select(i => FormattableString.Invariant($"job-{i}"));
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (job, _) => await RunAsync(job, known.GetValueOrDefault(job)));
    }

    private async Task RunAsync(string job, FoxJournalEntry? entry)
    {
        switch (entry?.State)
        {
            case FoxJournalState.Settled:
                break;
            case FoxJournalState.Submitted:
                await DeliverAsync(job, entry.Token!);
                break;
            case FoxJournalState.OutcomeUnknown when !clips.Replays:
                await NoteUnknownAsync(job);
                break;
            default:
                await SubmitAsync(job);
                break;
        }
    }

    private async Task SubmitAsync(string job)
    {
        try
        {
            var task = await clips.SubmitAsync(job);
            await DeliverAsync(job, task.Token);
        }
        catch (FoxSubmitOutcomeUnknownException)
        {
            await NoteUnknownAsync(job);
        }
    }

    private async Task DeliverAsync(string job, FoxTaskToken token)
    {
        await clips.DeliverAsync(token, Path.Combine(folder, job + ".mp4"));
        await journal.SettleAsync(token, "delivered");
    }

    private async Task NoteUnknownAsync(string job)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, job + ".unknown"), "");
    }
}
