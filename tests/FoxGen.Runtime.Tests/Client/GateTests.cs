using System.Collections.Concurrent;
using FoxGen.CompilerServices;
using FoxGen.Hosting;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Submitting;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Client;

/// <summary>A gate decides when requests leave, and costs them nothing of their deadlines.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task Every_request_to_the_service_passes_and_a_429_is_told()
    {
        var gate = new Gate();
        await using var server = new TestServer()
            .ThenReply(429, "{}", "Retry-After: 7").ThenReply(200, Replies.SubmittedWithoutEstimate)
            .ThenReply(429, "{}").ThenReply(200, Replies.Completed("https://cdn.example/a"));
        using var client = Client(server, gate);

        _ = await client.Brush.GenerateAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal([FoxRequestKind.Submit, FoxRequestKind.Submit, FoxRequestKind.Poll, FoxRequestKind.Poll], gate.Entered);
        Assert.Equal([(FoxRequestKind.Submit, TimeSpan.FromSeconds(7)), (FoxRequestKind.Poll, null)], gate.Told);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Time_at_the_gate_is_not_part_of_the_deadline_of_any_attempt()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(25));
        var gate = new Gate { Enter = _ => time.Advance(TimeSpan.FromMinutes(10)) };
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(200, Replies.Submitted);
        using var client = Client(server, gate, time);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(Paint.Token, task.Token);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_last_429_is_told_too()
    {
        var gate = new Gate();
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(429, "{}");
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), Gate = gate, MaxSubmitAttempts = 2 });

        await Assert.ThrowsAsync<FoxRateLimitException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal([FoxRequestKind.Submit, FoxRequestKind.Submit], gate.Told.Select(one => one.Kind));
    }

    [Fact]
    public async Task A_gate_that_refuses_stops_the_submit_before_anything_leaves()
    {
        await using var server = new TestServer();
        using var client = Client(server, new Gate { Enter = _ => throw new InvalidOperationException("the budget is spent") });

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal("the budget is spent", refusal.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_gate_that_fails_after_an_attempt_that_may_be_billed_does_not_hide_it()
    {
        foreach (var isToldLate in new[] { false, true })
        {
            var journal = new FoxMemoryJournal();
            var entered = 0;
            var gate = new Gate
            {
                Enter = _ =>
                {
                    if (++entered > 1 && !isToldLate)
                    {
                        throw new InvalidOperationException("the gate is down");
                    }
                },
                Tell = () => throw new InvalidOperationException("the gate is down"),
            };
            await using var server = new TestServer().Then(IdempotencyTests.ResetAfterReadingAsync).ThenReply(429, "{}");
            using var client = PaintClient.Of(server, FoxIdempotencyContract.Replay, journal, gate: gate);

            var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => IdempotencyTests.SubmitAsync(client, "job-1"));

            Assert.Equal("job-1", failure.IdempotencyKey);
            Assert.Equal(FoxJournalEvent.OutcomeUnknown, journal.Records[^1].Event);
            Assert.Equal(isToldLate ? 2 : 1, server.Requests.Count);
        }
    }

    [Fact]
    public async Task A_gate_that_fails_after_a_429_leaves_no_submit_open_in_the_journal()
    {
        foreach (var isToldLate in new[] { false, true })
        {
            var journal = new FoxMemoryJournal();
            var entered = 0;
            var gate = new Gate
            {
                Enter = _ =>
                {
                    if (++entered > 1)
                    {
                        throw new InvalidOperationException("the gate is down");
                    }
                },
                Tell = isToldLate ? () => throw new InvalidOperationException("the gate is down") : null,
            };
            await using var server = new TestServer().ThenReply(429, "{}");
            using var client = new PaintClient(
                Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(5)), Journal = journal, Gate = gate });

            await Assert.ThrowsAsync<InvalidOperationException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

            Assert.Equal(FoxJournalEvent.NotStarted, journal.Records[^1].Event);
        }
    }

    [Fact]
    public async Task The_caller_can_leave_the_gate()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer();
        using var client = Client(server, new Gate { Enter = _ => cancel.Cancel() });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Brush.SubmitAsync(Paint.Request, cancel.Token));

        Assert.Empty(server.Requests);
    }

    private static PaintClient Client(TestServer server, Gate gate, FakeClock? time = null) =>
        new(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = time ?? new FakeClock(TimeSpan.FromSeconds(25)), Gate = gate });

    private sealed class Gate : IFoxGate
    {
        public ConcurrentQueue<FoxRequestKind> Entered { get; } = new();

        public ConcurrentQueue<(FoxRequestKind Kind, TimeSpan? RetryAfter)> Told { get; } = new();

        public Action<FoxRequestKind>? Enter { get; init; }

        public Action? Tell { get; init; }

        public ValueTask EnterAsync(FoxRequestKind request, CancellationToken cancellationToken)
        {
            Entered.Enqueue(request);
            Enter?.Invoke(request);
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.CompletedTask;
        }

        public void Rejected(FoxRequestKind request, TimeSpan? retryAfter)
        {
            Told.Enqueue((request, retryAfter));
            Tell?.Invoke();
        }
    }
}
