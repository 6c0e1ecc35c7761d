namespace FoxGen.Simulator.Tests;

public class VirtualTimeTests
{
    [Fact]
    public async Task The_clock_does_not_run_into_a_deadline_while_real_work_is_under_way()
    {
        var time = new FoxVirtualTime();
        var start = time.GetUtcNow();

        await time.RunAsync(WorkAsync(), Gateway.Cancellation);

        Assert.Equal(TimeSpan.FromMinutes(5), time.GetUtcNow() - start);

        async Task WorkAsync()
        {
            // As a first request does, which has to connect and to be compiled.
            using (var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2), time))
            {
                await Task.Delay(200, deadline.Token);
            }

            await Task.Delay(TimeSpan.FromMinutes(5), time, Gateway.Cancellation);
        }
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_deadline_comes_when_nothing_else_does()
    {
        var time = new FoxVirtualTime();
        var start = time.GetUtcNow();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2), time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => time.RunAsync(Task.Delay(Timeout.Infinite, deadline.Token), Gateway.Cancellation));

        Assert.Equal(TimeSpan.FromMinutes(2), time.GetUtcNow() - start);
    }
}
