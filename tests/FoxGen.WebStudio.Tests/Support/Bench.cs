using FoxApi;
using FoxGen.Simulator;

namespace FoxGen.WebStudio.Tests.Support;

/// <summary>A studio beside a simulator whose clock the test moves: a task gets on when, and only when, the test says.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private Bench(FoxVirtualTime time, FoxSimulator simulator, StudioProcess studio) => (Time, Simulator, Studio) = (time, simulator, studio);

    public FoxVirtualTime Time { get; }

    public FoxSimulator Simulator { get; }

    public StudioProcess Studio { get; }

    public static async Task<Bench> StartAsync()
    {
        var time = new FoxVirtualTime();
        var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TimeProvider = time, TaskDuration = TimeSpan.FromSeconds(4) });
        return new Bench(time, simulator, await StudioProcess.StartAsync(simulator.BaseUrl));
    }

    /// <summary>Lets all tasks get on by a part of what they take.</summary>
    public void Advance(double part) => Time.Advance(part * TimeSpan.FromSeconds(4));

    public async ValueTask DisposeAsync()
    {
        await Studio.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
