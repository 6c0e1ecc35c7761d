using System.Net.Sockets;
using FoxGen.Simulator.Requests;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>No reply: the connection is reset.</summary>
internal sealed class CutConnection : IResult
{
    public static CutConnection Instance { get; } = new();

    public static void Now(HttpContext context)
    {
        RecordedRequest.Of(context).IsCut = true;

        // Without lingering, closing sends a reset at once in place of an orderly end.
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        Now(httpContext);
        return Task.CompletedTask;
    }
}
