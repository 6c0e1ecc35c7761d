using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Runtime.Tests.Submitting;

namespace FoxGen.Runtime.Tests.Journal;

/// <summary>A main journal that fails, hangs or is down in between does not lose a paid task.</summary>
public sealed class SpoolTests : JournalTest
{
    // Pauses between attempts take no time; the timeout of five seconds only comes when the pauses have used it up, or the test advances the clock.
    private readonly FakeClock _clock = new(TimeSpan.FromSeconds(5));
    private readonly FoxMemoryJournal _spool = new();
    private readonly TestJournal _main;
    private readonly FoxSpoolJournal _journal;

    public SpoolTests()
    {
        _main = new TestJournal(_clock);
        _journal = new FoxSpoolJournal(_main, _spool);
    }

    [Fact]
    public async Task Before_sending_the_main_journal_is_written_once_and_its_failure_is_told()
    {
        await _journal.WriteAsync(Sending(1), Cancel);
        _main.Fails = _ => true;
        await Assert.ThrowsAsync<IOException>(async () => await _journal.WriteAsync(Sending(2), Cancel));

        Assert.Equal(2, _main.Writes);
        Assert.Equal([Id(1)], _main.Inner.Records.Select(record => record.Submission));
        Assert.Empty(_spool.Records);
    }

    [Fact]
    public async Task An_outcome_is_repeated_until_it_is_stored()
    {
        foreach (var record in (FoxJournalRecord[])[Submitted(1), NotStarted(2), OutcomeUnknown(3), Settled(1)])
        {
            _main.Writes = 0;
            _main.Fails = _ => _main.Writes < 3;
            await _journal.WriteAsync(record, Cancel);
            Assert.Equal(3, _main.Writes);
        }

        Assert.Equal(4, _main.Inner.Records.Count);
        Assert.Empty(_spool.Records);
    }

    [Fact]
    public async Task A_task_goes_to_the_spool_while_the_main_journal_is_down_and_moves_after_the_next_write()
    {
        await _journal.WriteAsync(Sending(1, "order"), Cancel);
        _main.Fails = _ => true;
        await _journal.WriteAsync(Submitted(1), Cancel);

        // Half a second or less before the second attempt, two seconds at most later, in five seconds.
        Assert.InRange(_main.Writes - 1, 4, 12);
        Assert.Equal([FoxJournalEvent.Submitted], _spool.Records.Select(record => record.Event));
        Assert.Equal(TokenOf(1), _spool.Records[0].Token);

        _main.Fails = _ => false;
        await _journal.WriteAsync(Sending(2), Cancel);
        await UntilAsync(() => _spool.Records.Count == 2);

        Assert.Equal((Id(1), FoxJournalEvent.Settled), (_spool.Records[1].Submission, _spool.Records[1].Event));
        Assert.Equal([(Id(1), FoxJournalEvent.Sending), (Id(2), FoxJournalEvent.Sending), (Id(1), FoxJournalEvent.Submitted)], _main.Inner.Records.Select(record => (record.Submission, record.Event)));
        Assert.Equal((TokenOf(1), "order"), ((await ReadAsync(_journal))[0].Token, (await ReadAsync(_journal))[0].Reference));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_main_journal_that_hangs_is_left_in_time_for_the_spool(bool blocks)
    {
        _main.Hangs = true;
        _main.Blocks = blocks;
        var writing = _journal.WriteAsync(Submitted(1), Cancel).AsTask();
        await UntilAsync(() => _main.Writes == 1);
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(writing.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await writing;

        Assert.Equal(TokenOf(1), Assert.Single(_spool.Records).Token);
        Assert.True(_main.Token.IsCancellationRequested);
        _main.Dispose();
    }

    [Fact]
    public async Task Cancelling_does_not_keep_a_task_out_of_the_spool()
    {
        using var cancel = new CancellationTokenSource();
        _main.Hangs = true;
        var writing = _journal.WriteAsync(Submitted(1), cancel.Token).AsTask();
        await UntilAsync(() => _main.Writes == 1);
        await cancel.CancelAsync();
        await writing;

        Assert.Equal(TokenOf(1), Assert.Single(_spool.Records).Token);
        _main.Dispose();
    }

    [Fact]
    public async Task When_both_fail_both_are_named()
    {
        _main.Fails = _ => true;
        var failure = await Assert.ThrowsAsync<IOException>(async () => await new FoxSpoolJournal(_main, new TestJournal(_clock) { Fails = _ => true, Name = "The spool" }).WriteAsync(Submitted(1), Cancel));

        Assert.Equal("Neither the main journal nor the spool could store a record: The database is down. The spool is down.", failure.Message);
        Assert.Equal(2, Assert.IsType<AggregateException>(failure.InnerException).InnerExceptions.Count);
    }

    [Fact]
    public async Task Other_outcomes_are_not_spooled()
    {
        _main.Fails = _ => true;
        foreach (var record in (FoxJournalRecord[])[NotStarted(1), OutcomeUnknown(2), Settled(3)])
        {
            var failure = await Assert.ThrowsAsync<IOException>(async () => await _journal.WriteAsync(record, Cancel));
            Assert.Equal("The main journal could not store a record: The database is down.", failure.Message);
        }

        Assert.InRange(_main.Writes, 12, 36);
        Assert.Empty(_spool.Records);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _journal.WriteAsync(NotStarted(1), cancelled.Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await _journal.WriteAsync(Submitted(1) with { Token = null }, Cancel));
    }

    [Fact]
    public async Task Settling_never_overtakes_the_task()
    {
        _main.Fails = record => record.Event is FoxJournalEvent.Submitted;
        await WriteAsync(_journal, Sending(1), Submitted(1));
        await Assert.ThrowsAsync<IOException>(async () => await _journal.SettleAsync(Id(1), cancellationToken: Cancel));
        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await ReadAsync(_journal)).State);

        _main.Fails = _ => false;
        await _journal.SettleAsync(Id(1), cancellationToken: Cancel);

        Assert.Equal([FoxJournalEvent.Sending, FoxJournalEvent.Submitted, FoxJournalEvent.Settled], _main.Inner.Records.Select(record => record.Event));
        Assert.Equal(FoxJournalState.Settled, Assert.Single(await ReadAsync(_journal)).State);
        Assert.Equal([FoxJournalEvent.Submitted, FoxJournalEvent.Settled], _spool.Records.Select(record => record.Event));
    }

