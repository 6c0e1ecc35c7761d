using FoxGen.Crash.Plain;

namespace FoxGen.Faults.Tests;

/// <summary>What the client makes of redirects, dates and limits, which the matrix only counts.</summary>
public sealed class ClientAnswerTests
{
    [Theory]
    [InlineData("/v1/videos/generations")]
    [InlineData("other")]
    public async Task A_redirect_is_not_followed_and_leaves_the_outcome_open(string where)
    {
        await using var simulator = await Gateway.StartAsync("plain", TimeSpan.Zero);
        await using var other = await Gateway.StartAsync("plain", TimeSpan.Zero);
        simulator.Faults.NextSubmit(SubmitFault.Redirect(where == "other" ? new Uri(other.BaseUrl, "/v1/videos/generations").AbsoluteUri : where));
        using var client = new PlainClient("key", new() { BaseUrl = simulator.BaseUrl });

        var problem = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => SubmitAsync(client));

        Assert.Equal(307, (int?)problem.Status);
        Assert.Single(simulator.Requests);
        Assert.Empty(other.Requests);
        Assert.Equal((0, 0), (simulator.Ledger.Count, other.Ledger.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_client_comes_back_when_Retry_After_says(bool asDate)
    {
        var time = new FoxVirtualTime();
        await using var simulator = await StartAsync(time, new FoxSimulatedAccount());
        simulator.Faults.NextSubmit(SubmitFault.TooManyRequests(TimeSpan.FromSeconds(30), asDate));
        using var client = new PlainClient("key", new() { BaseUrl = simulator.BaseUrl, TimeProvider = time });

        await time.RunAsync(SubmitAsync(client), TestContext.Current.CancellationToken);

        Assert.Equal([429, 200], simulator.Requests.Select(request => request.Status));
        Assert.Equal(TimeSpan.FromSeconds(30), simulator.Requests[1].Time - simulator.Requests[0].Time);
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task Over_the_limit_of_an_account_the_client_waits_and_gets_through()
    {
        var time = new FoxVirtualTime();
        await using var simulator = await StartAsync(time, new FoxSimulatedAccount { RequestsPerMinute = 1 });
        using var client = new PlainClient("key", new() { BaseUrl = simulator.BaseUrl, TimeProvider = time });

        await time.RunAsync(SubmitAsync(client), TestContext.Current.CancellationToken);
        await time.RunAsync(SubmitAsync(client), TestContext.Current.CancellationToken);

        Assert.Equal([200, 429, 200], simulator.Requests.Select(request => request.Status));
        Assert.Equal(TimeSpan.FromMinutes(1), simulator.Requests[2].Time - simulator.Requests[0].Time);
        Assert.Equal(2, simulator.Ledger.Count);
    }

    private static Task SubmitAsync(PlainClient client) => client.Videos.PlainClip1.SubmitAsync(new() { Prompt = "a" }, TestContext.Current.CancellationToken);

    private static Task<FoxSimulator> StartAsync(TimeProvider time, FoxSimulatedAccount account) => FoxSimulator.StartAsync<PlainClient>(
        new() { Service = "plain", TimeProvider = time, Accounts = new Dictionary<string, FoxSimulatedAccount> { ["key"] = account } },
        TestContext.Current.CancellationToken);
}
