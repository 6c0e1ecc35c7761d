using FoxApi;
using FoxGen;
using FoxGen.Simulator;

public sealed class PainterTests
{
    [Fact]
    public async Task The_model_of_the_app_is_played()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero });
        using var fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = simulator.BaseUrl });

        Assert.Equal(simulator.BaseUrl.Host, (await Painter.PaintAsync(fox)).Host);
        Assert.Equal("dream-painter-1", simulator.Ledger.Charges.Single().Model);
    }
}