    [Fact]
    public async Task Reading_shows_both_while_the_main_journal_cannot_be_written()
    {
        await WriteAsync(_journal, Sending(1, "order 1", "key"), Sending(2), Submitted(2), Sending(4), Submitted(4), Settled(4));
        _main.Fails = _ => true;
        await WriteAsync(_journal, Submitted(1), Submitted(3));
        await WriteAsync(_spool, Submitted(4));

        var entries = await ReadAsync(new FoxSpoolJournal(_main, _spool));

        Assert.Equal(
            [(Id(1), FoxJournalState.Submitted, TokenOf(1)), (Id(2), FoxJournalState.Submitted, TokenOf(2)), (Id(4), FoxJournalState.Settled, TokenOf(4)), (Id(3), FoxJournalState.Submitted, TokenOf(3))],
            entries.Select(entry => (entry.Submission, entry.State, entry.Token!)));
        Assert.Equal(("order 1", "key", Start.AddSeconds(1), "studio", "paint"), (entries[0].Reference, entries[0].IdempotencyKey, entries[0].StartedAt, entries[0].Service, entries[0].Model));
        Assert.Equal(TokenOf(1), Assert.Single(await _journal.FindByReferenceAsync("order 1", Cancel)).Token);
        Assert.Equal(Id(3), Assert.Single(await _journal.FindAsync(TokenOf(3), Cancel)).Submission);
        Assert.Equal(3, _spool.Records.Count);
    }

    [Fact]
    public async Task A_main_journal_that_cannot_be_read_loses_nothing()
    {
        _main.Fails = _ => true;
        _main.FailsToRead = true;
        await _journal.WriteAsync(Submitted(1), Cancel);
        await Assert.ThrowsAsync<IOException>(() => ReadAsync(_journal));
        await Assert.ThrowsAsync<IOException>(async () => await _journal.FindAsync(TokenOf(1), Cancel));

        _main.Fails = _ => false;
        _main.FailsToRead = false;

        Assert.Equal(TokenOf(1), Assert.Single(await _journal.FindAsync(TokenOf(1), Cancel)).Token);
        Assert.Equal(TokenOf(1), Assert.Single(await ReadAsync(_main)).Token);
        Assert.Equal([FoxJournalEvent.Submitted, FoxJournalEvent.Settled], _spool.Records.Select(record => record.Event));
    }

    [Fact]
    public async Task One_task_that_cannot_be_moved_does_not_hold_up_the_others()
    {
        await WriteAsync(_spool, Submitted(1), Submitted(2), Submitted(3));
        _main.Fails = record => record.Submission == Id(1);

        Assert.Equal([Id(1), Id(2), Id(3)], (await ReadAsync(_journal)).Select(entry => entry.Submission));
        Assert.Equal([Id(2), Id(3)], (await ReadAsync(_main)).Select(entry => entry.Submission));
    }

