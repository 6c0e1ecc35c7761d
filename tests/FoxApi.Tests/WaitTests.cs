using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>From a paid submit to its result, over a service that has its bad moments.</summary>
public sealed class WaitTests
{
    private static readonly Dictionary<string, PollFault> s_faults = new(StringComparer.Ordinal)
    {
        ["reset"] = PollFault.Reset,
        ["html"] = PollFault.Html,
        ["completed without results"] = PollFault.CompletedWithoutResults,
        ["unknown status"] = PollFault.UnknownStatus(),
        ["500"] = PollFault.Error(),
        ["503"] = PollFault.Error(503),
        ["404"] = PollFault.Error(404),
        ["429"] = PollFault.TooManyRequests(TimeSpan.FromSeconds(2)),
        ["slow"] = PollFault.SlowReply(TimeSpan.FromSeconds(5)),
    };

    public static TheoryData<string> Faults => new(s_faults.Keys);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_query_that_goes_wrong_twice_costs_neither_the_result_nor_money(string fault)
    {
        await using var gateway = await StartAsync();
        gateway.Simulator.Faults.NextPoll(s_faults[fault], times: 2);

        var result = await gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(Samples.Seedance, null, Gateway.Cancellation);

        await AssertOneResultAsync(gateway, result);
    }

    [Fact]
    public async Task All_faults_of_queries_in_one_wait_cost_neither_the_result_nor_money()
    {
        await using var gateway = await StartAsync();
        foreach (var fault in s_faults.Values)
        {
            gateway.Simulator.Faults.NextPoll(fault);
        }

        var result = await gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(Samples.Seedance, null, Gateway.Cancellation);

        await AssertOneResultAsync(gateway, result);
        Assert.InRange(gateway.Polls.Count, s_faults.Count, 40);
    }

    [Fact]
    public async Task A_key_that_is_refused_in_the_middle_ends_the_wait_but_loses_no_task()
    {
        await using var gateway = await StartAsync();
        gateway.Simulator.Faults.NextPoll(PollFault.Error(401));
        var model = gateway.Fox.Videos.Seedance20ReferenceToVideo;

        var refused = await Assert.ThrowsAsync<FoxAuthenticationException>(() => model.GenerateAsync(Samples.Seedance, null, Gateway.Cancellation));

        await AssertOneResultAsync(gateway, await model.Resume(refused.Token!).WaitAsync(null, Gateway.Cancellation));
    }

    [Fact]
    public async Task Progress_is_told_from_the_submit_to_the_end()
    {
        await using var gateway = await StartAsync();
        var told = new List<FoxTaskSnapshot>();

        var result = await gateway.Fox.Videos.Veo31FastReferenceToVideo.GenerateAsync(
            new() { Prompt = Samples.Prompt, ReferenceImageUrls = [Samples.Image] }, new Collector(told), Gateway.Cancellation);

        Assert.Equal((FoxTaskStatus.Pending, 0), (told[0].Status, told[0].Polls));
        Assert.Equal((FoxTaskStatus.Completed, 100), (told[^1].Status, told[^1].Progress));
        Assert.Equal(gateway.Polls.Count, told[^1].Polls);
        Assert.All(told, snapshot => Assert.Equal(result.Task, snapshot.Token));
        Assert.All(gateway.Polls, poll => Assert.Equal("?sync_upstream=true", poll.Query));
    }

    // Two minutes, so that there is room for queries that go wrong before the task is done.
    private static Task<Gateway> StartAsync() => Gateway.StartAsync(speed: 400, TimeSpan.FromMinutes(2));

    private static async Task AssertOneResultAsync(Gateway gateway, SeededMediaResult result)
    {
        Assert.Equal(0, gateway.Simulator.Faults.Pending);
        Assert.Equal(result.Task.TaskId, Assert.Single(gateway.Simulator.Ledger.Charges).TaskId);
        Assert.Single(gateway.Submits);
        Mp4.AssertStarts(await gateway.FileAsync(result.Url));
    }

    private sealed class Collector(List<FoxTaskSnapshot> told) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => told.Add(value);
    }
}
