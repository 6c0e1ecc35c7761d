using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>
/// An HTTP server made of a bare socket, so that tests choose exactly when a connection breaks. Each connection runs the
/// next script and is closed.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Func<TestExchange, Task>> _scripts = new();
    private readonly ConcurrentQueue<TestExchange> _exchanges = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private Exception? _failure;

    public TestServer()
    {
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>The requests of which the head was read, in order of their connections.</summary>
    public IReadOnlyList<TestExchange> Requests => [.. _exchanges.Where(static exchange => exchange.Head.Length > 0)];

    /// <summary>How many connections were taken, those that were dropped unread too.</summary>
    public int Connections => _exchanges.Count;

    /// <summary>Says what the next connection gets.</summary>
    public TestServer Then(Func<TestExchange, Task> script)
    {
        _scripts.Enqueue(script);
        return this;
    }

    /// <summary>The next connection gets a whole reply.</summary>
    public TestServer ThenReply(int status, string body, params string[] headers) => Then(async exchange =>
    {
        await exchange.ReadAsync();
        await exchange.ReplyAsync(status, body, headers);
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
        Assert.Null(_failure);
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                running.Add(RunAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task RunAsync(Socket socket)
    {
        using var exchange = new TestExchange(socket, _stop.Token);
        _exchanges.Enqueue(exchange);
        try
        {
            if (_scripts.TryDequeue(out var script))
            {
                await script(exchange);
            }
            else
            {
                await exchange.ReadAsync();
                await exchange.ReplyAsync(599, "no script left");
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, which is what some tests are about.
        }
        catch (Exception e)
        {
            _failure = e;
        }
    }
}