    [Fact]
    public async Task A_spool_that_an_ended_process_left_is_moved_at_the_first_use_and_what_was_moved_already_stays_settled()
    {
        await WriteAsync(_main.Inner, Sending(1), Submitted(1), Settled(1), Sending(2), Sending(3));
        await using (var spool = OpenFolder())
        {
            // The first was moved when the process ended, and then settled elsewhere.
            await WriteAsync(spool, Submitted(1), Submitted(2));
        }

        await using var left = OpenFolder();
        await new FoxSpoolJournal(_main, left).WriteAsync(NotStarted(3), Cancel);
        await UntilAsync(() => _main.Inner.Records.Count == 8);

        Assert.Equal([FoxJournalState.Settled, FoxJournalState.Submitted, FoxJournalState.NotStarted], (await ReadAsync(_main)).Select(entry => entry.State));
        while ((await ReadAsync(left)).Exists(entry => entry.State is not FoxJournalState.Settled))
        {
            await Task.Delay(5, Cancel);
        }
    }

    [Fact]
    public async Task A_spool_that_cannot_be_settled_moves_a_task_once_only()
    {
        var spool = new TestJournal(_clock) { Fails = record => record.Event is FoxJournalEvent.Settled };
        await spool.Inner.WriteAsync(Submitted(1), Cancel);
        var journal = new FoxSpoolJournal(_main, spool);
        Assert.Single(await ReadAsync(journal));
        Assert.Single(await ReadAsync(journal));
        Assert.Equal(2, spool.Writes);
        Assert.Single(_main.Inner.Records);

        spool.Fails = _ => false;
        Assert.Single(await ReadAsync(journal));
        Assert.Equal(FoxJournalEvent.Settled, spool.Inner.Records[^1].Event);
        Assert.Single(_main.Inner.Records);
    }

    [Fact]
    public async Task A_client_keeps_its_task_although_the_database_goes_down_between_request_and_reply()
    {
        await using var spool = OpenFolder();
        var journal = new FoxSpoolJournal(_main, spool);
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            _main.Fails = _ => true;
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = PaintClient.Of(server, contract: null, journal);

        var task = await IdempotencyTests.SubmitAsync(client);

        Assert.Equal(FoxJournalState.OutcomeUnknown, Assert.Single(await ReadAsync(new FoxMemoryJournal(_main.Inner.Records))).State);
        var entry = Assert.Single(await ReadAsync(journal));
        Assert.Equal((task.Submission, FoxJournalState.Submitted, task.Token), (entry.Submission, entry.State, entry.Token));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new FoxSpoolJournal(null!, _spool));
        Assert.Throws<ArgumentNullException>(() => new FoxSpoolJournal(_main, null!));
        Assert.Throws<ArgumentException>(() => new FoxSpoolJournal(_main, _main));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FoxSpoolJournal(_main, _spool, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FoxSpoolJournal(_main, _spool, TimeSpan.FromDays(2)));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(5, Cancel);
        }
    }

    /// <summary>A journal that fails or hangs when a test says so.</summary>
    private sealed class TestJournal(TimeProvider time) : IFoxTaskJournal, IDisposable
    {
        private readonly TaskCompletionSource _released = new();
        private int _writes;

        public FoxMemoryJournal Inner { get; } = new();

        public Func<FoxJournalRecord, bool> Fails { get; set; } = _ => false;

        public bool FailsToRead { get; set; }

        public bool Hangs { get; set; }

        public bool Blocks { get; set; }

        public string Name { get; init; } = "The database";

        public int Writes
        {
            get => Volatile.Read(ref _writes);
            set => _writes = value;
        }

        public CancellationToken Token { get; private set; }

        public TimeProvider TimeProvider => time;

        public async ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
        {
            Token = cancellationToken;
            Interlocked.Increment(ref _writes);
            if (Hangs && Blocks)
            {
#pragma warning disable xUnit1031 // A store that blocks is what is tested.
                _released.Task.Wait(CancellationToken.None);
#pragma warning restore xUnit1031
            }
            else if (Hangs)
            {
                await _released.Task;
            }

            if (Fails(record))
            {
                throw new IOException($"{Name} is down.");
            }

            await Inner.WriteAsync(record, cancellationToken);
        }

        public IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default) =>
            FailsToRead ? throw new IOException($"{Name} is down.") : Inner.ReadAsync(cancellationToken);

        public void Dispose() => _released.TrySetResult();
    }
}
