using FoxGen.Services.Tests.StandIns;
using Samples.Fal;
using Samples.MiniMax;
using Samples.Replicate;
using Samples.Runway;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Local files are stored as each vendor documents it. The key never leaves the service.</summary>
public sealed class UploadTests
{
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fal_gets_the_file_by_PUT_at_the_address_that_it_hands_out()
    {
        await using var service = await VendorStandIn.StartAsync<FalStandIn>();
        using var client = new FalClient(service.Key, new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl) });

        _ = await client.Queue.KlingImageToVideo.SubmitAsync(new() { Prompt = "a fox", ImageUrl = FoxMedia.FromBytes(s_png) }, Stop);
        _ = await client.Queue.KlingImageToVideo.SubmitAsync(new() { Prompt = "another fox", ImageUrl = FoxMedia.FromBytes(s_png) }, Stop);

        Assert.Equal(s_png, service.Storage.Find("1"));
        Assert.Contains("/files/fal/1/", service.Calls[^1].Body, StringComparison.Ordinal);
        Assert.Equal(["PUT"], service.Elsewhere.Select(call => call.Method));
        Assert.Equal(2, service.Charges.Count);
        Assert.Empty(service.LeakedKeys);
    }

    [Theory]
    [InlineData(403, 2)]
    [InlineData(503, 1)]
    public async Task An_address_that_has_expired_or_fails_once_does_not_stop_the_submit(int status, int started)
    {
        await using var service = await VendorStandIn.StartAsync<FalStandIn>();
        service.Storage.Faults.Enqueue(status);
        using var client = new FalClient(service.Key, new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl) });

        _ = await client.Queue.KlingImageToVideo.SubmitAsync(new() { Prompt = "a fox", ImageUrl = FoxMedia.FromBytes(s_png) }, Stop);

        Assert.Equal(started, service.Calls.Count(call => call.Path is "/storage/upload/initiate"));
        Assert.Single(service.Charges);
        Assert.Empty(service.LeakedKeys);
    }

    [Fact]
    public async Task Runway_gets_a_large_file_as_a_form_and_the_request_its_id()
    {
        await using var service = await VendorStandIn.StartAsync<RunwayStandIn>();
        using var client = new RunwayClient(service.Key, new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl) });
        var large = new byte[5_000_001];
        s_png.CopyTo(large, 0);

        _ = await client.ImageToVideo.Gen4Turbo.SubmitAsync(new() { PromptImage = FoxMedia.FromBytes(large), Ratio = Gen4TurboRatio.Ratio1280x720 }, Stop);

        Assert.Equal(large, service.Storage.Find("1"));
        Assert.Contains("\"runway://1\"", service.Calls[^1].Body, StringComparison.Ordinal);
        Assert.Single(service.Charges);
        Assert.Empty(service.LeakedKeys);
    }

    [Fact]
    public async Task Replicate_stores_a_file_that_is_too_large_for_a_data_URI()
    {
        await using var service = await VendorStandIn.StartAsync<ReplicateStandIn>();
        using var client = new ReplicateClient(service.Key, new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl) });
        var large = new byte[256_001];
        s_png.CopyTo(large, 0);

        _ = await client.Predictions.Flux11Pro.SubmitAsync(new() { Prompt = "a fox", ImagePrompt = FoxMedia.FromBytes(large) }, Stop);

        Assert.Contains(service.BaseUrl + "/v1/files/f1", service.Calls[^1].Body, StringComparison.Ordinal);
        Assert.Single(service.Charges);
    }

    [Fact]
    public async Task MiniMax_gets_the_purpose_and_gives_an_id()
    {
        await using var service = await VendorStandIn.StartAsync<MiniMaxStandIn>();
        using var client = new MiniMaxClient(service.Key, new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl) });

        var file = await client.Files.UploadAsync(FoxMedia.FromBytes(s_png), cancellationToken: Stop);

        Assert.Equal(("205258526306433", null, "205258526306433", s_png.Length), (file.Id, file.Url, file.ToMedia().Url, file.Length));
    }
}
