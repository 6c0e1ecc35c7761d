using FoxApi;
using FoxGen;
using FoxGen.Simulator;

public sealed class ShopTests
{
    [Fact]
    public async Task A_video_is_charged_once()
    {
        await using var gateway = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero });
        using var fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = gateway.BaseUrl });
        gateway.Faults.NextSubmit(SubmitFault.ResetAfterAccept);

        var submitted = await fox.Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = "A cat" }, TestContext.Current.CancellationToken);

        Assert.Equal(FoxSubmitOutcome.Unknown, submitted.Outcome);
        Assert.Equal(1, gateway.Ledger.Count);
    }
}
