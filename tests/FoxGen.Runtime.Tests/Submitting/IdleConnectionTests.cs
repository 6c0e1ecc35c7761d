using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>A server that closes an idle connection at the moment at which the next request is written to it.</summary>
public sealed class IdleConnectionTests
{
    [Fact]
    public async Task Of_1000_submits_none_has_an_unknown_outcome()
    {
        await using var server = new ClosingServer();

        var outcomes = await SubmitAsync(server, 1_000, reuse: false);

        Assert.Equal(1_000, outcomes[FoxSubmitOutcome.Submitted]);
        Assert.Equal(1_000, server.Bodies);
    }

    [Fact]
    public async Task With_connections_that_are_used_again_it_is_not_so()
    {
        await using var server = new ClosingServer();

        var outcomes = await SubmitAsync(server, 20, reuse: true);

        Assert.True(outcomes.GetValueOrDefault(FoxSubmitOutcome.Unknown) > 0, "The race is not met, so the other test proves nothing.");
    }

    private static async Task<Dictionary<FoxSubmitOutcome, int>> SubmitAsync(ClosingServer server, int count, bool reuse)
    {
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, ReuseSubmitConnections = reuse });
        var outcomes = new Dictionary<FoxSubmitOutcome, int>();
        for (var i = 0; i < count; i++)
        {
            var outcome = (await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken)).Outcome;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        return outcomes;
    }
}
