using System.Net;
using System.Net.Sockets;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A server that answers the first request of a connection, and resets the connection as soon as a second one begins.</summary>
internal sealed class ClosingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _bodies;

    public ClosingServer()
    {
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>The requests that were received whole.</summary>
    public int Bodies => Volatile.Read(ref _bodies);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var exchange = new TestExchange(socket, _stop.Token);
        try
        {
            await exchange.ReadAsync();
            Interlocked.Increment(ref _bodies);
            await exchange.SendAsync(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Length: {Replies.Submitted.Length}\r\n\r\n{Replies.Submitted}"));
            if (await exchange.Stream.ReadAsync(new byte[1], _stop.Token) > 0)
            {
                exchange.Reset();
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client closed the connection.
        }
    }
}
