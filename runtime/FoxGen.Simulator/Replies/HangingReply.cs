using FoxGen.Simulator.Time;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>No reply, on a connection that stays open until the client leaves or the simulator ends.</summary>
internal sealed class HangingReply(SimulatedTime time) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, time.Stopping);
        await Task.Delay(Timeout.Infinite, either.Token);
    }
}
