using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>What a bar shows of a task of the simulator, in virtual time.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task A_task_of_45_seconds_shows_at_least_20_rising_steps_with_the_queries_of_one_without_a_bar()
    {
        var bar = new List<int>();

        var watched = await QueriesAsync((model, request) => model.GenerateAsync(request, snapshot => bar.Add(snapshot.ExpectedProgress!.Value), Gateway.Cancellation));
        var unwatched = await QueriesAsync((model, request) => model.GenerateAsync(request, Gateway.Cancellation));

        Assert.InRange(bar.Distinct().Count(), 20, 101);
        Assert.Equal(bar.Order(), bar);
        Assert.Equal(100, bar[^1]);
        Assert.InRange(watched, 1, unwatched + 1);
    }

    private static async Task<int> QueriesAsync(Func<FoxModel<Seedance20ReferenceToVideoRequest, SeededMediaResult>, Seedance20ReferenceToVideoRequest, Task<SeededMediaResult>> generate)
    {
        var time = new FoxVirtualTime();
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TimeProvider = time, TaskDuration = TimeSpan.FromSeconds(45) }, Gateway.Cancellation);
        using var fox = new FoxApiClient(Gateway.Key, new() { BaseUrl = simulator.BaseUrl, TimeProvider = time });

        var generating = generate(fox.Videos.Seedance20ReferenceToVideo, Samples.Seedance);
        await time.RunAsync(generating, Gateway.Cancellation);
        await generating;

        return simulator.Requests.Count(request => request.Path.StartsWith("/v1/tasks/", StringComparison.Ordinal));
    }
}
