using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A server of HTTP/2 without TLS that handles each stream as a script says.</summary>
internal sealed class Http2Server : IAsyncDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte ResetStream = 3;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte GoAway = 7;
    private const byte EndStream = 1;
    private const byte Acknowledged = 1;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _script;
    private readonly ConcurrentQueue<Socket> _sockets = new();
    private readonly Task _accepting;
    private int _connections;
    private int _bodies;

    /// <param name="script">What happens to each request in turn: <c>refuse</c>, <c>go away</c>, <c>reset</c>, <c>redirect</c> to the same address, <c>hold</c>, <c>reply</c>.</param>
    public Http2Server(params string[] script)
    {
        _script = new ConcurrentQueue<string>(script);
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many bodies were received whole.</summary>
    public int Bodies => Volatile.Read(ref _bodies);

    /// <summary>Closes all connections as a crash would.</summary>
    public void Reset()
    {
        foreach (var socket in _sockets)
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _sockets.Enqueue(socket);
                _ = Task.Run(() => ServeAsync(new NetworkStream(socket, ownsSocket: true)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            await using var connection = stream;
            await stream.ReadExactlyAsync(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length], _stop.Token);
            await WriteAsync(stream, Settings, 0, 0, []);
            var last = 0;
            while (true)
            {
                var head = new byte[9];
                await stream.ReadExactlyAsync(head, _stop.Token);
                var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
                await stream.ReadExactlyAsync(payload, _stop.Token);
                var (type, flags, id) = (head[3], head[4], (head[5] << 24) | (head[6] << 16) | (head[7] << 8) | head[8]);
                if (type is Settings or Ping && (flags & Acknowledged) == 0)
                {
                    await WriteAsync(stream, type, Acknowledged, 0, type is Ping ? payload : []);
                }
                else if (type is Data && (flags & EndStream) != 0)
                {
                    Interlocked.Increment(ref _bodies);
                    await AnswerAsync(stream, id, last);
                    last = id;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has closed.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, int id, int last)
    {
        _script.TryDequeue(out var what);
        switch (what)
        {
            case "refuse":
                await WriteAsync(stream, ResetStream, 0, id, [0, 0, 0, 7]);
                break;
            case "reset":
                await WriteAsync(stream, ResetStream, 0, id, [0, 0, 0, 2]);
                break;
            case "go away":
                await WriteAsync(stream, GoAway, 0, 0, [0, 0, 0, (byte)last, 0, 0, 0, 0]);
                break;
            case "redirect":
                // ":status: 307" and "location: /v1/images/generations", by the names 8 and 46 of the table that all know.
                var location = Encoding.ASCII.GetBytes("/v1/images/generations");
                await WriteAsync(stream, Headers, 4 | EndStream, id, [0x08, 3, .. "307"u8, 0x0F, 31, (byte)location.Length, .. location]);
                break;
            case "hold":
                break;
            default:
                // ":status: 200" is the entry 8 of the table that all know.
                await WriteAsync(stream, Headers, 4, id, [0x88]);
                await WriteAsync(stream, Data, EndStream, id, Encoding.UTF8.GetBytes(Replies.Submitted));
                break;
        }
    }

    private async Task WriteAsync(NetworkStream stream, byte type, byte flags, int id, byte[] payload)
    {
        byte[] head = [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, (byte)(id >> 24), (byte)(id >> 16), (byte)(id >> 8), (byte)id];
        await stream.WriteAsync((byte[])[.. head, .. payload], _stop.Token);
    }
}
