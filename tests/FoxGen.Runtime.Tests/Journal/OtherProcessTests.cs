using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

[Trait("speed", "slow")]
public sealed class OtherProcessTests : JournalTest
{
    [Fact]
    public async Task What_a_living_process_sends_is_under_way_and_what_a_killed_one_sent_is_unknown()
    {
        await using var journal = OpenFolder();
        using var living = JournalWriterProcess.Start("hold", Folder);
        using var killed = JournalWriterProcess.Start("hold", Folder);
        await living.ReadAsync(1, Cancel);
        await killed.ReadAsync(1, Cancel);
        Assert.Equal([FoxJournalState.Sending, FoxJournalState.Sending], (await ReadAsync(journal)).Select(entry => entry.State));

        await killed.KillAsync(Cancel);
        var states = await StatesAsync(journal);
        Assert.Equal(FoxJournalState.Sending, states[SubmissionIn(living.Said[0])]);
        Assert.Equal(FoxJournalState.OutcomeUnknown, states[SubmissionIn(killed.Said[0])]);

        await living.CloseAsync(Cancel);
        Assert.All(await ReadAsync(journal), entry => Assert.Equal((FoxJournalState.OutcomeUnknown, "crash"), (entry.State, entry.Detail)));
    }

    [Fact]
    public async Task A_process_killed_while_it_writes_loses_nothing_that_it_had_been_told_is_stored()
    {
        await using var journal = OpenFolder();
        var random = new Random(9);
        var known = new Dictionary<Guid, string>();
        for (var round = 0; round < 4; round++)
        {
            using var writer = JournalWriterProcess.Start("batch", Folder);
            await writer.ReadAsync(random.Next(1, 300), Cancel);
            await writer.KillAsync(Cancel);
            foreach (var line in writer.Said)
            {
                known[SubmissionIn(line)] = line.Split(' ')[0];
            }
        }

        var entries = (await ReadAsync(journal)).ToDictionary(entry => entry.Submission);

        Assert.Equal(0, journal.DamagedLines);
        Assert.DoesNotContain(entries.Values, entry => entry.State is FoxJournalState.Sending);
        foreach (var (submission, word) in known)
        {
            // The process may have stored more than it came to say.
            var entry = entries[submission];
            Assert.Equal($"order {submission:n}", entry.Reference);
            Assert.Contains(entry.State, word switch
            {
                "sending" => [FoxJournalState.OutcomeUnknown, FoxJournalState.Submitted, FoxJournalState.Settled],
                "submitted" => [FoxJournalState.Submitted, FoxJournalState.Settled],
                _ => new[] { FoxJournalState.Settled },
            });
            Assert.Equal(entry.State is FoxJournalState.OutcomeUnknown ? null : $"task-{submission:n}", entry.Token?.TaskId);
        }

        // Of what it never said there is at most what its eight writers had under way when it was killed.
        Assert.InRange(entries.Count, known.Count, known.Count + (8 * 4));
    }

    [Fact]
    public async Task The_file_of_a_living_process_is_not_pruned_and_that_of_a_killed_one_is()
    {
        await using var journal = OpenFolder();
        using var writer = JournalWriterProcess.Start("hold", Folder);
        await writer.ReadAsync(1, Cancel);
        await journal.SettleAsync(SubmissionIn(writer.Said[0]), cancellationToken: Cancel);
        Assert.Equal(0, await journal.PruneAsync(Cancel));

        await writer.KillAsync(Cancel);

        Assert.Equal(1, await journal.PruneAsync(Cancel));
        Assert.Empty(await ReadAsync(journal));
    }

    private static Guid SubmissionIn(string line) => Guid.Parse(line.Split(' ')[1]);
}
