using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A server that keeps its connections open, and remembers which requests came over which.</summary>
internal sealed class KeepAliveServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<List<string>> _connections = new();
    private readonly Func<string, string> _reply;
    private readonly Task _accepting;

    /// <param name="reply">Makes the body of a reply from the head of a request.</param>
    public KeepAliveServer(Func<string, string> reply)
    {
        _reply = reply;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>The heads of the requests of each connection.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Connections => [.. _connections];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                running.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var exchange = new TestExchange(socket, _stop.Token);
        var heads = new List<string>();
        _connections.Enqueue(heads);
        try
        {
            while (true)
            {
                await exchange.ReadNextAsync();
                heads.Add(exchange.Head);
                var body = _reply(exchange.Head);
                await exchange.SendAsync(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client closed the connection.
        }
    }
}
