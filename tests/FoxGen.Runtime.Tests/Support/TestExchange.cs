using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>One request and what it gets.</summary>
internal sealed class TestExchange(Socket socket, CancellationToken stop) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The request line and the headers; empty while they are not read.</summary>
    public string Head { get; private set; } = "";

    public byte[] Body { get; private set; } = [];

    public string RequestLine => Head.Split("\r\n")[0];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public CancellationToken Stop => stop;

    /// <summary>The connection, for protocols other than HTTP.</summary>
    public Stream Stream => _stream;

    /// <summary>Done when the whole request has arrived.</summary>
    public Task Received => _received.Task;

    public string? Header(string name)
    {
        foreach (var line in Head.Split("\r\n"))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            {
                return line[(name.Length + 1)..].Trim();
            }
        }

        return null;
    }

    /// <summary>Reads the whole request.</summary>
    public async Task ReadAsync()
    {
        await ReadNextAsync();
        _received.SetResult();
    }

    /// <summary>Reads one of several requests of a connection.</summary>
    public async Task ReadNextAsync()
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await _stream.ReadAsync(one, stop) == 0)
            {
                throw new IOException("The client closed within the head.");
            }

            head.Add(one[0]);
        }

        Head = Encoding.ASCII.GetString([.. head]);
        Body = new byte[int.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await _stream.ReadExactlyAsync(Body, stop);
    }

    public Task ReplyAsync(int status, string body, params string[] headers) =>
        ReplyBytesAsync(status, Encoding.UTF8.GetBytes(body), null, ["Content-Type: application/json", .. headers]);

    /// <param name="status">The status.</param>
    /// <param name="body">The bytes to send.</param>
    /// <param name="length">The length to promise; that of the body when <c>null</c>, none when -1.</param>
    /// <param name="headers">Further header lines.</param>
    public async Task ReplyBytesAsync(int status, byte[] body, long? length, params string[] headers)
    {
        var promise = length is -1 ? "" : FormattableString.Invariant($"Content-Length: {length ?? body.Length}\r\n");
        var extra = string.Concat(headers.Select(static header => header + "\r\n"));
        await SendAsync(FormattableString.Invariant($"HTTP/1.1 {status} Test\r\n{promise}{extra}Connection: close\r\n\r\n"));
        await _stream.WriteAsync(body, stop);
        await CloseAsync();
    }

    public async Task SendAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop);

    public async Task SendBytesAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes, stop);

    /// <summary>Ends the connection in the middle of what was promised; all that was sent still arrives.</summary>
    public Task CutAsync() => CloseAsync();

    /// <summary>Cuts the connection as a crash would.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Closes in order: the other side reads all that was sent.</summary>
    private async Task CloseAsync()
    {
        socket.Shutdown(SocketShutdown.Send);
        var rest = new byte[256];
        while (await _stream.ReadAsync(rest, stop) > 0)
        {
            // Until the client has closed too; a reset now could take back what is still on the way.
        }
    }
}
