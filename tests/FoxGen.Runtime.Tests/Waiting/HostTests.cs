using FoxGen.Hosting;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>What a host needs that keeps the timers of many tasks itself.</summary>
public sealed class HostTests
{
    private readonly FakeClock _time = new(TimeSpan.FromHours(1));

    [Fact]
    public async Task With_a_hint_a_resumed_task_is_asked_for_when_its_result_can_be_expected()
    {
        var gateway = new FakeGateway(_time) { Always = elapsed => elapsed < TimeSpan.FromSeconds(30) ? Replies.Running(0) : Replies.Completed("https://cdn.example/a") };
        var hint = new FoxResumeHint { SubmittedAt = _time.GetUtcNow() - TimeSpan.FromSeconds(15), EstimatedTime = TimeSpan.FromSeconds(45) };

        await Client(gateway).Brush.Resume(Paint.Token, hint).WaitAsync(TestContext.Current.CancellationToken);

        // At 0.85 of the estimate or later, of which 15 s were over.
        Assert.InRange(gateway.Queries[0].TotalSeconds, (45 * 0.85) - 15, 45 - 15);
    }

    [Fact]
    public async Task A_hint_keeps_the_age_and_the_number_of_queries()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Running(0));
        var task = Client(gateway).Brush.Resume(Paint.Token, new FoxResumeHint { SubmittedAt = _time.GetUtcNow() - TimeSpan.FromSeconds(9), EstimatedTime = TimeSpan.FromSeconds(45), Polls = 3 });

        var snapshot = await task.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal((4, 20, TimeSpan.FromSeconds(45)), (snapshot.Polls, snapshot.ExpectedProgress, snapshot.EstimatedTime));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(86_400)]
    public async Task A_moment_in_the_future_or_long_ago_does_no_harm(int secondsAgo)
    {
        var gateway = new FakeGateway(_time) { Always = elapsed => elapsed < TimeSpan.FromSeconds(50) ? Replies.Running(0) : Replies.Completed("https://cdn.example/a") };
        var hint = new FoxResumeHint { SubmittedAt = _time.GetUtcNow() - TimeSpan.FromSeconds(secondsAgo), EstimatedTime = TimeSpan.FromSeconds(45), Polls = -1 };

        await Client(gateway).Brush.Resume(Paint.Token, hint).WaitAsync(TestContext.Current.CancellationToken);

        Assert.InRange(gateway.Queries.Count, 1, 12);
    }

    [Fact]
    public async Task No_hint_can_break_a_wait()
    {
        TimeSpan?[] estimates = [TimeSpan.MinValue, TimeSpan.FromSeconds(-1), TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(7), TimeSpan.FromDays(20_000), TimeSpan.MaxValue, null];
        DateTimeOffset?[] moments = [DateTimeOffset.MinValue, DateTimeOffset.UnixEpoch, _time.GetUtcNow().AddSeconds(-20), _time.GetUtcNow().AddYears(1), DateTimeOffset.MaxValue, null];
        foreach (var estimate in estimates)
        {
            foreach (var moment in moments)
            {
                foreach (var polls in new[] { int.MinValue, -1, 0, 1, 20, int.MaxValue })
                {
                    var hint = new FoxResumeHint { SubmittedAt = moment, EstimatedTime = estimate, Polls = polls };
                    var gateway = new FakeGateway(_time).Then(Replies.Running(0)).Then(Replies.Running(5)).Then(Replies.Completed("https://cdn.example/a"));
                    using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = _time, WaitTimeout = Timeout.InfiniteTimeSpan });
                    var task = client.Brush.Resume(Paint.Token, hint);

                    Assert.InRange(task.GetNextPollDelay()!.Value, TimeSpan.Zero, TimeSpan.FromDays(7));
                    var first = await task.GetAsync(TestContext.Current.CancellationToken);
                    Assert.InRange(task.GetNextPollDelay(first)!.Value, TimeSpan.FromTicks(1), TimeSpan.FromDays(7));
                    Assert.InRange(first.ExpectedProgress ?? 0, 0, 95);
                }
            }
        }
    }

    [Fact]
    public async Task A_host_that_knows_only_the_number_of_queries_asks_at_once_as_a_wait_does()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Running(0));
        var task = Client(gateway).Brush.Resume(Paint.Token, new FoxResumeHint { EstimatedTime = TimeSpan.FromSeconds(100), Polls = 5 });

        Assert.Equal(TimeSpan.Zero, task.GetNextPollDelay());
        var snapshot = await task.GetAsync(TestContext.Current.CancellationToken);
        Assert.True(task.GetNextPollDelay(snapshot) > TimeSpan.Zero);
        Assert.True(task.GetNextPollDelay() > TimeSpan.Zero);
    }

    [Fact]
    public async Task Five_thousand_resumed_tasks_that_are_not_due_are_not_asked_for_at_once()
    {
        var clock = new FakeClock();
        var gateway = new FakeGateway(clock) { Always = _ => Replies.Running(0) };
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = clock });
        using var stop = new CancellationTokenSource();
        var hint = new FoxResumeHint { SubmittedAt = clock.GetUtcNow() - TimeSpan.FromSeconds(10), EstimatedTime = TimeSpan.FromSeconds(100) };

        var waits = Enumerable.Range(0, 5000).Select(i => client.Brush.Resume(new FoxTaskToken("paint", "brush-1.5", FormattableString.Invariant($"t{i}")), hint).WaitAsync(stop.Token)).ToList();
        var atOnce = gateway.Queries.Count;
        await stop.CancelAsync();
        await Task.WhenAll(waits.Select(async wait => await Assert.ThrowsAsync<FoxWaitCanceledException>(() => wait)));

        Assert.Equal(0, atOnce);
    }

    [Fact]
    public async Task A_host_that_asks_when_it_is_told_asks_as_often_as_a_wait()
    {
        foreach (var (estimate, run) in new[] { (45, 40.0), (45, 45), (45, 60), (120, 118), (120, 150), (120, 300), (0, 100) })
        {
            var waits = Gateway(_time, estimate, run);
            _ = await Client(waits).Brush.GenerateAsync(Paint.Request, TestContext.Current.CancellationToken);

            var clock = new FakeClock(TimeSpan.FromHours(1));
            var asks = Gateway(clock, estimate, run);
            using var client = new PaintClient(asks, new FoxClientOptions { TimeProvider = clock });
            var submitted = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
            var at = clock.GetUtcNow();
            FoxTaskSnapshot? last = null;
            var delay = submitted.GetNextPollDelay();
            IReadOnlyList<PaintResult>? results = null;
            while (delay is { } pause)
            {
                clock.Advance(pause);

                // Each time another process, which knows what a row of a database says.
                var task = client.Brush.Resume(Paint.Token, new FoxResumeHint { SubmittedAt = at, EstimatedTime = estimate == 0 ? null : TimeSpan.FromSeconds(estimate), Polls = last?.Polls ?? 0 });
                last = await task.GetAsync(TestContext.Current.CancellationToken);
                delay = task.GetNextPollDelay(last);
                task.TryRead(last, out results);
            }

            Assert.Equal("https://cdn.example/a", Assert.Single(results!).Url.AbsoluteUri);
            Assert.InRange(asks.Queries.Count, waits.Queries.Count - 1, waits.Queries.Count + 2);
        }
    }

    [Fact]
    public async Task A_snapshot_becomes_typed_results_without_a_query()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Running(10)).Then(Replies.CompletedWithoutResults).Then(Replies.Completed("https://cdn.example/a")).Then(Replies.Failed("no"));
        var task = Client(gateway).Brush.Resume(Paint.Token);
        var read = new List<bool>();
        var ended = new List<bool>();
        IReadOnlyList<PaintResult>? found = null;
        for (var i = 0; i < 4; i++)
        {
            var snapshot = await task.GetAsync(TestContext.Current.CancellationToken);
            ended.Add(snapshot.HasEnded);
            read.Add(task.TryRead(snapshot, out var results));
            found = results ?? found;
        }

        Assert.Equal([false, false, true, false], read);
        Assert.Equal([false, true, true, true], ended);
        Assert.Equal((7L, Paint.Token), (found![0].Seed, found[0].Task));
        Assert.Equal(4, gateway.Queries.Count);
    }

    [Fact]
    public async Task A_snapshot_of_another_task_is_refused()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Completed("https://cdn.example/a"));
        var client = Client(gateway);
        var snapshot = await client.Brush.Resume(Paint.Token).GetAsync(TestContext.Current.CancellationToken);
        var other = client.Brush.Resume(new FoxTaskToken("paint", "brush-1.5", "other"));

        Assert.Contains("other", Assert.Throws<ArgumentException>(() => other.TryRead(snapshot, out _)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => other.GetNextPollDelay(snapshot));
    }

    [Fact]
    public async Task Nothing_is_due_of_a_task_that_has_ended()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Failed("no"));
        var task = Client(gateway).Brush.Resume(Paint.Token);

        Assert.Equal(TimeSpan.Zero, task.GetNextPollDelay());
        Assert.Null(task.GetNextPollDelay(await task.GetAsync(TestContext.Current.CancellationToken)));
    }

    private static FakeGateway Gateway(FakeClock time, int estimate, double run) => new(time)
    {
        SubmitReply = estimate == 0
            ? Replies.SubmittedWithoutEstimate
            : Replies.Submitted.Replace("\"estimated_time\":45", FormattableString.Invariant($"\"estimated_time\":{estimate}"), StringComparison.Ordinal),
        Always = elapsed => elapsed < TimeSpan.FromSeconds(run) ? Replies.Running(0) : Replies.Completed("https://cdn.example/a"),
    };

    private PaintClient Client(FakeGateway gateway) => new(gateway, new FoxClientOptions { TimeProvider = _time });
}
