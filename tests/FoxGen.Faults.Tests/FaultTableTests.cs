using FoxGen.Crash.Plain;

namespace FoxGen.Faults.Tests;

/// <summary>The tables of faults in docs/testing-your-app.md: what each fault costs, and what the client makes of it.</summary>
public sealed class FaultTableTests
{
    private static readonly Dictionary<string, SubmitFault> s_submitFaults = new()
    {
        ["ResetBeforeAccept"] = SubmitFault.ResetBeforeAccept,
        ["ResetAfterAccept"] = SubmitFault.ResetAfterAccept,
        ["NoReplyBeforeAccept"] = SubmitFault.NoReplyBeforeAccept,
        ["NoReplyAfterAccept"] = SubmitFault.NoReplyAfterAccept,
        ["RequestTimeoutBeforeAccept"] = SubmitFault.RequestTimeoutBeforeAccept,
        ["RequestTimeoutAfterAccept"] = SubmitFault.RequestTimeoutAfterAccept,
        ["ServerErrorBeforeAccept"] = SubmitFault.ServerErrorBeforeAccept(),
        ["ServerErrorAfterAccept"] = SubmitFault.ServerErrorAfterAccept(),
        ["Redirect"] = SubmitFault.Redirect("/v1/elsewhere"),
        ["NoTaskId"] = SubmitFault.NoTaskId,
        ["Html"] = SubmitFault.Html,
        ["Truncated"] = SubmitFault.Truncated,
        ["SlowReply"] = SubmitFault.SlowReply(TimeSpan.FromSeconds(30)),
        ["TooLateReply"] = SubmitFault.SlowReply(TimeSpan.FromMinutes(3)),
        ["TooManyRequests"] = SubmitFault.TooManyRequests(),
        ["Refuse401"] = SubmitFault.Refuse(401, "No."),
        ["Refuse402"] = SubmitFault.Refuse(402, "No."),
        ["Refuse422"] = SubmitFault.Refuse(422, "No."),
        ["Refuse503"] = SubmitFault.Refuse(503, "No."),
        ["TaskFails"] = SubmitFault.TaskFails("generation_failed", "No."),
    };

    private static readonly Dictionary<string, PollFault> s_pollFaults = new()
    {
        ["Reset"] = PollFault.Reset,
        ["NoReply"] = PollFault.NoReply,
        ["Error401"] = PollFault.Error(401),
        ["Error402"] = PollFault.Error(402),
        ["Error403"] = PollFault.Error(403),
        ["Error404"] = PollFault.Error(404),
        ["Error408"] = PollFault.Error(408),
        ["Error422"] = PollFault.Error(422),
        ["Error500"] = PollFault.Error(),
        ["TooManyRequests"] = PollFault.TooManyRequests(TimeSpan.FromSeconds(9)),
        ["Html"] = PollFault.Html,
        ["Truncated"] = PollFault.Truncated,
        ["UnknownStatus"] = PollFault.UnknownStatus(),
        ["CompletedWithoutResults"] = PollFault.CompletedWithoutResults,
        ["SlowReply"] = PollFault.SlowReply(TimeSpan.FromSeconds(10)),
        ["TooLateReply"] = PollFault.SlowReply(TimeSpan.FromSeconds(60)),
    };

    [Theory]
    [InlineData("ResetBeforeAccept", 1, 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("ResetAfterAccept", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("NoReplyBeforeAccept", 1, 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("NoReplyAfterAccept", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("RequestTimeoutBeforeAccept", 1, 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("RequestTimeoutAfterAccept", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("ServerErrorBeforeAccept", 1, 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("ServerErrorAfterAccept", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("Redirect", 1, 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("NoTaskId", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("Html", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("Truncated", 1, 1, null)]
    [InlineData("SlowReply", 1, 1, null)]
    [InlineData("TooLateReply", 1, 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("TooManyRequests", 3, 1, null)]
    [InlineData("TooManyRequests", 4, 0, typeof(FoxRateLimitException))]
    [InlineData("Refuse401", 1, 0, typeof(FoxAuthenticationException))]
    [InlineData("Refuse402", 1, 0, typeof(FoxQuotaException))]
    [InlineData("Refuse422", 1, 0, typeof(FoxRejectedException))]
    [InlineData("Refuse503", 1, 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("TaskFails", 1, 1, typeof(FoxTaskFailedException))]
    [Trait("speed", "slow")]
    public async Task A_submit_ends_as_the_table_says(string fault, int times, int charges, Type? end)
    {
        var (simulator, problem) = await RunAsync(faults => faults.NextSubmit(s_submitFaults[fault], times));

        Assert.Equal(end, problem?.GetType());
        Assert.Equal((charges, 0), (simulator.Ledger.Count, simulator.Faults.Pending));
    }

    [Theory]
    [InlineData("Reset", 5, null)]
    [InlineData("NoReply", 1, null)]
    [InlineData("Error401", 1, typeof(FoxAuthenticationException))]
    [InlineData("Error402", 5, null)]
    [InlineData("Error403", 1, typeof(FoxAuthenticationException))]
    [InlineData("Error404", 2, null)]
    [InlineData("Error404", 3, typeof(FoxTaskNotFoundException))]
    [InlineData("Error408", 5, null)]
    [InlineData("Error422", 2, null)]
    [InlineData("Error422", 3, typeof(FoxRejectedException))]
    [InlineData("Error500", 5, null)]
    [InlineData("TooManyRequests", 5, null)]
    [InlineData("Html", 5, null)]
    [InlineData("Truncated", 5, null)]
    [InlineData("UnknownStatus", 5, null)]
    [InlineData("CompletedWithoutResults", 5, null)]
    [InlineData("CompletedWithoutResults", 6, typeof(FoxProtocolException))]
    [InlineData("SlowReply", 1, null)]
    [InlineData("TooLateReply", 1, null)]
    [Trait("speed", "slow")]
    public async Task A_wait_ends_as_the_table_says(string fault, int times, Type? end)
    {
        var (simulator, problem) = await RunAsync(faults => faults.NextPoll(s_pollFaults[fault], times));

        Assert.Equal(end, problem?.GetType());
        Assert.Equal(end is not null, problem?.Token is not null);
        Assert.Equal((1, 0), (simulator.Ledger.Count, simulator.Faults.Pending));
    }

    private static async Task<(FoxSimulator Simulator, FoxException? Problem)> RunAsync(Action<FoxFaults> arrange)
    {
        var time = new FoxVirtualTime();
        await using var simulator = await FoxSimulator.StartAsync<PlainClient>(new() { Service = "plain", TimeProvider = time }, TestContext.Current.CancellationToken);
        using var client = new PlainClient("key", new() { BaseUrl = simulator.BaseUrl, TimeProvider = time });
        arrange(simulator.Faults);
        try
        {
            await time.RunAsync(
                client.Videos.PlainClip1.GenerateAsync(new() { Prompt = "a" }, cancellationToken: TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
            return (simulator, null);
        }
        catch (FoxException problem)
        {
            return (simulator, problem);
        }
    }
}
