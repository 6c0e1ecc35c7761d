using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

/// <summary>A journal prunes itself.</summary>
public sealed class RetentionTests : JournalTest
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(24)]
    public async Task Two_hundred_starts_leave_a_bounded_number_of_files(int hoursBetween)
    {
        const int Open = 60;
        for (var start = 0; start < 200; start++)
        {
            await StartAsync(start, isSettled: start != Open);
            _clock.Advance(TimeSpan.FromHours(hoursBetween));
        }

        // Sixteen small ones, the last, and what has grown beyond small: none here.
        Assert.InRange(JournalFiles().Length, 1, JournalPruner.MostSmallFiles + 1);
        Assert.Equal(JournalFiles().Length, LockFiles().Length);
        await using var journal = OpenFolder();
        var states = await StatesAsync(journal);
        Assert.Equal(FoxJournalState.Submitted, states[Id(Open)]);
        Assert.Equal(TokenOf(Open), (await journal.FindAsync(TokenOf(Open), Cancel)).Single().Token);

        // A gathered file stays until the last in it may go.
        var kept = hoursBetween == 0 ? 199 : Math.Min(199, 7 * 24 / hoursBetween);
        Assert.InRange(states.Count(state => state.Value is FoxJournalState.Settled), kept, hoursBetween == 24 ? kept + 2 : 199);
        Assert.Equal(0, journal.DamagedLines);
    }

    [Fact]
    public async Task What_was_settled_or_not_started_goes_when_its_time_is_over_and_not_before()
    {
        await using (var journal = Open(TimeSpan.FromDays(2)))
        {
            await WriteAsync(journal, At(Sending(1)), At(Submitted(1)), At(Settled(1)), At(Sending(2)), At(NotStarted(2)));
        }

        _clock.Advance(TimeSpan.FromDays(2));
        await StartAsync(3, isSettled: true, TimeSpan.FromDays(2));
        Assert.Equal(3, (await EntriesAsync()).Count);

        _clock.Advance(TimeSpan.FromTicks(1));
        await StartAsync(4, isSettled: true, TimeSpan.FromDays(2));
        Assert.Equal([Id(3), Id(4)], (await EntriesAsync()).Select(entry => entry.Submission));
    }

    [Fact]
    public async Task Without_a_retention_nothing_goes()
    {
        for (var start = 0; start < 20; start++)
        {
            await StartAsync(start, isSettled: true, Timeout.InfiniteTimeSpan);
            _clock.Advance(TimeSpan.FromDays(100));
        }

        Assert.Equal(20, JournalFiles().Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Open(TimeSpan.FromSeconds(-2)));
    }

    [Fact]
    public async Task It_prunes_at_its_first_write_and_then_at_most_once_an_hour()
    {
        await using var journal = Open();
        var first = await LeaveDoneAsync(1);
        _clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await journal.FindByReferenceAsync("none", Cancel));
        Assert.True(File.Exists(first));
        await journal.WriteAsync(At(Sending(100)), Cancel);
        await GoneAsync(first);

        var second = await LeaveDoneAsync(2, Start.AddYears(-1));
        _clock.Advance(TimeSpan.FromMinutes(59));
        await WriteAsync(journal, At(Submitted(100)), At(Settled(100)));
        await journal.DisposeAsync();
        Assert.True(File.Exists(second));

        await using var other = Open();
        await other.WriteAsync(At(Sending(101)), Cancel);
        await GoneAsync(second);
        var third = await LeaveDoneAsync(3, Start.AddYears(-1));
        _clock.Advance(TimeSpan.FromHours(1));
        await other.WriteAsync(At(NotStarted(101)), Cancel);
        await GoneAsync(third);
    }

    [Fact]
    public async Task A_write_does_not_wait_for_pruning_and_does_not_fail_with_it()
    {
        var damaged = await LeaveDoneAsync(1, Start.AddYears(-1));
        await File.WriteAllTextAsync(damaged, (await File.ReadAllTextAsync(damaged, Cancel)).Replace("\"foxjournal\":1", "\"foxjournal\":2", StringComparison.Ordinal), Cancel);
        await using (var journal = Open())
        {
            await journal.WriteAsync(At(Sending(2)), Cancel);
        }

        Assert.True(File.Exists(damaged));
    }

    [Fact]
    public async Task Gathering_changes_no_state_whatever_the_files_contain()
    {
        var random = new Random(12);
        var gathered = 0;
        for (var round = 0; round < 20; round++)
        {
            var files = random.Next(30, 40);
            var records = Enumerable.Range(0, files).Select(_ => new List<FoxJournalRecord>()).ToList();
            for (var number = 0; number < 60; number++)
            {
                // Half of them are old enough to go when they are done.
                var at = _clock.GetUtcNow().AddDays(random.Next(2) == 0 ? -30 : -1).AddSeconds(number);
                var own = records[random.Next(files)];
                void Add(List<FoxJournalRecord> file, FoxJournalRecord record) => file.Add(record with { At = at });
                Add(own, Sending(number, $"order {number}"));
                switch (random.Next(20))
                {
                    case 0:
                        break;
                    case < 5:
                        Add(own, NotStarted(number));
                        break;
                    case < 8:
                        Add(own, OutcomeUnknown(number));
                        break;
                    case 8:
                        Add(records[random.Next(files)], OutcomeUnknown(number));
                        break;
                    case < 11:
                        Add(records[random.Next(files)], Submitted(number));
                        break;
                    default:
                        Add(own, Submitted(number));
                        Add(records[random.Next(files)], Settled(number));
                        break;
                }
            }

            var left = new Dictionary<string, List<FoxJournalRecord>>(StringComparer.Ordinal);
            foreach (var file in records.Where(file => file.Count > 0))
            {
                left.Add(await LeaveAsync([.. file]), file);
            }

            var before = await EntriesAsync();
            var (filesBefore, contents) = (JournalFiles(), JournalFiles().ToDictionary(path => path, File.ReadAllBytes));
            await using (var journal = Open())
            {
                await journal.WriteAsync(At(Sending(1000)), Cancel);
            }

            var after = await EntriesAsync();
            var cutoff = _clock.GetUtcNow().AddDays(-7);
            Assert.Equivalent(before.Where(entry => IsKept(entry, cutoff)), after.Where(entry => entry.Submission != Id(1000) && IsKept(entry, cutoff)), strict: true);
            gathered += filesBefore.Length + 1 - JournalFiles().Length;

            // As if it had stopped before its last deletions: first go the files whose submissions are all over, then those that are gathered.
            var kept = before.Where(entry => IsKept(entry, cutoff)).Select(entry => entry.Submission).ToHashSet();
            foreach (var gone in filesBefore.Except(JournalFiles())
                .OrderByDescending(path => left[path].Exists(record => kept.Contains(record.Submission))).ThenByDescending(path => path, StringComparer.Ordinal))
            {
                await File.WriteAllBytesAsync(gone, contents[gone], Cancel);
                Assert.Equivalent(before.Where(entry => IsKept(entry, cutoff)), (await EntriesAsync()).Where(entry => entry.Submission != Id(1000) && IsKept(entry, cutoff)), strict: true);
            }

            Directory.Delete(Folder, recursive: true);
        }

        Assert.InRange(gathered, 20 * JournalPruner.MostSmallFiles, int.MaxValue);

        static bool IsKept(FoxJournalEntry entry, DateTimeOffset cutoff) =>
            entry.State is not FoxJournalState.Settled and not FoxJournalState.NotStarted || entry.StartedAt > cutoff;
    }

    [Fact]
    public async Task What_a_later_version_has_added_to_a_record_is_gathered_with_it()
    {
        for (var number = 0; number <= JournalPruner.MostSmallFiles; number++)
        {
            var path = await LeaveAsync(At(Sending(number)), At(Submitted(number)));
            await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Cancel)).Replace("\"token\"", "\"mood\":\"good\",\"token\"", StringComparison.Ordinal), Cancel);
        }

        await using (var journal = Open())
        {
            await journal.WriteAsync(At(Sending(100)), Cancel);
        }

        var lines = await File.ReadAllLinesAsync(Assert.Single(JournalFiles()), Cancel);
        Assert.Equal(JournalPruner.MostSmallFiles + 1, lines.Count(line => line.Contains("\"mood\":\"good\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_index_forgets_what_is_over()
    {
        await using var journal = Open();
        await WriteAsync(journal, At(Sending(1, "order")), At(Submitted(1)), At(Settled(1)), At(Sending(2, "order")), At(Submitted(2)));
        Assert.Equal(2, (await journal.FindByReferenceAsync("order", Cancel)).Count);

        _clock.Advance(TimeSpan.FromDays(8));
        await journal.WriteAsync(At(Sending(3)), Cancel);
        while ((await journal.FindByReferenceAsync("order", Cancel)).Count == 2)
        {
            await Task.Delay(5, Cancel);
        }

        Assert.Equal(Id(2), Assert.Single(await journal.FindByReferenceAsync("order", Cancel)).Submission);
        Assert.Empty(await journal.FindAsync(TokenOf(1), Cancel));
        Assert.Single(await journal.FindAsync(TokenOf(2), Cancel));
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_file_of_another_process_that_runs_is_not_touched()
    {
        using var writer = JournalWriterProcess.Start("hold", Folder);
        await writer.ReadAsync(1, Cancel);
        var path = Assert.Single(JournalFiles());
        var contents = await File.ReadAllBytesAsync(path, Cancel);

        // What it sends is settled long ago by this clock, so that its file would go if it did not run.
        var later = new FakeClock();
        later.SetUtcNow(DateTimeOffset.UtcNow.AddYears(1));
        await using (var settling = FoxFileJournal.Open(Folder))
        {
            await settling.SettleAsync(Guid.Parse(writer.Said[0].Split(' ')[1]), cancellationToken: Cancel);
        }

        for (var number = 0; number <= JournalPruner.MostSmallFiles; number++)
        {
            await LeaveAsync(At(Sending(number)), At(Submitted(number)));
        }

        // The other process prunes too when it starts, and only one does at a time.
        do
        {
            await using var journal = FoxFileJournal.Open(Folder, later);
            await journal.WriteAsync(At(Submitted(100)), Cancel);
        }
        while (JournalFiles().Length > JournalPruner.MostSmallFiles);

        Assert.Equal(contents, await File.ReadAllBytesAsync(path, Cancel));
        await writer.KillAsync(Cancel);
        await using (var journal = FoxFileJournal.Open(Folder, later))
        {
            await journal.WriteAsync(At(Sending(101)), Cancel);
        }

        Assert.False(File.Exists(path));
    }

    private FoxFileJournal Open(TimeSpan? retention = null) => FoxFileJournal.Open(Folder, _clock, retention);

    private FoxJournalRecord At(FoxJournalRecord record) => record with { At = _clock.GetUtcNow() };

    private async Task StartAsync(int number, bool isSettled, TimeSpan? retention = null)
    {
        await using var journal = Open(retention);
        await WriteAsync(journal, At(Sending(number)), At(Submitted(number)));
        if (isSettled)
        {
            Assert.True(await journal.SettleAsync(TokenOf(number), cancellationToken: Cancel));
        }
    }

    private Task<string> LeaveDoneAsync(int number, DateTimeOffset? at = null) =>
        LeaveAsync(At(Sending(number)) with { At = at ?? _clock.GetUtcNow() }, At(NotStarted(number)) with { At = at ?? _clock.GetUtcNow() });

    private async Task<List<FoxJournalEntry>> EntriesAsync()
    {
        await using var journal = OpenFolder();
        return await ReadAsync(journal);
    }

    private static async Task GoneAsync(string path)
    {
        while (File.Exists(path))
        {
            await Task.Delay(5, Cancel);
        }
    }
}
