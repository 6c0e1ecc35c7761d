using FoxGen.Polling;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>How often is asked, and how late the end is noticed.</summary>
public sealed class PollScheduleTests(ITestOutputHelper output)
{
    private const int Tasks = 1_000;

    [Theory]
    [InlineData(120, 120)]
    [InlineData(45, 120)]
    [InlineData(100, 120)]
    [InlineData(200, 120)]
    [InlineData(0, 120)]
    [InlineData(10, 10)]
    [InlineData(600, 600)]
    [InlineData(45, 45)]
    public async Task A_task_takes_at_most_ten_queries(int estimate, int run)
    {
        var queries = await QueriesAsync(estimate, run, progresses: false);

        Assert.InRange(queries.Count, 1, 10);
        Assert.True(queries[^1] >= TimeSpan.FromSeconds(run));
    }

    /// <summary>
    /// The bar: a thousand tasks of about two minutes. A service that knows its estimate, and one that reports progress,
    /// are noticed within three seconds in the median; one that does neither costs more time but no more queries.
    /// </summary>
    [Theory]
    [InlineData(0.10, 120, false, 3.0)]
    [InlineData(0.25, 120, true, 3.0)]
    [InlineData(0.25, 120, false, 4.0)]
    [InlineData(0.25, 0, true, 3.0)]
    [InlineData(0.25, 0, false, 13.0)]
    public async Task Two_minutes_take_at_most_ten_queries_and_the_end_is_noticed_soon(double scatter, int estimate, bool progresses, double bar)
    {
        var random = new Random(20261121);
        var late = new List<double>();
        var most = 0;
        for (var i = 0; i < Tasks; i++)
        {
            var run = 120 * (1 + (scatter * ((2 * random.NextDouble()) - 1)));
            var queries = await QueriesAsync(estimate, run, progresses, FormattableString.Invariant($"task-unified-1760000000-{random.Next():x8}"));
            late.Add(queries[^1].TotalSeconds - run);
            most = Math.Max(most, queries.Count);
        }

        late.Sort();
        output.WriteLine(FormattableString.Invariant(
            $"scatter {scatter:P0}, estimate {estimate}, progress {progresses}: median {late[Tasks / 2]:F2} s late, 95 % {late[Tasks * 95 / 100]:F2} s, at most {most} queries"));
        Assert.InRange(late[Tasks / 2], 0, bar);
        Assert.InRange(most, 1, 10);
    }

    [Fact]
    public async Task Without_an_estimate_the_models_timing_counts()
    {
        var queries = await QueriesAsync(estimate: 0, run: 60, progresses: false);

        // The first query after 5 s and a tenth more at most; then 8 s and a quarter more each time, a twentieth to either side.
        Assert.InRange(queries[0].TotalSeconds, 5, 5.5);
        Assert.InRange((queries[1] - queries[0]).TotalSeconds, 8 * 0.95, 8 * 1.05);
        Assert.InRange((queries[2] - queries[1]).TotalSeconds, 10 * 0.95, 10 * 1.05);
    }

    [Fact]
    public void The_service_is_heeded_first_within_bounds_and_never_too_early()
    {
        var schedule = new PollDelayStrategy(Paint.Model.Timing, Replies.Id);

        AssertHeeded(42, schedule.Next(TimeSpan.Zero, TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(42)));
        AssertHeeded(42, schedule.First(TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(42)));
        AssertHeeded(1, schedule.Next(TimeSpan.Zero, null, TimeSpan.Zero));
        AssertHeeded(300, schedule.Next(TimeSpan.Zero, null, TimeSpan.FromDays(1)));

        static void AssertHeeded(double seconds, TimeSpan delay) => Assert.InRange(delay.TotalSeconds, seconds, seconds * 1.1);
    }

    [Fact]
    public void The_typical_time_of_the_model_stands_in_for_an_estimate()
    {
        var timing = Paint.Model.Timing;
        var typical = new PollDelayStrategy(
            new() { FirstPoll = timing.FirstPoll, PollInterval = timing.PollInterval, Timeout = timing.Timeout, Typical = TimeSpan.FromSeconds(100) }, Replies.Id);
        var plain = new PollDelayStrategy(Paint.Model.Timing, Replies.Id);

        Assert.Equal(plain.First(TimeSpan.FromSeconds(100), null), typical.First(null, null));
        Assert.Equal(plain.First(TimeSpan.FromSeconds(40), null), typical.First(TimeSpan.FromSeconds(40), null));
    }

    [Fact]
    public async Task The_same_task_is_asked_for_at_the_same_moments_and_others_at_others()
    {
        var one = await QueriesAsync(120, 120, progresses: false, "task-1");
        var again = await QueriesAsync(120, 120, progresses: false, "task-1");
        var firsts = new HashSet<TimeSpan>();
        for (var i = 0; i < 100; i++)
        {
            firsts.Add((await QueriesAsync(120, 120, progresses: false, FormattableString.Invariant($"task-{i}")))[0]);
        }

        Assert.Equal(one, again);
        Assert.InRange(firsts.Count, 95, 100);
    }

    [Fact]
    public async Task A_resumed_task_is_asked_for_at_once()
    {
        var time = new FakeClock(TimeSpan.FromHours(1));
        var gateway = new FakeGateway(time).Then(Replies.Completed("https://cdn.example/a"));

        await new PaintClient(gateway, new FoxClientOptions { TimeProvider = time }).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.Zero], gateway.Queries);
    }

    private static async Task<List<TimeSpan>> QueriesAsync(int estimate, double run, bool progresses, string id = Replies.Id)
    {
        var time = new FakeClock(TimeSpan.FromHours(1));
        var gateway = new FakeGateway(time)
        {
            Id = id,
            SubmitReply = estimate == 0
                ? Replies.SubmittedWithoutEstimate
                : Replies.Submitted.Replace("\"estimated_time\":45", FormattableString.Invariant($"\"estimated_time\":{estimate}"), StringComparison.Ordinal),
            Always = elapsed => elapsed < TimeSpan.FromSeconds(run)
                ? Replies.Running(progresses ? (int)(100 * elapsed.TotalSeconds / run) : 0)
                : Replies.Completed("https://cdn.example/a"),
        };
        _ = await new PaintClient(gateway, new FoxClientOptions { TimeProvider = time }).Brush.GenerateAsync(Paint.Request, null, TestContext.Current.CancellationToken);
        return gateway.Queries;
    }
}
