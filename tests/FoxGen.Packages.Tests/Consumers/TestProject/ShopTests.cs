using FoxApi;
using FoxGen;
using FoxGen.Simulator;
using FoxGen.Testing;

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

    [Fact]
    public async Task A_unit_test_takes_a_fake()
    {
        var fake = new FoxFakeTransport("""{"url": "https://files.example/a.mp4", "seed": 7}""");
        var video = await new FoxApiClient(fake).Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat" }, TestContext.Current.CancellationToken);
        Assert.Equal(7, video.Seed);
        Assert.Equal("A cat", Assert.Single(fake.Submits).Body.GetProperty("prompt").GetString());
    }

    [Fact]
    public async Task A_result_needs_no_client()
    {
        var video = FoxTestFactory.Result(Veo31ReferenceToVideo.Definition, """{"url": "https://files.example/a.mp4"}""");
        Assert.Equal(24, (await video.SaveAsync(Path.GetTempFileName())).Bytes);
    }
}
