using FoxGen.CompilerServices;
using FoxGen.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>What the container adds to a client: models of own specs, a gate, and strictness.</summary>
public sealed class OwnModelTests
{
    [Fact]
    public async Task Models_and_the_gate_come_from_the_services_and_strictness_from_the_settings()
    {
        var gate = new ClosedGate();
        var services = new ServiceCollection();
        services.AddSingleton<FoxModelDefinition>(Model("dream-painter-1", FoxApiService.Definition));
        services.AddSingleton<FoxModelDefinition>(Model("of-elsewhere", new FoxServiceDefinition
        {
            Name = "elsewhere",
            BaseUrl = new Uri("https://elsewhere.example"),
            KeyVariable = "ELSEWHERE_KEY",
            ModelField = "model",
            Tasks = FoxApiService.Definition.Tasks,
            Timing = FoxApiService.Definition.Timing,
        }));
        services.AddSingleton<IFoxGate>(gate);
        services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.TreatWarningsAsErrors) = ("key", true));
        await using var provider = services.BuildServiceProvider();
        var fox = provider.GetRequiredService<FoxApiClient>();

        Assert.NotNull(fox.FindModel("dream-painter-1"));
        Assert.Null(fox.FindModel("of-elsewhere"));
        await Assert.ThrowsAsync<FoxValidationException>(() => fox.Videos.KlingV3MotionControl.SubmitAsync(
            new() { ImageUrl = "https://a.b/a.png", VideoUrl = "https://a.b/a.mp4".Replace("mp4", "txt", StringComparison.Ordinal) }, TestContext.Current.CancellationToken));
        Assert.Equal("closed", (await Assert.ThrowsAsync<InvalidOperationException>(() => fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "A" }, TestContext.Current.CancellationToken))).Message);
    }

    private static FoxModelDefinition<Veo31ReferenceToVideoRequest, MediaResult> Model(string id, FoxServiceDefinition service) =>
        new() { Id = id, Service = service, SubmitPath = "/v1/images/generations", ReadResult = MediaResult.Read };

    private sealed class ClosedGate : IFoxGate
    {
        public ValueTask EnterAsync(FoxRequestKind request, CancellationToken cancellationToken) => throw new InvalidOperationException("closed");
    }
}
