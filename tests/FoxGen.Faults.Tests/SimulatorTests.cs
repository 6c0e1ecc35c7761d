using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using FoxGen.Crash.Plain;
using FoxGen.Crash.Replay;

namespace FoxGen.Faults.Tests;

/// <summary>What the simulator does for accounts, idempotency keys and virtual time, seen over HTTP.</summary>
public sealed class SimulatorTests
{
    [Fact]
    public async Task A_key_replayed_gives_the_same_task_and_no_second_charge()
    {
        await using var simulator = await Gateway.StartAsync("replay", TimeSpan.Zero);
        using var http = Http(simulator, "key-1");

        var (first, second, other) = (await SubmitAsync(http, "replay", "a", "job-1"), await SubmitAsync(http, "replay", "a", "job-1"), await SubmitAsync(http, "replay", "a", "job-2"));

        Assert.Equal(first.Body, second.Body);
        Assert.NotEqual(first.Body, other.Body);
        Assert.Equal(2, simulator.Ledger.Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitAsync(http, "replay", "another body", "job-1")).Status);
        using var foreign = Http(simulator, "key-2");
        Assert.NotEqual(first.Body, (await SubmitAsync(foreign, "replay", "a", "job-1")).Body);
    }

    [Fact]
    public async Task A_key_rejected_is_a_conflict_and_no_charge()
    {
        await using var simulator = await Gateway.StartAsync("reject", TimeSpan.Zero);
        using var http = Http(simulator, "key-1");

        Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(http, "reject", "a", "job-1")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SubmitAsync(http, "reject", "a", "job-1")).Status);
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task Without_a_contract_a_key_means_nothing()
    {
        await using var simulator = await Gateway.StartAsync("plain", TimeSpan.Zero);
        using var http = Http(simulator, "key-1");

        await SubmitAsync(http, "plain", "a", "job-1");
        await SubmitAsync(http, "plain", "a", "job-1");

        Assert.Equal(2, simulator.Ledger.Count);
    }

    [Fact]
    public async Task The_same_key_at_the_same_moment_is_charged_once()
    {
        await using var simulator = await Gateway.StartAsync("replay", TimeSpan.Zero);
        using var http = Http(simulator, "key-1");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SubmitAsync(http, "replay", "a", "job-1")));

        Assert.Single(replies.Select(reply => reply.Body).Distinct());
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task Accounts_have_keys_and_credit_of_their_own()
    {
        var poor = new FoxSimulatedAccount { Credits = 1 };
        await using var simulator = await FoxSimulator.StartAsync(
            new()
            {
                Specs = FoxSimulatorSpecs.FromAssembly(typeof(PlainClient).Assembly),
                Service = "plain",
                TaskDuration = TimeSpan.Zero,
                Accounts = new Dictionary<string, FoxSimulatedAccount> { ["poor"] = poor, ["rich"] = new() },
            },
            TestContext.Current.CancellationToken);

        using (var http = Http(simulator, "poor"))
        {
            Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(http, "plain", "a")).Status);
            Assert.Equal(HttpStatusCode.PaymentRequired, (await SubmitAsync(http, "plain", "a")).Status);
        }

        using (var http = Http(simulator, "nobody"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SubmitAsync(http, "plain", "a")).Status);
        }

        using (var client = new PlainClient("poor", new() { BaseUrl = simulator.BaseUrl }))
        {
            await Assert.ThrowsAsync<FoxQuotaException>(() => client.Videos.PlainClip1.SubmitAsync(new() { Prompt = "a" }, TestContext.Current.CancellationToken));
        }

        Assert.Equal((1, 1), (poor.Spent, simulator.Ledger.Count));
    }

    [Fact]
    public async Task Two_minutes_pass_at_once_on_virtual_time()
    {
        var time = new FoxVirtualTime();
        await using var simulator = await FoxSimulator.StartAsync(
            new() { Specs = FoxSimulatorSpecs.FromAssembly(typeof(ReplayClient).Assembly), Service = "replay", TaskDuration = TimeSpan.FromMinutes(2), TimeProvider = time },
            TestContext.Current.CancellationToken);
        using var client = new ReplayClient("key", new() { BaseUrl = simulator.BaseUrl, TimeProvider = time });
        var start = time.GetUtcNow();

        var generate = client.Videos.ReplayClip1.GenerateAsync(new() { Prompt = "a" }, cancellationToken: TestContext.Current.CancellationToken);
        await time.RunAsync(generate, TestContext.Current.CancellationToken);

        Assert.NotNull((await generate).Url);
        Assert.InRange(time.GetUtcNow() - start, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2.2));
        Assert.InRange(simulator.Requests.Count, 3, 11);
    }

    [Fact]
    public void Timers_fire_in_their_order_with_the_clock_at_their_time()
    {
        var time = new FoxVirtualTime();
        var fired = new List<string>();
        void Add(string name) => fired.Add($"{name} {(time.GetUtcNow() - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds}");
        using var late = time.CreateTimer(_ => Add("late"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var every = time.CreateTimer(_ => Add("every"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        using var stopped = time.CreateTimer(_ => Add("stopped"), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["every 1", "late 3", "every 3", "every 5"], fired);
    }

    private static HttpClient Http(FoxSimulator simulator, string key) =>
        new() { BaseAddress = simulator.BaseUrl, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };

    private static async Task<(HttpStatusCode Status, string Body)> SubmitAsync(HttpClient http, string service, string prompt, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/videos/generations") { Content = JsonContent.Create(new { model = $"{service}-clip-1", prompt }) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
