namespace FoxGen.Simulator.Tests;

public class TimeTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(60, 1)]
    [InlineData(1, 60)]
    [InlineData(0.5, 120)]
    public async Task Speed_decides_how_long_a_task_of_a_minute_takes(double speed, int seconds)
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(taskDuration: s_minute, time: time, speed: speed);
        var submit = await gateway.PostAsync(Gateway.ValidBody);
        var id = submit.Json.GetProperty("id").GetString()!;

        time.Advance((s_second * seconds) - TimeSpan.FromMilliseconds(10));
        var before = await gateway.QueryAsync(id);
        time.Advance(TimeSpan.FromMilliseconds(10));
        var after = await gateway.QueryAsync(id);

        Assert.Equal(60, submit.Json.GetProperty("task_info").GetProperty("estimated_time").GetInt32());
        Assert.Equal("processing", before.Json.GetProperty("status").GetString());
        Assert.Equal("completed", after.Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_a_speed_simulated_time_is_the_clock_of_the_options()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);

        Assert.Same(time, gateway.Simulator.Time);
    }

    [Fact]
    public async Task Simulated_time_and_its_timers_pass_at_the_speed()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time, speed: 60);
        var simulated = gateway.Simulator.Time;
        var start = (Now: simulated.GetUtcNow(), Timestamp: simulated.GetTimestamp());
        var wait = Task.Delay(s_minute, simulated, Gateway.Cancellation);

        time.Advance(s_second - TimeSpan.FromMilliseconds(1));
        Assert.False(wait.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await wait;

        Assert.Equal(s_minute, simulated.GetUtcNow() - start.Now);
        Assert.Equal(s_minute, simulated.GetElapsedTime(start.Timestamp));
    }

    [Fact]
    public async Task The_promised_time_can_differ_from_the_real_one()
    {
        await using var simulator = await FoxSimulator.StartAsync(
            new FoxSimulatorOptions { Specs = Specs.FoxApi, TaskDuration = s_minute, EstimatedTime = TimeSpan.FromSeconds(2.5) },
            Gateway.Cancellation);
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "k");

        var answer = await Answer.OfAsync(http.PostAsync(Gateway.Submits, Gateway.Json(Gateway.ValidBody), Gateway.Cancellation));

        Assert.Equal(2.5, answer.Json.GetProperty("task_info").GetProperty("estimated_time").GetDouble());
    }

    [Fact]
    public async Task The_URL_of_a_file_expires_and_the_task_then_gives_a_fresh_one()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);
        var id = await gateway.SubmitAsync();
        var first = await UrlAsync();

        time.Advance(TimeSpan.FromHours(24) - s_second);
        Assert.Equal(first, await UrlAsync());
        Assert.Equal(200, (int)(await gateway.GetAsync(first)).Status);

        time.Advance(s_second);
        Assert.Equal(403, (int)(await gateway.GetAsync(first)).Status);
        var second = await UrlAsync();
        Assert.NotEqual(first, second);
        Assert.Equal(200, (int)(await gateway.GetAsync(second)).Status);

        async Task<string> UrlAsync() => (await gateway.QueryAsync(id)).Json.GetProperty("results")[0].GetProperty("url").GetString()!;
    }
}
