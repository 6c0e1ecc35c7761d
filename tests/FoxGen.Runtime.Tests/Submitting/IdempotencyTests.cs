using FoxGen.CompilerServices;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>What a promise of the service about repeated submits changes.</summary>
public sealed class IdempotencyTests
{
    private const string Header = "Idempotency-Key";

    [Fact]
    public async Task Without_a_contract_no_key_is_sent_and_nothing_repeated()
    {
        await using var server = new TestServer().ThenReply(500, "{}");
        using var client = PaintClient.Of(server, contract: null);

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client, "job-1"));

        Assert.Null(Assert.Single(server.Requests).Header(Header));
        Assert.Equal("job-1", failure.IdempotencyKey);
    }

    [Fact]
    public async Task Each_submit_gets_a_key_of_its_own_and_keeps_it_over_its_attempts()
    {
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(500, "{}").ThenReply(200, Replies.Submitted).ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay);

        _ = await SubmitAsync(client);
        _ = await SubmitAsync(client);

        var keys = server.Requests.Select(request => request.Header(Header)).ToList();
        Assert.Single(keys.Take(3).Distinct());
        Assert.NotEqual(keys[0], keys[3]);
        Assert.All(keys, key => Assert.True(Guid.TryParseExact(key, "N", out _)));
        Assert.All(server.Requests.Skip(1).Take(2), request => Assert.Equal(server.Requests[0].Body, request.Body));
    }

    [Fact]
    public async Task The_callers_key_wins()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay);

        _ = await SubmitAsync(client, "job-7");

        Assert.Equal("job-7", Assert.Single(server.Requests).Header(Header));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("schlüssel")]
    public async Task A_key_that_is_no_header_value_is_refused_before_anything_is_sent(string key)
    {
        await using var server = new TestServer();
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay);

        await Assert.ThrowsAsync<ArgumentException>(() => SubmitAsync(client, key));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Replay_sends_again_what_may_have_been_received()
    {
        await using var server = new TestServer().Then(ResetAfterReadingAsync).ThenReply(408, "{}").ThenReply(200, "not json").ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay);

        var task = await SubmitAsync(client);

        Assert.Equal(Replies.Id, task.Id);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(402)]
    [InlineData(422)]
    [InlineData(429)]
    public async Task A_later_refusal_does_not_settle_what_became_of_the_first_attempt(int status)
    {
        await using var server = new TestServer().Then(ResetAfterReadingAsync).ThenReply(status, Replies.Error("refused", "no")).ThenReply(status, "{}").ThenReply(status, "{}");
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay);

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client, "job-1"));

        Assert.Equal("job-1", failure.IdempotencyKey);
        Assert.Null(failure.WasReceived);
    }

    [Fact]
    public async Task Replay_gives_up_when_its_attempts_are_used_up()
    {
        await using var server = new TestServer().ThenReply(500, "{}").ThenReply(500, "{}").ThenReply(500, "{}");
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay, attempts: 3);

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Reject_shows_that_the_first_attempt_arrived()
    {
        await using var server = new TestServer().Then(ResetAfterReadingAsync).ThenReply(409, Replies.Error("conflict", "seen"));
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Reject);

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client, "job-1"));

        Assert.True(failure.WasReceived);
        Assert.Contains("was received and billed", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Reject_goes_on_when_the_first_attempt_had_not_arrived()
    {
        await using var server = new TestServer().Then(ResetAfterReadingAsync).ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Reject);

        Assert.Equal(Replies.Id, (await SubmitAsync(client)).Id);
    }

    [Fact]
    public async Task A_key_that_an_earlier_process_used_is_known_as_received()
    {
        await using var server = new TestServer().ThenReply(409, Replies.Error("conflict", "seen"));
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Reject);

        Assert.True((await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client, "job-1"))).WasReceived);
    }

    [Fact]
    public async Task A_service_that_is_still_busy_with_the_first_attempt_is_asked_again()
    {
        await using var server = new TestServer().Then(ResetAfterReadingAsync).ThenReply(409, "{}").ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay);

        Assert.Equal(Replies.Id, (await SubmitAsync(client)).Id);
    }

    [Fact]
    public async Task A_client_that_is_disposed_between_two_attempts_does_not_hide_the_first()
    {
        var journal = new FoxMemoryJournal();
        PaintClient? client = null;
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            client!.Dispose();
            await exchange.ReplyAsync(500, "{}");
        });
        client = PaintClient.Of(server, FoxIdempotencyContract.Replay, journal);

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client));

        Assert.Equal(FoxJournalEvent.OutcomeUnknown, journal.Records[^1].Event);
    }

    internal static Task<FoxTask<PaintResult>> SubmitAsync(PaintClient client, string? key = null) =>
        client.Keyed!.SubmitAsync(Paint.Request, new() { IdempotencyKey = key }, TestContext.Current.CancellationToken);

    internal static async Task ResetAfterReadingAsync(TestExchange exchange)
    {
        await exchange.ReadAsync();
        exchange.Reset();
    }
}
