using FoxGen.Polling;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>What is expected moves between queries, what the service reports is left as it is, and no query is added.</summary>
public sealed class ProgressTests
{
    private readonly FakeClock _time = new(TimeSpan.FromHours(1));

    [Fact]
    public async Task A_bar_of_a_task_of_45_seconds_rises_at_least_20_times_with_no_more_queries()
    {
        var reports = new Reports();
        var (shown, silent) = (Running(45), new FakeClock(TimeSpan.FromHours(1)));
        var unseen = Running(45, silent);

        _ = await Client(shown).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken);
        _ = await new PaintClient(unseen, new FoxClientOptions { TimeProvider = silent }).Brush.GenerateAsync(Paint.Request, TestContext.Current.CancellationToken);

        var bar = reports.Snapshots.Select(snapshot => snapshot.ExpectedProgress!.Value).ToList();
        Assert.InRange(bar.Distinct().Count(), 20, 101);
        Assert.Equal(bar.Order(), bar);
        Assert.Equal((0, 100), (bar[0], bar[^1]));
        Assert.Equal(unseen.Queries.Count, shown.Queries.Count);
        Assert.InRange(shown.Queries[0].TotalSeconds - unseen.Queries[0].TotalSeconds, -0.001, 0.001);
        Assert.All(reports.Snapshots, snapshot => Assert.Equal(TimeSpan.FromSeconds(45), snapshot.EstimatedTime));
    }

    [Fact]
    public async Task Before_the_end_it_stops_at_95_percent_and_stands_still_when_the_estimate_is_over()
    {
        var reports = new Reports();
        var gateway = Running(200);

        _ = await Client(gateway).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken);

        var before = reports.Snapshots.Where(snapshot => !snapshot.HasEnded).ToList();
        Assert.Equal(95, before.Max(snapshot => snapshot.ExpectedProgress));
        Assert.Equal(100, reports.Snapshots[^1].ExpectedProgress);

        // After the estimate, what is reported are queries alone.
        var late = before.SkipWhile(snapshot => snapshot.ExpectedProgress < 95).Skip(1).ToList();
        Assert.Equal(late.Count, late.Select(snapshot => snapshot.Polls).Distinct().Count());
    }

    [Fact]
    public async Task Between_queries_the_last_snapshot_comes_again_and_says_the_same_of_the_service()
    {
        var reports = new Reports();
        var gateway = new FakeGateway(_time).Then(Replies.Running(86)).Then(Replies.Running(97)).Then(Replies.Completed("https://cdn.example/a"));

        _ = await Client(gateway).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken);

        foreach (var same in reports.Snapshots.GroupBy(snapshot => snapshot.Polls))
        {
            Assert.Single(same.Select(snapshot => (snapshot.Progress, snapshot.Status, snapshot.Raw.GetRawText())).Distinct());
        }

        Assert.Equal([0, 86, 97, 100], reports.Snapshots.Select(snapshot => snapshot.Progress!.Value).Distinct());
        Assert.Equal(95, reports.Snapshots.First(snapshot => snapshot.Progress == 97).ExpectedProgress);
    }

    [Fact]
    public async Task A_watch_yields_replies_alone()
    {
        var gateway = Running(45);
        var task = await Client(gateway).Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        var seen = new List<int>();

        await foreach (var snapshot in task.WatchAsync(TestContext.Current.CancellationToken))
        {
            seen.Add(snapshot.Polls);
        }

        Assert.Equal(Enumerable.Range(1, gateway.Queries.Count), seen);
    }

    [Fact]
    public async Task Without_any_estimate_the_report_of_the_service_counts()
    {
        var reports = new Reports();
        var gateway = new FakeGateway(_time) { SubmitReply = Replies.SubmittedWithoutEstimate }
            .Then(Replies.Running(40)).Then(Replies.Running(30)).Then(Replies.Completed("https://cdn.example/a"));

        _ = await Client(gateway).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken);

        Assert.Equal([null, 40, 40, 100], reports.Snapshots.Select(snapshot => snapshot.ExpectedProgress));
        Assert.Equal([null, 40, 30, 100], reports.Snapshots.Select(snapshot => snapshot.Progress));
    }

    [Fact]
    public async Task A_failed_task_does_not_jump_to_100()
    {
        var reports = new Reports();
        var gateway = new FakeGateway(_time).Then(Replies.Running(20)).Then(Replies.Failed("no"));

        await Assert.ThrowsAsync<FoxTaskFailedException>(() => Client(gateway).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken));

        Assert.InRange(reports.Snapshots[^1].ExpectedProgress!.Value, 20, 95);
    }

    [Fact]
    public async Task A_single_query_has_the_estimate_and_the_expectation()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Running(0));
        var task = await Client(gateway).Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(9));

        var snapshot = await task.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal((20, TimeSpan.FromSeconds(45)), (snapshot.ExpectedProgress, snapshot.EstimatedTime));
    }

    [Theory]
    [InlineData(45)]
    [InlineData(604_800)]
    public async Task A_client_that_is_disposed_ends_a_wait_with_progress_at_once(int estimate)
    {
        var clock = new FakeClock();
        var gateway = new FakeGateway(clock) { SubmitReply = Replies.Submitted.Replace(":45}", $":{estimate}}}", StringComparison.Ordinal), Always = _ => Replies.Running(0) };
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = clock, WaitTimeout = Timeout.InfiniteTimeSpan });
        var reports = new Reports();
        var wait = client.Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken);
        if (estimate > 60)
        {
            // The first query of a long run comes after a minute, and the next one only days later.
            clock.Advance(TimeSpan.FromSeconds(70));
            while (reports.Snapshots.Count < 2)
            {
                await Task.Yield();
            }
        }

        while (clock.Waiting == 0)
        {
            await Task.Yield();
        }

        client.Dispose();

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => wait.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(Paint.Token, failure.Token);
    }

    [Fact]
    public void What_is_expected_never_falls_whatever_is_said()
    {
        var random = new Random(20);
        for (var run = 0; run < 500; run++)
        {
            var expectation = new ProgressExpectation();
            var last = -1;
            for (var second = 0; second < 100; second++)
            {
                TimeSpan? estimate = random.Next(4) == 0 ? null : TimeSpan.FromSeconds(random.Next(0, 120));
                int? reported = random.Next(3) == 0 ? null : random.Next(0, 101);
                var now = expectation.At(TimeSpan.FromSeconds(random.Next(0, 200)), estimate, reported, isCompleted: false) ?? -1;

                Assert.InRange(now, last, 95);
                last = now;
            }

            Assert.Equal(100, expectation.At(TimeSpan.Zero, null, null, isCompleted: true));
        }
    }

    private FakeGateway Running(double seconds, FakeClock? time = null) => new(time ?? _time)
    {
        Always = elapsed => elapsed < TimeSpan.FromSeconds(seconds) ? Replies.Running(0) : Replies.Completed("https://cdn.example/a"),
    };

    private PaintClient Client(FakeGateway gateway) => new(gateway, new FoxClientOptions { TimeProvider = _time });
}
