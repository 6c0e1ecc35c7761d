using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class GroupCommitTests : JournalTest
{
    [Fact]
    public async Task Records_that_come_during_a_flush_share_the_next_one()
    {
        TestDisk disk = null!;
        await using var journal = FoxFileJournal.Open(Folder, null, file => disk = new TestDisk(file));
        Assert.Equal(1, disk.Flushes);
        disk.Gate.Reset();
        var first = journal.WriteAsync(Sending(0), Cancel).AsTask();

        // The first group may hold more than the first record, so there are one or two more groups.
        var others = Enumerable.Range(1, 999).Select(number => journal.WriteAsync(Sending(number), Cancel).AsTask()).ToList();
        Assert.False(first.IsCompleted);
        Assert.DoesNotContain(others, write => write.IsCompleted);
        disk.Gate.Set();
        await Task.WhenAll([first, .. others]);

        Assert.InRange(disk.Flushes, 2, 3);
        Assert.Equal(1000, (await ReadAsync(journal)).Count);
    }

    [Fact]
    public async Task Nothing_is_reported_as_stored_before_it_is_flushed()
    {
        TestDisk disk = null!;
        await using var journal = FoxFileJournal.Open(Folder, null, file => disk = new TestDisk(file));
        for (var number = 0; number < 20; number++)
        {
            var before = disk.Flushes;
            await journal.WriteAsync(Sending(number), Cancel);
            Assert.Equal(before + 1, disk.Flushes);
        }
    }

    [Fact]
    public async Task Eight_threads_write_side_by_side_in_fewer_flushes_than_records()
    {
        const int Threads = 8;
        const int Each = 500;
        TestDisk disk = null!;
        await using var journal = FoxFileJournal.Open(Folder, null, file => disk = new TestDisk(file));

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(
            async () =>
            {
                for (var number = thread * Each; number < (thread + 1) * Each; number++)
                {
                    await journal.WriteAsync(Sending(number), Cancel);
                    await journal.WriteAsync(number % 2 == 0 ? Submitted(number) : OutcomeUnknown(number), Cancel);
                }
            },
            Cancel)));

        var entries = await ReadAsync(journal);
        Assert.Equal(Enumerable.Range(0, Threads * Each).Select(Id), entries.Select(entry => entry.Submission));
        Assert.All(entries, (entry, number) => Assert.Equal(number % 2 == 0 ? FoxJournalState.Submitted : FoxJournalState.OutcomeUnknown, entry.State));
        Assert.Equal(0, journal.DamagedLines);
        Assert.True(disk.Flushes < Threads * Each * 2, $"{disk.Flushes} flushes");
    }

    [Fact]
    public async Task The_records_of_a_submission_stand_in_the_order_in_which_they_came()
    {
        await using (var journal = OpenFolder())
        {
            await Task.WhenAll(Enumerable.Range(0, 200).SelectMany(number => new[]
            {
                journal.WriteAsync(Sending(number), Cancel).AsTask(),
                journal.WriteAsync(NotStarted(number), Cancel).AsTask(),
                journal.WriteAsync(Sending(number), Cancel).AsTask(),
                journal.WriteAsync(OutcomeUnknown(number), Cancel).AsTask(),
            }));
        }

        var lines = (await File.ReadAllLinesAsync(Assert.Single(JournalFiles()), Cancel))[1..];
        Assert.Equal(800, lines.Length);
        string[] words = ["sending", "notStarted", "sending", "outcomeUnknown"];
        for (var number = 0; number < 200; number++)
        {
            var own = lines.Where(line => line.Contains(Id(number).ToString(), StringComparison.Ordinal));
            Assert.All(own, (line, index) => Assert.Contains($"\"event\":\"{words[index]}\"", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_journal_can_be_read_while_it_is_written()
    {
        await using var journal = OpenFolder();
        var stored = 0;
        var writing = Task.Run(
            async () =>
            {
                for (var number = 0; number < 300; number++)
                {
                    await journal.WriteAsync(Sending(number), Cancel);
                    await journal.WriteAsync(Submitted(number), Cancel);
                    Volatile.Write(ref stored, number + 1);
                }
            },
            Cancel);
        do
        {
            var atLeast = Volatile.Read(ref stored);
            var entries = await ReadAsync(journal);
            Assert.Equal(0, journal.DamagedLines);
            Assert.All(entries.Take(atLeast), entry => Assert.Equal(FoxJournalState.Submitted, entry.State));
            Assert.InRange(entries.Count, atLeast, 300);
            Assert.All(entries.Skip(atLeast), entry => Assert.True(entry.State is FoxJournalState.Submitted or FoxJournalState.Sending));
        }
        while (!writing.IsCompleted);

        await writing;
        Assert.Equal(300, (await ReadAsync(journal)).Count);
    }
}
