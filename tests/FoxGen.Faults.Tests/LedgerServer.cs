using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FoxGen.Faults.Tests;

/// <summary>A service over raw sockets that keeps its books: bodies received, tasks charged, and what each attempt was told.</summary>
internal sealed class LedgerServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly WireFault _fault;
    private readonly bool _isAlways;
    private readonly Task _accepting;
    private readonly List<Task> _serving = [];
    private int _attempts;
    private int _heads;
    private int _bodies;
    private int _charges;
    private int _limited;
    private int _refusals;

    /// <param name="fault">What happens to the first attempt.</param>
    /// <param name="isAlways">Whether it happens to all attempts.</param>
    public LedgerServer(WireFault fault, bool isAlways)
    {
        (_fault, _isAlways) = (fault, isAlways);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/");
        if (fault is WireFault.NoConnection)
        {
            // Its port stays taken, so that no other server gets it, and refuses connections.
            _accepting = Task.CompletedTask;
            return;
        }

        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>Requests whose head arrived.</summary>
    public int Heads => Volatile.Read(ref _heads);

    /// <summary>Bodies that arrived whole.</summary>
    public int Bodies => Volatile.Read(ref _bodies);

    /// <summary>Tasks that were started.</summary>
    public int Charges => Volatile.Read(ref _charges);

    /// <summary>Whole replies of 429 to a body.</summary>
    public int Limited => Volatile.Read(ref _limited);

    /// <summary>Other whole replies that refuse a body.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    /// <summary>The id of the task that was charged first.</summary>
    public static string Id => "task-1";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_serving);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _serving.Add(ServeAsync(await _listener.AcceptAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The case is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var fault = _isAlways || Interlocked.Increment(ref _attempts) == 1 ? _fault : WireFault.None;
                if (fault is WireFault.ResetAtConnect)
                {
                    Reset(socket);
                    return;
                }

                await using var stream = new NetworkStream(socket);
                var length = await ReadHeadAsync(stream);
                Interlocked.Increment(ref _heads);
                if (fault is WireFault.ResetBeforeBody)
                {
                    Reset(socket);
                    return;
                }

                await stream.ReadExactlyAsync(new byte[length], _stop.Token);
                Interlocked.Increment(ref _bodies);
                await AnswerAsync(socket, stream, fault);
                socket.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(new byte[256], _stop.Token) > 0)
                {
                    // Until the client has closed too: a reset could take back what is still on its way.
                }
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client has closed.
            }
        }
    }

    private async Task AnswerAsync(Socket socket, NetworkStream stream, WireFault fault)
    {
        switch (fault)
        {
            case WireFault.TooManyRequests:
                await ReplyAsync(stream, 429, "{}");
                Interlocked.Increment(ref _limited);
                break;
            case WireFault.Forbidden:
                await ReplyAsync(stream, 403, """{"error":{"message":"no"}}""");
                Interlocked.Increment(ref _refusals);
                break;
            case WireFault.ResetAfterBody:
                Charge();
                Reset(socket);
                break;
            case WireFault.CloseAfterBody:
                Charge();
                break;
            case WireFault.ServerError:
                Charge();
                await ReplyAsync(stream, 503, "{}");
                break;
            case WireFault.RequestTimeout:
                Charge();
                await ReplyAsync(stream, 408, "{}");
                break;
            case WireFault.Redirect:
                await ReplyAsync(stream, 307, "{}", "Location: /v1/elsewhere\r\n");
                break;
            case WireFault.NoId:
                Charge();
                await ReplyAsync(stream, 200, "{}");
                break;
            case WireFault.Broken:
                await SendAsync(stream, FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{{\"id\":\"task-{Charge()}\",\"status\":\"pend"));
                break;
            case WireFault.Slow:
                var id = Charge();
                await Task.Delay(150, _stop.Token);
                await ReplyAsync(stream, 200, TaskOf(id));
                break;
            default:
                await ReplyAsync(stream, 200, TaskOf(Charge()));
                break;
        }
    }

    private int Charge() => Interlocked.Increment(ref _charges);

    private static string TaskOf(int charge) => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"task-{{charge}}","status":"pending"}""");

    private Task ReplyAsync(NetworkStream stream, int status, string body, string headers = "") =>
        SendAsync(stream, FormattableString.Invariant($"HTTP/1.1 {status} Test\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{headers}Connection: close\r\n\r\n{body}"));

    private Task SendAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), _stop.Token).AsTask();

    private async Task<int> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!EndsWith(head, "\r\n\r\n"))
        {
            await stream.ReadExactlyAsync(one, _stop.Token);
            head.Append((char)one[0]);
        }

        const string Name = "Content-Length: ";
        var text = head.ToString();
        var at = text.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        return int.Parse(text.AsSpan(at, text.IndexOf('\r', at) - at), CultureInfo.InvariantCulture);
    }

    private static bool EndsWith(StringBuilder text, string end) => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    private static void Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }
}

/// <summary>What goes wrong with a paid request on the wire.</summary>
internal enum WireFault
{
    None,
    NoConnection,
    ResetAtConnect,
    ResetBeforeBody,
    ResetAfterBody,
    CloseAfterBody,
    TooManyRequests,
    Forbidden,
    ServerError,
    RequestTimeout,
    Redirect,
    NoId,
    Broken,
    Slow,
}
