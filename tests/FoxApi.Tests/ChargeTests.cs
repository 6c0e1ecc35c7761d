using System.Net;
using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>A submit that is cut off or put off is paid once at most.</summary>
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

    private static void AssertMayBePaid(FoxSubmitOutcomeUnknownException unknown)
    {
        Assert.Contains("may have been received", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(Seedance20ReferenceToVideo.Id, unknown.Model);
        Assert.NotEqual(HttpStatusCode.OK, unknown.Status);
    }
}
