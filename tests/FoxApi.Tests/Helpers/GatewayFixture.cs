namespace FoxApi.Tests;

/// <summary>One gateway for all tests of a class, which run one after the other.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    internal Gateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Gateway = await Gateway.StartAsync();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
