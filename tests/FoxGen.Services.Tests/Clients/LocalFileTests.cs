using FoxGen.Services.Tests.StandIns;
using Samples.DashScope;
using Samples.Kling;
using Samples.MiniMax;
using Samples.Replicate;
using Samples.Runway;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Local files travel inside the request, in the form that the field takes.</summary>
public sealed class LocalFileTests
{
    // The smallest PNG there is: 1 by 1 pixel.
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static FoxMedia Picture => FoxMedia.FromBytes(s_png, "picture.png");

    [Fact]
    public async Task As_a_data_URI()
    {
        await AssertSentAsync<ReplicateStandIn>((key, options) => new ReplicateClient(key, options), client => ((ReplicateClient)client).Predictions.Flux11Pro.SubmitAsync(new() { Prompt = "a fox", ImagePrompt = Picture }, Stop), isData: true);
        await AssertSentAsync<RunwayStandIn>((key, options) => new RunwayClient(key, options), client => ((RunwayClient)client).ImageToVideo.Gen4Turbo.SubmitAsync(new() { PromptImage = Picture, Ratio = Gen4TurboRatio.Ratio1280x720 }, Stop), isData: true);
        await AssertSentAsync<MiniMaxStandIn>((key, options) => new MiniMaxClient(key, options), client => ((MiniMaxClient)client).Videos.Hailuo02.SubmitAsync(new() { Prompt = "a fox", FirstFrameImage = Picture }, Stop), isData: true);
        await AssertSentAsync<DashScopeStandIn>((key, options) => new DashScopeClient(key, options), client => ((DashScopeClient)client).Videos.Wan22ImageToVideo.SubmitAsync(new() { ImgUrl = Picture }, Stop), isData: true);
    }

    [Fact]
    public Task As_base64() =>
        AssertSentAsync<KlingStandIn>((key, options) => new KlingClient(key, options), client => ((KlingClient)client).ImageToVideo.KlingV21.SubmitAsync(new() { Image = Picture }, Stop), isData: false);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task AssertSentAsync<T>(Func<string, FoxClientOptions, FoxClient> create, Func<FoxClient, Task> submitAsync, bool isData)
        where T : VendorStandIn, new()
    {
        await using var service = await VendorStandIn.StartAsync<T>();
        using var client = create(service.Key, new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl) });

        await submitAsync(client);

        Assert.Single(service.Charges);
        Assert.Contains((isData ? "data:image/png;base64," : "\"") + Convert.ToBase64String(s_png), Assert.Single(service.Calls).Body, StringComparison.Ordinal);
    }
}
