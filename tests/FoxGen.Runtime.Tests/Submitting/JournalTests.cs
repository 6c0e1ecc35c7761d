using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>What the client writes to a journal, and when.</summary>
public sealed class JournalTests
{
    [Fact]
    public async Task A_submit_is_noted_before_it_is_sent_and_after_the_reply()
    {
        var journal = new FoxMemoryJournal();
        var noted = -1;
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            noted = journal.Records.Count;
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = PaintClient.Of(server, contract: null, journal);

        var task = await client.Keyed!.SubmitAsync(Paint.Request, new() { Reference = "order 12", IdempotencyKey = "k" }, TestContext.Current.CancellationToken);

        Assert.Equal(1, noted);
        Assert.Equal([FoxJournalEvent.Sending, FoxJournalEvent.Submitted], journal.Records.Select(record => record.Event));
        Assert.Equal(("paint", "brush-1.5", "order 12", "k"), (journal.Records[0].Service, journal.Records[0].Model, journal.Records[0].Reference, journal.Records[0].IdempotencyKey));
        Assert.Equal(task.Token, journal.Records[1].Token);
        Assert.All(journal.Records, record => Assert.Equal(task.Submission, record.Submission));
        Assert.All(journal.Records, record => Assert.DoesNotContain(Paint.Prompt, record.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(402, FoxJournalEvent.NotStarted, "quota")]
    [InlineData(422, FoxJournalEvent.NotStarted, "rejected")]
    [InlineData(500, FoxJournalEvent.OutcomeUnknown, "submit-outcome-unknown")]
    public async Task How_it_ended_is_noted(int status, FoxJournalEvent expected, string detail)
    {
        var journal = new FoxMemoryJournal();
        await using var server = new TestServer().ThenReply(status, "{}");
        using var client = PaintClient.Of(server, contract: null, journal);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => IdempotencyTests.SubmitAsync(client));

        Assert.Equal((expected, detail), (journal.Records[^1].Event, journal.Records[^1].Detail));
        Assert.Equal((failure as FoxSubmitOutcomeUnknownException)?.Submission ?? journal.Records[0].Submission, journal.Records[^1].Submission);
    }

    [Fact]
    public async Task What_never_left_is_noted_as_not_started()
    {
        var journal = new FoxMemoryJournal();
        await using var server = new TestServer();
        using var client = new PaintClient(Paint.Key, new() { BaseUrl = new Uri("http://127.0.0.1:1"), Journal = journal, MaxSubmitAttempts = 1 });

        await Assert.ThrowsAsync<FoxConnectionException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal([FoxJournalEvent.Sending, FoxJournalEvent.NotStarted], journal.Records.Select(record => record.Event));
    }

    [Fact]
    public async Task An_invalid_request_is_not_noted_at_all()
    {
        var journal = new FoxMemoryJournal();
        await using var server = new TestServer();
        using var client = PaintClient.Of(server, contract: null, journal);

        await Assert.ThrowsAsync<FoxValidationException>(() => client.Keyed!.SubmitAsync(new() { Prompt = "" }, TestContext.Current.CancellationToken));

        Assert.Empty(journal.Records);
    }

    [Fact]
    public async Task Nothing_is_sent_when_the_journal_cannot_be_written()
    {
        await using var server = new TestServer();
        using var client = PaintClient.Of(server, contract: null, new BrokenJournal { WorksFor = 0 });

        var failure = await Assert.ThrowsAsync<FoxJournalException>(() => IdempotencyTests.SubmitAsync(client));

        Assert.Null(failure.Token);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_task_is_not_lost_when_the_journal_cannot_be_written_after_the_reply()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, contract: null, new BrokenJournal { WorksFor = 1 });

        var failure = await Assert.ThrowsAsync<FoxJournalException>(() => IdempotencyTests.SubmitAsync(client));

        Assert.Equal(Replies.Id, failure.Token?.TaskId);
        Assert.Contains("running and billed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hook_gets_the_token_after_the_journal_and_before_the_first_query()
    {
        var journal = new FoxMemoryJournal();
        await using var server = new TestServer().ThenReply(200, $$"""{"id":"{{Replies.Id}}","status":"pending"}""").ThenReply(200, Replies.Completed("https://cdn.example/1.mp4"));
        using var client = PaintClient.Of(server, contract: null, journal);
        var seen = new List<string>();

        await client.Keyed!.GenerateAsync(Paint.Request, new()
        {
            OnSubmitted = async token =>
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
                seen.Add($"{token.TaskId} {journal.Records.Count} {server.Requests.Count}");
            },
        }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([$"{Replies.Id} 2 1"], seen);
    }

    [Fact]
    public async Task A_hook_that_throws_does_not_lose_the_token()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, contract: null);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            client.Keyed!.SubmitAsync(Paint.Request, new() { OnSubmitted = _ => throw new InvalidOperationException("disk full") }, TestContext.Current.CancellationToken));

        Assert.Equal(Replies.Id, FoxTaskToken.Parse((string)failure.Data[FoxTaskToken.DataKey]!).TaskId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_callers_submission_id_names_the_submit_with_and_without_a_journal(bool hasJournal)
    {
        var journal = hasJournal ? new FoxMemoryJournal() : null;
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await using var server = new TestServer().ThenReply(200, Replies.Submitted).ThenReply(500, "{}");
        using var client = PaintClient.Of(server, contract: null, journal);

        var task = await client.Keyed!.SubmitAsync(Paint.Request, new() { Submission = first }, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() =>
            client.Keyed!.SubmitAsync(Paint.Request, new() { Submission = second }, TestContext.Current.CancellationToken));

        Assert.Equal((first, second), (task.Submission, failure.Submission));
        Assert.Equal(journal is null ? null : [first, first, second, second], journal?.Records.Select(record => record.Submission));
    }

    [Fact]
    public async Task Without_a_journal_and_without_an_id_there_is_no_submission_and_an_empty_id_is_refused()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, contract: null);

        Assert.Null((await client.Keyed!.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken)).Submission);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Keyed!.SubmitAsync(Paint.Request, new() { Submission = Guid.Empty }, TestContext.Current.CancellationToken));
        Assert.Single(server.Requests);
    }

    private sealed class BrokenJournal : IFoxTaskJournal
    {
        public int WorksFor { get; set; }

        public ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default) =>
            WorksFor-- > 0 ? ValueTask.CompletedTask : throw new IOException("No space left.");

        public IAsyncEnumerable<FoxJournalEntry> ReadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
