using System.Net.Sockets;
using FoxGen.Crash.Plain;

namespace FoxGen.Faults.Tests;

/// <summary>
/// Many waits on one client, over real HTTP: the sockets are bounded. A large run:
/// <c>FOXGEN_WAITS=10000 dotnet test --project tests/FoxGen.Faults.Tests</c>.
/// </summary>
public sealed class ManyWaitsTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("speed", "slow")]
    public async Task Waits_open_no_more_sockets_than_queries_are_allowed_at_once()
    {
        const int AtOnce = 8;
        var count = Settings.Number("FOXGEN_WAITS", 500);
        await using var simulator = await Gateway.StartAsync("plain", TimeSpan.FromSeconds(60), speed: 20);
        var sockets = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                Interlocked.Increment(ref sockets);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);
        var options = new FoxClientOptions { BaseUrl = simulator.BaseUrl, TimeProvider = simulator.Time, MaxConcurrentPolls = AtOnce, WaitTimeout = TimeSpan.FromHours(2) };
        using var client = new PlainClient(http, "key", options);
        var tasks = new List<FoxTask<MediaResult>>();
        for (var i = 0; i < count; i++)
        {
            tasks.Add(await client.Videos.PlainClip1.SubmitAsync(new() { Prompt = $"{i}" }, TestContext.Current.CancellationToken));
        }

        await Task.WhenAll(tasks.Select(task => task.WaitAsync(cancellationToken: TestContext.Current.CancellationToken)));

        output.WriteLine($"{count} waits, {sockets} sockets.");
        Assert.InRange(sockets, 1, AtOnce + 1);
        Assert.Equal(count, simulator.Ledger.Count);
    }
}
