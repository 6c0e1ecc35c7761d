using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class PruneTests : JournalTest
{
    [Fact]
    public async Task Files_of_dead_writers_go_when_all_in_them_is_done_and_only_then()
    {
        var done = await LeaveAsync(Sending(1), Submitted(1), Settled(1), Sending(2), NotStarted(2));
        string[] kept =
        [
            await LeaveAsync(Sending(3), Submitted(3), Settled(3), Sending(4), Submitted(4)),
            await LeaveAsync(Sending(5)),
            await LeaveAsync(Sending(6), OutcomeUnknown(6)),
        ];
        await using var journal = OpenFolder();
        await WriteAsync(journal, Sending(7), NotStarted(7));
        var before = await StatesAsync(journal);

        Assert.Equal(1, await journal.PruneAsync(Cancel));

        Assert.False(File.Exists(done));
        Assert.All(kept, path => Assert.True(File.Exists(path)));
        Assert.Equal(4, JournalFiles().Length);
        Assert.Equal(4, LockFiles().Length);
        before.Remove(Id(1));
        before.Remove(Id(2));
        Assert.Equal(before, await StatesAsync(journal));
        Assert.Equal(0, await journal.PruneAsync(Cancel));
    }

    [Fact]
    public async Task A_damaged_file_or_one_with_events_of_a_later_version_stays()
    {
        foreach (var line in (string[])["{", $$"""{"submission":"{{Id(1)}}","event":"paused","at":"2027-01-01T00:00:00Z"}"""])
        {
            await File.AppendAllTextAsync(await LeaveAsync(Sending(1), NotStarted(1)), line + "\n", Cancel);
        }

        await using var journal = OpenFolder();

        Assert.Equal(0, await journal.PruneAsync(Cancel));
        Assert.Equal(3, JournalFiles().Length);
    }

    [Fact]
    public async Task The_file_that_settles_a_task_of_a_kept_file_goes_without_the_task_coming_back()
    {
        var opening = await LeaveAsync(Sending(1), Submitted(1), Sending(2), Submitted(2));
        var settling = await LeaveAsync(Settled(1));
        await using (var journal = OpenFolder())
        {
            Assert.Equal(1, await journal.PruneAsync(Cancel));
            Assert.Equal(0, await journal.PruneAsync(Cancel));
        }

        Assert.True(File.Exists(opening));
        Assert.False(File.Exists(settling));
        await using var later = OpenFolder();
        Assert.Equal([FoxJournalState.Settled, FoxJournalState.Submitted], (await ReadAsync(later)).Select(entry => entry.State));
        Assert.Equal("delivered", (await ReadAsync(later))[0].Detail);

        await later.SettleAsync(Id(2), cancellationToken: Cancel);
        Assert.Equal(2, await later.PruneAsync(Cancel));
        Assert.Single(JournalFiles());
        Assert.Empty(await ReadAsync(later));
    }

    [Fact]
    public async Task Two_dead_processes_that_settled_each_others_tasks_are_both_cleaned_up()
    {
        var one = OpenFolder();
        var two = OpenFolder();
        await WriteAsync(one, Sending(1), Submitted(1));
        await WriteAsync(two, Sending(2), Submitted(2), Settled(1));
        await WriteAsync(one, Settled(2));
        await one.DisposeAsync();
        await two.DisposeAsync();
        await using var journal = OpenFolder();

        Assert.Equal(2, await journal.PruneAsync(Cancel));

        Assert.Empty(await ReadAsync(journal));
        Assert.Single(JournalFiles());
    }

    [Fact]
    public async Task Whatever_is_deleted_and_whenever_it_stops_no_settled_task_comes_back()
    {
        var random = new Random(5);
        for (var round = 0; round < 30; round++)
        {
            var files = random.Next(2, 5);
            var records = Enumerable.Range(0, files).Select(_ => new List<FoxJournalRecord>()).ToList();
            for (var number = 0; number < 8; number++)
            {
                records[random.Next(files)].AddRange([Sending(number), Submitted(number)]);
                if (random.Next(4) > 0)
                {
                    records[random.Next(files)].Add(Settled(number));
                }
            }

            foreach (var file in records)
            {
                await LeaveAsync([Sending(100), NotStarted(100), .. file]);
            }

            await using (var journal = OpenFolder())
            {
                var before = await ReadAsync(journal);
                var contents = JournalFiles().ToDictionary(path => path, File.ReadAllBytes);
                var deleted = await journal.PruneAsync(Cancel);
                Assert.Equivalent(Unsettled(before), Unsettled(await ReadAsync(journal)), strict: true);

                // As if it had stopped before its last deletions.
                var gone = contents.Keys.Except(JournalFiles()).Order(StringComparer.Ordinal).ToList();
                Assert.Equal(deleted, gone.Count);
                for (var last = gone.Count - 1; last >= 0; last--)
                {
                    await File.WriteAllBytesAsync(gone[last], contents[gone[last]], Cancel);
                    Assert.Equivalent(Unsettled(before), Unsettled(await ReadAsync(journal)), strict: true);
                }
            }

            Directory.Delete(Folder, recursive: true);
        }
    }

    [Fact]
    public async Task While_another_prunes_nothing_is_done()
    {
        await LeaveAsync(Sending(1), NotStarted(1));
        await using var journal = OpenFolder();
        using (File.Open(Path.Combine(Folder, "prune.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(0, await journal.PruneAsync(Cancel));
        }

        Assert.Equal(1, await journal.PruneAsync(Cancel));
    }

    [Fact]
    public async Task Locks_without_a_file_go_unless_they_are_held()
    {
        await using var journal = OpenFolder();
        var lonely = Path.Combine(Folder, "20260101T000000000Z-1-00000000.lock");
        var held = Path.Combine(Folder, "20260101T000000000Z-1-00000001.lock");
        await File.WriteAllTextAsync(lonely, "", Cancel);
        using (File.Open(held, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(0, await journal.PruneAsync(Cancel));
            Assert.Equal((false, true), (File.Exists(lonely), File.Exists(held)));
        }
    }

    [Fact]
    public async Task Opening_writing_reading_and_pruning_side_by_side_loses_nothing()
    {
        await using var watcher = OpenFolder();
        await WriteAsync(watcher, Sending(0), Submitted(0));
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(
            async () =>
            {
                for (var turn = 0; turn < 15; turn++)
                {
                    var number = Interlocked.Increment(ref next);
                    await LeaveWithoutCheckAsync(Sending(number), Submitted(number));
                    await LeaveWithoutCheckAsync(number % 5 == 0 ? Sending(number) : Settled(number));
                    await watcher.PruneAsync(Cancel);
                    var states = await StatesAsync(watcher);
                    Assert.Equal(FoxJournalState.Submitted, states[Id(0)]);
                    Assert.Equal(number % 5 == 0, states.GetValueOrDefault(Id(number)) is FoxJournalState.Submitted);
                }
            },
            Cancel)));

        await watcher.PruneAsync(Cancel);
        Assert.Equal(
            [0, .. Enumerable.Range(1, 60).Where(number => number % 5 == 0)],
            Unsettled(await ReadAsync(watcher)).Select(entry => Enumerable.Range(0, 61).Single(number => Id(number) == entry.Submission)));
    }

    private static List<FoxJournalEntry> Unsettled(IEnumerable<FoxJournalEntry> entries) =>
        [.. entries.Where(entry => entry.State is not FoxJournalState.Settled and not FoxJournalState.NotStarted)];

    private async Task LeaveWithoutCheckAsync(params FoxJournalRecord[] records)
    {
        await using var journal = OpenFolder();
        await WriteAsync(journal, records);
    }
}
