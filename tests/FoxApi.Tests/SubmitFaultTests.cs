using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>Refusals, broken replies and late ones: none of them is sent, or paid, again.</summary>
public sealed class SubmitFaultTests
{
    private static Seedance20ReferenceToVideoRequest Request => Samples.Seedance;

    [Theory]
    [InlineData(nameof(SubmitFault.NoTaskId), 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData(nameof(SubmitFault.ServerErrorAfterAccept), 1, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData(nameof(SubmitFault.ServerErrorBeforeAccept), 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("408", 0, typeof(FoxSubmitOutcomeUnknownException))]
    [InlineData("400", 0, typeof(FoxRejectedException))]
    [InlineData("401", 0, typeof(FoxAuthenticationException))]
    [InlineData("402", 0, typeof(FoxQuotaException))]
    [InlineData("403", 0, typeof(FoxRejectedException))]
    [InlineData("422", 0, typeof(FoxRejectedException))]
    public async Task Any_other_fault_is_not_sent_again(string fault, int charges, Type exception)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(fault switch
        {
            nameof(SubmitFault.NoTaskId) => SubmitFault.NoTaskId,
            nameof(SubmitFault.ServerErrorAfterAccept) => SubmitFault.ServerErrorAfterAccept(),
            nameof(SubmitFault.ServerErrorBeforeAccept) => SubmitFault.ServerErrorBeforeAccept(),
            _ => SubmitFault.Refuse(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "Not today."),
        });

        var failure = await Assert.ThrowsAsync(
            exception, () => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        Assert.NotEmpty(Assert.IsType<FoxException>(failure, exactMatch: false).Advice);
        Assert.Single(gateway.Simulator.Requests);
        Assert.Equal(charges, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_reply_later_than_the_deadline_is_one_charge_and_an_unknown_outcome()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.SlowReply(TimeSpan.FromHours(10)));
        using var fox = gateway.CreateClient(submitTimeout: TimeSpan.FromMinutes(10));

        var unknown = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(
            () => fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        Assert.Contains("no response was received in time", unknown.Message, StringComparison.Ordinal);
        Assert.Single(gateway.Simulator.Requests);
        Assert.Single(gateway.Simulator.Ledger.Charges);
    }

    [Fact]
    public async Task A_submit_cancelled_after_acceptance_still_tells_the_task()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.SlowReply(TimeSpan.FromMinutes(1)));
        using var stop = new CancellationTokenSource();

        var submit = gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, stop.Token);
        while (gateway.Simulator.Ledger.Count == 0)
        {
            await Task.Delay(1, Gateway.Cancellation);
        }

        await stop.CancelAsync();
        var canceled = await Assert.ThrowsAsync<FoxSubmitCanceledException>(() => submit);

        Assert.Equal(Assert.Single(gateway.Simulator.Ledger.Charges).TaskId, canceled.Token?.TaskId);
    }

    [Fact]
    public async Task A_task_that_fails_is_told_with_its_token_and_paid_once()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.TaskFails("generation_failed", "upstream refused the prompt"));

        var failed = await Assert.ThrowsAsync<FoxTaskFailedException>(
            () => gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(Request, null, Gateway.Cancellation));

        Assert.Equal(("generation_failed", "upstream refused the prompt"), (failed.ErrorCode, failed.ServiceMessage));
        Assert.Equal(Assert.Single(gateway.Simulator.Ledger.Charges).TaskId, failed.Token?.TaskId);
    }
}
