using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>How often is asked, and how late the end is noticed.</summary>
public sealed class PollScheduleTests
{
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
        var queries = await QueriesAsync(estimate, run);

        Assert.InRange(queries.Count, 1, 10);
        Assert.True(queries[^1] >= TimeSpan.FromSeconds(run));
    }

    [Fact]
    public async Task A_task_that_keeps_about_to_its_estimate_is_noticed_within_three_seconds_in_the_median()
    {
        var late = new List<TimeSpan>();
        for (var run = 92; run <= 132; run++)
        {
            var queries = await QueriesAsync(estimate: 120, run);
            late.Add(queries[^1] - TimeSpan.FromSeconds(run));
        }

        late.Sort();
        Assert.InRange(late[late.Count / 2], TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Without_an_estimate_the_models_timing_counts()
    {
        var queries = await QueriesAsync(estimate: 0, run: 60);

        Assert.Equal(TimeSpan.FromSeconds(5), queries[0]);
        Assert.Equal(TimeSpan.FromSeconds(13), queries[1]);
        Assert.Equal(TimeSpan.FromSeconds(23), queries[2]);
    }

    [Fact]
    public void The_service_is_heeded_first_within_bounds()
    {
        var schedule = new PollSchedule(Paint.Model.Timing);

        Assert.Equal(TimeSpan.FromSeconds(42), schedule.Next(TimeSpan.Zero, TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(42)));
        Assert.Equal(TimeSpan.FromSeconds(1), schedule.Next(TimeSpan.Zero, null, TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromMinutes(5), schedule.Next(TimeSpan.Zero, null, TimeSpan.FromDays(1)));
    }

    [Fact]
    public void The_typical_time_of_the_model_stands_in_for_an_estimate()
    {
        var schedule = new PollSchedule(Paint.Model.Timing with { Typical = TimeSpan.FromSeconds(100) });

        Assert.Equal(TimeSpan.FromSeconds(75), schedule.First(null));
        Assert.Equal(TimeSpan.FromSeconds(30), schedule.First(TimeSpan.FromSeconds(40)));
    }

    [Fact]
    public async Task A_resumed_task_is_asked_for_at_once()
    {
        var time = new TestTime(TimeSpan.FromHours(1));
        var gateway = new FakeGateway(time).Then(Replies.Completed("https://cdn.example/a"));

        await new PaintClient(gateway, new FoxClientOptions { TimeProvider = time }).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.Zero], gateway.Queries);
    }

    private static async Task<List<TimeSpan>> QueriesAsync(int estimate, int run)
    {
        var time = new TestTime(TimeSpan.FromHours(1));
        var gateway = new FakeGateway(time)
        {
            SubmitReply = estimate == 0
                ? Replies.SubmittedWithoutEstimate
                : Replies.Submitted.Replace("\"estimated_time\":45", FormattableString.Invariant($"\"estimated_time\":{estimate}"), StringComparison.Ordinal),
            Always = elapsed => elapsed < TimeSpan.FromSeconds(run) ? Replies.Running(1) : Replies.Completed("https://cdn.example/a"),
        };
        await new PaintClient(gateway, new FoxClientOptions { TimeProvider = time }).Brush.GenerateAsync(Paint.Request, null, TestContext.Current.CancellationToken);
        return gateway.Queries;
    }
}
