using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

public sealed class SettleTests : JournalTest
{
    public static readonly TheoryData<bool> Kinds = [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_to_be_looked_after_is_what_has_a_task_or_an_unknown_outcome(bool inFile)
    {
        var journal = New(inFile);
        await WriteAsync(
            journal,
            [Sending(1), Submitted(1), Sending(2), NotStarted(2), Sending(3), OutcomeUnknown(3), Sending(4), Sending(5), Submitted(5), Settled(5)]);

        Assert.Equal([Id(1), Id(3)], await UnsettledAsync(journal));
        await CloseAsync(journal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_submission_is_settled_with_a_note(bool inFile)
    {
        var journal = New(inFile);
        await WriteAsync(journal, Sending(1), OutcomeUnknown(1));
        await journal.SettleAsync(Id(1), "not found with the service", Cancel);

        Assert.Empty(await UnsettledAsync(journal));
        Assert.Equal("not found with the service", Assert.Single(await ReadAsync(journal)).Detail);
        await CloseAsync(journal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Settling_a_task_settles_every_submission_that_led_to_it(bool inFile)
    {
        var journal = New(inFile);
        await WriteAsync(journal, Sending(1), Submitted(1), Sending(2), Submitted(2) with { Token = TokenOf(1) }, Sending(3), Submitted(3));

        Assert.True(await journal.SettleAsync(TokenOf(1), "delivered", Cancel));
        Assert.False(await journal.SettleAsync(TokenOf(1), "delivered", Cancel));
        Assert.False(await journal.SettleAsync(TokenOf(9), "delivered", Cancel));

        Assert.Equal([Id(3)], await UnsettledAsync(journal));
        await CloseAsync(journal);
    }

    [Fact]
    public async Task A_task_of_an_earlier_process_is_found_by_its_token_with_what_this_one_wrote()
    {
        await LeaveAsync(Sending(1), Submitted(1), Sending(2), Submitted(2));
        await using var journal = OpenFolder();
        Assert.True(await journal.SettleAsync(TokenOf(2), cancellationToken: Cancel));
        await WriteAsync(journal, Sending(3), Submitted(3) with { Token = TokenOf(1) });

        Assert.True(await journal.SettleAsync(TokenOf(1), cancellationToken: Cancel));

        Assert.Empty(await UnsettledAsync(journal));
    }

    [Fact]
    public async Task A_journal_in_memory_made_of_an_earlier_one_is_as_after_a_crash()
    {
        var first = new FoxMemoryJournal();
        await WriteAsync(first, Sending(1), Submitted(1), Sending(2));
        Assert.Equal(FoxJournalState.Sending, (await StatesAsync(first))[Id(2)]);

        var second = new FoxMemoryJournal(first.Records);
        await WriteAsync(second, Sending(3));

        var entries = await ReadAsync(second);
        Assert.Equal([FoxJournalState.Submitted, FoxJournalState.OutcomeUnknown, FoxJournalState.Sending], entries.Select(entry => entry.State));
        Assert.Equal("crash", entries[1].Detail);
        Assert.Equal([3, 4], [first.Records.Count, second.Records.Count]);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await second.WriteAsync(Sending(4, new string('x', 1001)), Cancel));
        Assert.ThrowsAny<ArgumentException>(() => new FoxMemoryJournal([Submitted(1) with { Token = null }]));
    }

    private static async Task<List<Guid>> UnsettledAsync(IFoxTaskJournal journal)
    {
        var found = new List<Guid>();
        await foreach (var entry in journal.UnsettledAsync(Cancel))
        {
            found.Add(entry.Submission);
        }

        return found;
    }

    private static async Task CloseAsync(IFoxTaskJournal journal)
    {
        if (journal is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private IFoxTaskJournal New(bool inFile) => inFile ? OpenFolder() : new FoxMemoryJournal();
}
