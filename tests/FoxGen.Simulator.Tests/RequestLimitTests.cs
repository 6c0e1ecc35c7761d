using System.Net.Http.Headers;

namespace FoxGen.Simulator.Tests;

public class RequestLimitTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_request_over_the_limit_is_429_until_the_pause_it_names_is_over()
    {
        var time = new FakeClock();
        await using var simulator = await StartAsync(time, ("busy", 2));
        using var http = Http(simulator, "busy");

        var first = await PostAsync(http);
        time.Advance(s_second * 10);
        Assert.Equal(200, (int)(await PostAsync(http)).Status);
        time.Advance(s_second * 10.5);
        var refused = await PostAsync(http);

        // The first request leaves the minute after 39.5 s more.
        Assert.Equal((200, 429, "rate_limit_error"), ((int)first.Status, (int)refused.Status, refused.ErrorType));
        Assert.Equal(s_second * 40, refused.Response.Headers.RetryAfter!.Delta);

        time.Advance(s_second * 39);
        Assert.Equal(s_second, (await PostAsync(http)).Response.Headers.RetryAfter!.Delta);
        time.Advance(s_second);
        Assert.Equal(200, (int)(await PostAsync(http)).Status);
        Assert.Equal(3, simulator.Ledger.Count);
    }

    [Fact]
    public async Task Queries_count_and_downloads_and_other_accounts_do_not()
    {
        var time = new FakeClock();
        await using var simulator = await StartAsync(time, ("busy", 2), ("other", 2), ("free", null));
        using var busy = Http(simulator, "busy");
        using var other = Http(simulator, "other");
        using var free = Http(simulator, "free");

        var id = (await PostAsync(busy)).Json.GetProperty("id").GetString();
        var task = await Answer.OfAsync(busy.GetAsync("/v1/tasks/" + id, Gateway.Cancellation));
        var file = task.Json.GetProperty("results")[0].GetProperty("url").GetString();

        Assert.Equal(429, (int)(await Answer.OfAsync(busy.GetAsync("/v1/tasks/" + id, Gateway.Cancellation))).Status);
        Assert.Equal(200, (int)(await Answer.OfAsync(busy.GetAsync(file, Gateway.Cancellation))).Status);
        Assert.Equal(200, (int)(await PostAsync(other)).Status);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(200, (int)(await PostAsync(free)).Status);
        }
    }

    [Fact]
    public async Task A_minute_is_one_of_simulated_time()
    {
        var time = new FakeClock();
        await using var simulator = await StartAsync(time, speed: 60, ("busy", 1));
        using var http = Http(simulator, "busy");

        await PostAsync(http);
        Assert.Equal(s_second * 60, (await PostAsync(http)).Response.Headers.RetryAfter!.Delta);
        time.Advance(s_second);

        Assert.Equal(200, (int)(await PostAsync(http)).Status);
    }

    [Fact]
    public async Task A_request_over_the_limit_uses_no_fault_up()
    {
        await using var simulator = await StartAsync(new FakeClock(), ("busy", 1));
        using var http = Http(simulator, "busy");
        await PostAsync(http);
        simulator.Faults.NextSubmit(SubmitFault.ServerErrorBeforeAccept());

        Assert.Equal(429, (int)(await PostAsync(http)).Status);

        Assert.Equal(1, simulator.Faults.Pending);
    }

    [Fact]
    public async Task Of_fifty_requests_at_once_exactly_the_limit_passes()
    {
        await using var simulator = await StartAsync(new FakeClock(), ("busy", 20));
        using var http = Http(simulator, "busy");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync(http)));

        Assert.Equal((20, 30), (answers.Count(answer => (int)answer.Status == 200), answers.Count(answer => (int)answer.Status == 429)));
        Assert.Equal(20, simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_limit_below_one_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => StartAsync(new FakeClock(), ("busy", 0)));

    private static Task<FoxSimulator> StartAsync(TimeProvider time, params (string Key, int? Limit)[] accounts) => StartAsync(time, 1, accounts);

    private static Task<FoxSimulator> StartAsync(TimeProvider time, double speed, params (string Key, int? Limit)[] accounts) => FoxSimulator.StartAsync(
        new FoxSimulatorOptions
        {
            Specs = Specs.FoxApi,
            TaskDuration = TimeSpan.Zero,
            TimeProvider = time,
            Speed = speed,
            Accounts = accounts.ToDictionary(account => account.Key, account => new FoxSimulatedAccount { RequestsPerMinute = account.Limit }),
        },
        Gateway.Cancellation);

    private static HttpClient Http(FoxSimulator simulator, string key) =>
        new() { BaseAddress = simulator.BaseUrl, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };

    private static Task<Answer> PostAsync(HttpClient http) => Answer.OfAsync(http.PostAsync(Gateway.Submits, Gateway.Json(Gateway.ValidBody), Gateway.Cancellation));
}
