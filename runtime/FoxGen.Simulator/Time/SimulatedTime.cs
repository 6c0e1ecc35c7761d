using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Time;

/// <summary>The time tasks run in.</summary>
/// <param name="clock">Simulated time.</param>
/// <param name="stopping">Fires when the simulator ends; no reply is worth waiting for then.</param>
internal sealed class SimulatedTime(TimeProvider clock, CancellationToken stopping)
{
    public TimeProvider Clock => clock;

    public CancellationToken Stopping => stopping;

    /// <summary>Waits, unless the client leaves or the simulator ends.</summary>
    public async Task DelayAsync(TimeSpan delay, HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(delay, clock, either.Token);
    }
}
