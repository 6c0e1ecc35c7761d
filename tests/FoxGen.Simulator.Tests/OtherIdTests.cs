using FoxApi;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

/// <summary>Model ids that match the pattern of a variant.</summary>
public sealed class OtherIdTests
{
    private const string Model = """
        service: foxapi
        family: videos
        result: MediaResult
        title: Dream
        variants:
          dream-1: { idPattern: '^dream-[a-z0-9.]+$' }
          dream-mini:
            properties: { prompt: { maxLength: 3 } }
          dream-late: { idPattern: '^dream-' }
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 100, description: What to show. }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("dream-2", "A cat", 200)]
    [InlineData("dream-2.preview", "A cat", 200)]
    [InlineData("dream-2-x", "A cat", 200)]
    [InlineData("dream-1", "A cat", 200)]
    [InlineData("dream-mini", "A cat", 422)]
    [InlineData("dream-mini", "cat", 200)]
    [InlineData("Dream-2", "A cat", 422)]
    [InlineData("seedance-2.0-new", "A cat", 422)]
    public async Task An_exact_id_comes_before_a_pattern(string id, string prompt, int status)
    {
        await using var simulator = await FoxSimulator.StartAsync(new() { Specs = [.. Specs.FoxApi, new SpecText("dream.fox.yaml", Model)] }, Cancellation);
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl, DefaultRequestHeaders = { Authorization = new("Bearer", "key") } };

        using var response = await http.PostAsync(Gateway.Submits, Gateway.Json($$"""{"model": "{{id}}", "prompt": "{{prompt}}"}"""), Cancellation);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? [id] : [], simulator.Ledger.Charges.Select(charge => charge.Model));
    }

    [Fact]
    public async Task A_typed_client_of_another_id_has_no_such_model_without_a_pattern()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(cancellationToken: Cancellation);
        using var fox = new FoxApiClient("key", new() { BaseUrl = simulator.BaseUrl });
        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => fox.Videos.Seedance20ReferenceToVideo.WithId("seedance-9").SubmitAsync(new() { Prompt = "A cat" }, Cancellation));

        Assert.Contains("model 'seedance-9' does not exist.", failure.ServiceMessage, StringComparison.Ordinal);
    }
}
