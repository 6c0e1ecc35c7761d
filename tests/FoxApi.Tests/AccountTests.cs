using FoxGen;

namespace FoxApi.Tests;

/// <summary>What the service can be asked for nothing.</summary>
public sealed class AccountTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private Gateway Gateway => fixture.Gateway;

    [Fact]
    public async Task Credits_keep_whatever_the_service_says()
    {
        var credits = await Gateway.Fox.GetCreditsAsync(Gateway.Cancellation);

        Assert.Equal(120.5, credits.Data!.Value.GetProperty("token").GetProperty("remaining_credits").GetDouble());
        Assert.True(credits.Raw.GetProperty("success").GetBoolean());
        Assert.Equal("CreditBalance", credits.ToString());
    }

    [Fact]
    public async Task Models_and_voices_are_lists()
    {
        var models = await Gateway.Fox.ListModelsAsync(Gateway.Cancellation);
        var chats = await Gateway.Fox.ListChatModelsAsync(Gateway.Cancellation);
        var voices = await Gateway.Fox.ListPresetVoicesAsync("zh", Gateway.Cancellation);

        Assert.Contains("veo-3.1[4k]", models.Select(model => model.Id));
        Assert.Equal(["text", "vision"], Assert.Single(chats).Capabilities);
        Assert.Equal(("male-qn-qingse", "young"), (Assert.Single(voices).VoiceId, voices[0].Age));
        Assert.Equal("?language=zh", Gateway.Simulator.Requests.Last(request => request.Path.EndsWith("voice-id", StringComparison.Ordinal)).Query);
    }

    [Fact]
    public async Task A_parameter_the_service_refuses_is_a_rejection()
    {
        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => Gateway.Fox.ListPresetVoicesAsync("fr", Gateway.Cancellation));

        Assert.Contains("language must be one of zh, en", failure.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_clients_of_others_ask_for_is_there_too()
    {
        Assert.Equal(480, (await Gateway.Fox.GetKeyUsageAsync(Gateway.Cancellation)).TotalAvailable);
        Assert.Equal(100_000_000, (await Gateway.Fox.GetSubscriptionAsync(Gateway.Cancellation)).HardLimitUsd);
        Assert.Equal(950, (await Gateway.Fox.GetBillingUsageAsync(Gateway.Cancellation)).TotalUsage);
        Assert.Equal(0.3, Assert.Single(await Gateway.Fox.ListPricesAsync(Gateway.Cancellation)).ModelPrice);

        using var anonymous = new HttpClient { BaseAddress = Gateway.Simulator.BaseUrl };
        Assert.Equal(200, (int)(await anonymous.GetAsync("/api/pricing", Gateway.Cancellation)).StatusCode);
        Assert.Equal(401, (int)(await anonymous.GetAsync("/v1/models", Gateway.Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_is_told()
    {
        using var fox = new FoxApiClient("wrong", new FoxClientOptions { BaseUrl = Gateway.Simulator.BaseUrl });

        await Assert.ThrowsAsync<FoxAuthenticationException>(() => fox.GetCreditsAsync(Gateway.Cancellation));
    }
}
