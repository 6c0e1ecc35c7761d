using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>A journal whose writes hang, in all the ways a store can, does not hang a submit.</summary>
public sealed class HangingJournalTests
{
    /// <summary>How a write hangs.</summary>
    public static readonly TheoryData<string> Ways = ["ignores its token", "heeds its token", "blocks"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Before_sending_it_ends_at_the_deadline_and_nothing_is_sent(string way)
    {
        using var journal = new HangingJournal(way, FoxJournalEvent.Sending);
        var clock = new FakeClock();
        await using var server = new TestServer();
        using var client = Client(server, clock, journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, Cancel);
        await journal.Hangs;
        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.False(submit.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<FoxJournalException>(() => submit);
        Assert.Null(failure.Token);
        Assert.Equal("The journal was not written in time, so the request was not sent.", failure.Message);
        Assert.Equal("The journal did not complete the write within 120 s.", Assert.IsType<TimeoutException>(failure.InnerException).Message);
        Assert.True(journal.Token.IsCancellationRequested);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Before_sending_it_ends_when_cancelled_and_nothing_is_sent(string way)
    {
        using var journal = new HangingJournal(way, FoxJournalEvent.Sending);
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer();
        using var client = Client(server, new FakeClock(), journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, cancel.Token);
        await journal.Hangs;
        await cancel.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submit);
        Assert.IsNotType<FoxSubmitCanceledException>(failure);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.True(journal.Token.IsCancellationRequested);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData(true, "canceled")]
    [InlineData(false, "journal")]
    public async Task What_was_not_sent_is_noted_as_not_started_once_the_abandoned_write_has_ended(bool cancels, string detail)
    {
        using var journal = new HangingJournal("ignores its token", FoxJournalEvent.Sending);
        using var cancel = new CancellationTokenSource();
        var clock = new FakeClock();
        await using var server = new TestServer();
        using var client = Client(server, clock, journal);
        var submit = client.Brush.SubmitAsync(Paint.Request, cancel.Token);
        await journal.Hangs;
        if (cancels)
        {
            await cancel.CancelAsync();
        }
        else
        {
            clock.Advance(TimeSpan.FromMinutes(2));
        }

        await Assert.ThrowsAnyAsync<Exception>(() => submit);
        Assert.Empty(journal.Inner.Records);
        journal.Release();
        while (journal.Inner.Records.Count < 2)
        {
            await Task.Delay(5, Cancel);
        }

        Assert.Equal([FoxJournalEvent.Sending, FoxJournalEvent.NotStarted], journal.Inner.Records.Select(record => record.Event));
        Assert.Equal(journal.Inner.Records[0].Submission, journal.Inner.Records[1].Submission);
        Assert.Equal(detail, journal.Inner.Records[1].Detail);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task After_the_reply_the_token_comes_at_the_deadline_with_the_failure_of_the_journal(string way)
    {
        using var journal = new HangingJournal(way, FoxJournalEvent.Submitted);
        var clock = new FakeClock();
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Client(server, clock, journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, Cancel);
        await journal.Hangs;
        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.False(submit.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<FoxJournalException>(() => submit);
        Assert.Equal(Paint.Token, failure.Token);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.StartsWith("The task is running and billed, but the journal was not written in time.", failure.Message, StringComparison.Ordinal);
        Assert.True(journal.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task An_outcome_has_ten_seconds_even_when_the_reply_came_at_the_deadline()
    {
        using var journal = new HangingJournal("ignores its token", FoxJournalEvent.Submitted);
        var clock = new FakeClock();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            clock.Advance(TimeSpan.FromSeconds(119));
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = Client(server, clock, journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, Cancel);
        await journal.Hangs;
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(submit.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Paint.Token, (await Assert.ThrowsAsync<FoxJournalException>(() => submit)).Token);
    }

    [Fact]
    public async Task Cancelled_during_the_write_after_the_reply_the_token_is_stored_and_handed_over()
    {
        using var journal = new HangingJournal("ignores its token", FoxJournalEvent.Submitted);
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Client(server, new FakeClock(), journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, cancel.Token);
        await journal.Hangs;
        await cancel.CancelAsync();
        Assert.False(submit.IsCompleted);
        Assert.False(journal.Token.IsCancellationRequested);
        journal.Release();

        Assert.Equal(Paint.Token, (await Assert.ThrowsAsync<FoxSubmitCanceledException>(() => submit)).Token);
        Assert.Equal(Paint.Token, journal.Inner.Records[^1].Token);
    }

    [Fact]
    public async Task Cancelled_during_a_write_that_hangs_after_the_reply_the_token_comes_with_the_failure()
    {
        using var journal = new HangingJournal("heeds its token", FoxJournalEvent.Submitted);
        using var cancel = new CancellationTokenSource();
        var clock = new FakeClock();
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Client(server, clock, journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, cancel.Token);
        await journal.Hangs;
        await cancel.CancelAsync();
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Paint.Token, (await Assert.ThrowsAsync<FoxJournalException>(() => submit)).Token);
    }

    [Fact]
    public async Task A_refusal_is_thrown_although_its_record_hangs()
    {
        using var journal = new HangingJournal("blocks", FoxJournalEvent.NotStarted);
        var clock = new FakeClock();
        await using var server = new TestServer().ThenReply(402, "{}");
        using var client = Client(server, clock, journal);

        var submit = client.Brush.SubmitAsync(Paint.Request, Cancel);
        await journal.Hangs;
        clock.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<FoxQuotaException>(() => submit);
    }

    [Fact]
    public async Task What_a_slow_journal_takes_is_part_of_the_time_of_the_submit()
    {
        using var journal = new HangingJournal("ignores its token", FoxJournalEvent.Sending);
        var clock = new FakeClock();
        var received = new TaskCompletionSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            received.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var client = Client(server, clock, journal);
        var submit = client.Brush.SubmitAsync(Paint.Request, Cancel);
        await journal.Hangs;
        clock.Advance(TimeSpan.FromSeconds(100));
        journal.Release();
        await received.Task;
        clock.Advance(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => submit);
        Assert.Equal(FoxJournalEvent.OutcomeUnknown, journal.Inner.Records[^1].Event);
    }

    private static PaintClient Client(TestServer server, FakeClock clock, IFoxTaskJournal journal) =>
        new(Paint.Key, new() { BaseUrl = server.Url, TimeProvider = clock, Journal = journal });

    /// <summary>Hangs in the write of one event until it is released.</summary>
    private sealed class HangingJournal(string way, FoxJournalEvent at) : IFoxTaskJournal, IDisposable
    {
        private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public FoxMemoryJournal Inner { get; } = new();

        public Task Hangs => _hangs.Task;

        /// <summary>The token of the write that hangs.</summary>
        public CancellationToken Token { get; private set; }

        public void Release() => _released.TrySetResult();

        public void Dispose() => Release();

        public async ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
        {
            if (record.Event == at && !_hangs.Task.IsCompleted)
            {
                Token = cancellationToken;
                _hangs.SetResult();
                switch (way)
                {
                    case "blocks":
#pragma warning disable xUnit1031 // A store that blocks is what is tested.
                        _released.Task.Wait(CancellationToken.None);
#pragma warning restore xUnit1031
                        break;
                    case "heeds its token":
                        await _released.Task.WaitAsync(cancellationToken);
                        break;
                    default:
                        await _released.Task;
                        break;
                }
            }

            await Inner.WriteAsync(record, CancellationToken.None);
        }

        public IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default) => Inner.ReadAsync(cancellationToken);
    }
}
