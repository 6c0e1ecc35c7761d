using System.Net;
using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>Whatever happens to a submit, it is paid once at most.</summary>
public sealed class ChargeTests
{
    private static Seedance20ReferenceToVideoRequest Request => Samples.Seedance;

    [Fact]
    public async Task A_connection_cut_after_acceptance_is_one_request_one_charge_and_an_unknown_outcome()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);

        var unknown = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(
            () => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        AssertMayBePaid(unknown);
        Assert.Single(gateway.Simulator.Requests);
        Assert.Single(gateway.Simulator.Ledger.Charges);
    }

    [Fact]
    public async Task A_handler_that_retries_everything_cannot_pay_again()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);
        using var handler = new RetryEverythingHandler();
        using var http = new HttpClient(handler);
        using var fox = gateway.CreateClient(http);

        var unknown = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(
            () => fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        AssertMayBePaid(unknown);
        Assert.Equal(4, handler.Attempts);
        Assert.Single(gateway.Submits, request => request.Body.Length > 0);
        Assert.Single(gateway.Simulator.Ledger.Charges);
    }

    [Fact]
    public async Task A_connection_cut_before_acceptance_is_not_paid_and_not_sent_again()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.ResetBeforeAccept);

        var unknown = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(
            () => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        AssertMayBePaid(unknown);
        Assert.Single(gateway.Simulator.Requests);
        Assert.Empty(gateway.Simulator.Ledger.Charges);
    }

    [Fact]
    public async Task A_refusal_with_429_is_tried_again_and_paid_once()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.TooManyRequests(TimeSpan.FromSeconds(3)), times: 2);

        var task = await gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation);

        Assert.Equal(task.Id, Assert.Single(gateway.Simulator.Ledger.Charges).TaskId);
        Assert.Equal([429, 429, 200], gateway.Submits.Select(request => request.Status));
    }

    [Fact]
    public async Task A_service_that_only_says_429_is_left_alone_after_four_attempts()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.TooManyRequests(), times: 20);

        await Assert.ThrowsAsync<FoxRateLimitException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        Assert.Equal(4, gateway.Submits.Count);
        Assert.Empty(gateway.Simulator.Ledger.Charges);
    }

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
    public async Task A_reply_later_than_the_deadline_is_one_charge_and_an_unknown_outcome()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextSubmit(SubmitFault.SlowReply(TimeSpan.FromHours(10)));
        using var fox = gateway.CreateClient(submitTimeout: TimeSpan.FromMinutes(10));

        var unknown = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(
            () => fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request, Gateway.Cancellation));

        AssertMayBePaid(unknown);
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

    private static void AssertMayBePaid(FoxSubmitOutcomeUnknownException unknown)
    {
        Assert.Contains("may have been received", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(Seedance20ReferenceToVideo.Id, unknown.Model);
        Assert.NotEqual(HttpStatusCode.OK, unknown.Status);
    }
}
