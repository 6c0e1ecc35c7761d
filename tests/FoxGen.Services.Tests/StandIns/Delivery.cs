using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>A body in pieces, so that a large one takes no memory.</summary>
internal sealed record Payload(long Length, IEnumerable<ReadOnlyMemory<byte>> Pieces)
{
    public static Payload Of(byte[] body) => new(body.Length, [body]);
}

/// <summary>How a body travels: its framing, its segments, and where it stops.</summary>
internal sealed record Delivery
{
    /// <summary>Whether the reply has a Content-Length; otherwise it is chunked.</summary>
    public bool HasLength { get; init; }

    /// <summary>The size of one write to the connection.</summary>
    public int SegmentBytes { get; init; } = 64 * 1024;

    /// <summary>The connection ends after so many bytes of the body.</summary>
    public long? BreaksAt { get; init; }

    /// <summary>Whether the connection ends with a reset and not with an orderly close.</summary>
    public bool Resets { get; init; }

    /// <summary>Whether the connection ends inside the headers.</summary>
    public bool BreaksInHeaders { get; init; }

    /// <summary>The reply stops after so many bytes until the task ends. Without a byte, not even the headers are sent.</summary>
    public (long At, Task Until)? Pause { get; init; }

    public async Task WriteAsync(HttpContext context, Payload body)
    {
        if (Pause is { At: 0 } before)
        {
            await before.Until.WaitAsync(context.RequestAborted);
        }

        if (BreaksInHeaders)
        {
            var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
            await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: appl"u8.ToArray(), context.RequestAborted);
            await BreakAsync(context);
            return;
        }

        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        context.Response.ContentLength = HasLength ? body.Length : null;
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);

        var sent = 0L;
        foreach (var piece in body.Pieces)
        {
            var rest = piece;
            while (rest.Length > 0)
            {
                var length = Math.Min(rest.Length, Next(sent));
                if (length is 0)
                {
                    await BreakAsync(context);
                    return;
                }

                // The flush ends when the bytes are in the socket, so a break loses none of them.
                await context.Response.Body.WriteAsync(rest[..length], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                sent += length;
                rest = rest[length..];
                if (Pause is { } pause && pause.At == sent)
                {
                    await pause.Until.WaitAsync(context.RequestAborted);
                }
            }
        }

        // The body is whole, and its end is missing.
        if (BreaksAt == sent)
        {
            await BreakAsync(context);
        }
    }

    private int Next(long sent)
    {
        var most = (long)SegmentBytes;
        if (Pause is { } pause && pause.At > sent)
        {
            most = Math.Min(most, pause.At - sent);
        }

        return (int)(BreaksAt is { } end ? Math.Min(most, end - sent) : most);
    }

    private async Task BreakAsync(HttpContext context)
    {
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        if (Resets)
        {
            socket.LingerState = new(enable: true, seconds: 0);
        }
        else
        {
            // An orderly close: the client sees the end, and closes its side.
            socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(2)), Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
        }

        context.Abort();
    }
}
