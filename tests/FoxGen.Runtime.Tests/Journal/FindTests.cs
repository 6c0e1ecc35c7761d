using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class FindTests : JournalTest
{
    public static readonly TheoryData<string> Kinds = ["file", "memory", "own"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Submissions_are_found_by_token_and_by_reference_in_any_state(string kind)
    {
        var journal = New(kind);
        await WriteAsync(
            journal,
            [
                Sending(3, "order 1"), NotStarted(3), Sending(1, "order 1", "key"), Submitted(1), Settled(1), Sending(2, "order 2"), Submitted(2) with { Token = TokenOf(1) },
                Sending(4), OutcomeUnknown(4), Sending(5, "order 1"),
            ]);

        var byToken = await journal.FindAsync(TokenOf(1), Cancel);
        Assert.Equal([(Id(1), FoxJournalState.Settled, "order 1", "key"), (Id(2), FoxJournalState.Submitted, "order 2", null)], byToken.Select(entry => (entry.Submission, entry.State, entry.Reference, entry.IdempotencyKey)));
        Assert.All(byToken, entry => Assert.Equal(TokenOf(1), entry.Token));

        var byReference = await journal.FindByReferenceAsync("order 1", Cancel);
        Assert.Equal([(Id(1), FoxJournalState.Settled), (Id(3), FoxJournalState.NotStarted), (Id(5), FoxJournalState.Sending)], byReference.Select(entry => (entry.Submission, entry.State)));
        Assert.Empty(await journal.FindAsync(TokenOf(9), Cancel));
        Assert.Empty(await journal.FindByReferenceAsync("Order 1", Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await journal.FindAsync(null!, Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await journal.FindByReferenceAsync(null!, Cancel));
        await CloseAsync(journal);
    }

    [Fact]
    public async Task A_search_finds_what_another_process_has_written_since_the_last_one()
    {
        await using var reader = OpenFolder();
        var writer = OpenFolder();
        Assert.Empty(await reader.FindByReferenceAsync("order", Cancel));
        await writer.WriteAsync(Sending(1, "order"), Cancel);
        Assert.Equal(FoxJournalState.Sending, Assert.Single(await reader.FindByReferenceAsync("order", Cancel)).State);

        await writer.WriteAsync(Submitted(1), Cancel);
        Assert.Equal(TokenOf(1), Assert.Single(await reader.FindByReferenceAsync("order", Cancel)).Token);
        await writer.WriteAsync(Sending(2, "order"), Cancel);
        await LeaveAsync(Settled(1));

        Assert.Equal([FoxJournalState.Settled, FoxJournalState.Sending], (await reader.FindByReferenceAsync("order", Cancel)).Select(entry => entry.State));
        await writer.DisposeAsync();
        Assert.Equal([FoxJournalState.Settled, FoxJournalState.OutcomeUnknown], (await reader.FindByReferenceAsync("order", Cancel)).Select(entry => entry.State));
    }

    [Fact]
    public async Task Settling_many_tasks_reads_the_files_of_others_once()
    {
        await using var journal = OpenFolder();
        var left = await LeaveAsync(Sending(0), Submitted(0));
        Assert.True(await journal.SettleAsync(TokenOf(0), cancellationToken: Cancel));

        // Who reads it now fails.
        var contents = await File.ReadAllTextAsync(left, Cancel);
        await File.WriteAllTextAsync(left, contents.Replace("\"foxjournal\":1", "\"foxjournal\":2", StringComparison.Ordinal), Cancel);
        for (var number = 1; number < 50; number++)
        {
            await WriteAsync(journal, Sending(number), Submitted(number));
            Assert.True(await journal.SettleAsync(TokenOf(number), cancellationToken: Cancel));
        }

        Assert.False(await journal.SettleAsync(TokenOf(7), cancellationToken: Cancel));
        await Assert.ThrowsAsync<IOException>(() => ReadAsync(journal));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_found()
    {
        TestDisk disk = null!;
        await using var journal = FoxFileJournal.Open(Folder, null, file => disk = new TestDisk(file));
        await WriteAsync(journal, Sending(1), Submitted(1));
        Assert.Single(await journal.FindAsync(TokenOf(1), Cancel));

        // The record is in the file until the flush fails, and a search may read it there.
        disk.Gate.Reset();
        disk.FailsToFlush = true;
        var settling = journal.SettleAsync(TokenOf(1), cancellationToken: Cancel).AsTask();
        while ((await ReadAsync(journal))[0].State is not FoxJournalState.Settled)
        {
            await Task.Delay(5, Cancel);
        }

        Assert.Equal(FoxJournalState.Settled, Assert.Single(await journal.FindAsync(TokenOf(1), Cancel)).State);
        disk.Gate.Set();
        await Assert.ThrowsAsync<IOException>(() => settling);
        disk.FailsToFlush = false;

        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await journal.FindAsync(TokenOf(1), Cancel)).State);
        Assert.True(await journal.SettleAsync(TokenOf(1), cancellationToken: Cancel));
        Assert.Equal(FoxJournalState.Settled, Assert.Single(await journal.FindAsync(TokenOf(1), Cancel)).State);
    }

    [Fact]
    public async Task Settling_takes_its_time_from_the_journal()
    {
        var clock = new FakeClock();
        await using (var journal = FoxFileJournal.Open(Folder, clock))
        {
            clock.Advance(TimeSpan.FromHours(5));
            await journal.SettleAsync(Id(1), cancellationToken: Cancel);
        }

        Assert.Contains("\"at\":\"2026-01-02T08:04:05+00:00\"", await File.ReadAllTextAsync(Assert.Single(JournalFiles()), Cancel), StringComparison.Ordinal);
    }

    private static async Task CloseAsync(IFoxTaskJournal journal)
    {
        if (journal is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private IFoxTaskJournal New(string kind) => kind switch
    {
        "file" => OpenFolder(),
        "memory" => new FoxMemoryJournal(),
        _ => new TwoMethods(new FoxMemoryJournal()),
    };

    /// <summary>A journal of an application that has no index.</summary>
    private sealed class TwoMethods(FoxMemoryJournal inner) : IFoxTaskJournal
    {
        public ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default) => inner.WriteAsync(record, cancellationToken);

        public IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default) => inner.ReadAsync(cancellationToken);
    }
}
