using System.Collections.Concurrent;
using System.Text.Json;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A service that stores files and starts tasks, over real sockets. It drops files when a test says so.</summary>
internal sealed class FileService
{
    private readonly ConcurrentDictionary<string, byte> _dropped = new();
    private int _uploads;

    public FileService(TestServer server, int connections = 60)
    {
        for (var i = 0; i < connections; i++)
        {
            server.Then(exchange => AnswerAsync(server, exchange));
        }
    }

    /// <summary>How many files were stored.</summary>
    public int Uploads => Volatile.Read(ref _uploads);

    /// <summary>Unix seconds that replies tell; <c>null</c> for none.</summary>
    public long? Created { get; set; }

    /// <summary>What happens to an upload before it is stored; <c>true</c> when it was answered.</summary>
    public Func<TestExchange, Task<bool>>? OnUpload { get; set; }

    /// <summary>The images of each submitted task.</summary>
    public ConcurrentQueue<string[]> Submitted { get; } = new();

    /// <summary>Requests for stored files, with their headers.</summary>
    public ConcurrentQueue<TestExchange> Asked { get; } = new();

    /// <summary>How many requests for stored files come before the first of them is answered.</summary>
    public int AskedTogether { get; set; }

    public void Drop(string url) => _dropped[new Uri(url).AbsolutePath] = 0;

    private async Task AnswerAsync(TestServer server, TestExchange exchange)
    {
        await exchange.ReadAsync();
        var path = exchange.RequestLine.Split(' ')[1];
        if (exchange.RequestLine.StartsWith("GET ", StringComparison.Ordinal))
        {
            Asked.Enqueue(exchange);
            while (Asked.Count < AskedTogether)
            {
                await Task.Delay(5, exchange.Stop);
            }

            await exchange.ReplyBytesAsync(_dropped.ContainsKey(path) ? 404 : 206, [1], null, "Content-Range: bytes 0-0/5");
        }
        else if (path != "/v1/files")
        {
            Submitted.Enqueue([.. exchange.Json.GetProperty("image_urls").EnumerateArray().Select(item => item.GetString()!)]);
            await exchange.ReplyAsync(200, Replies.Submitted);
        }
        else if (OnUpload is null || !await OnUpload(exchange))
        {
            var number = Interlocked.Increment(ref _uploads);
            var created = Created is { } seconds ? $$""", "created": {{seconds}}""" : "";
            await exchange.ReplyAsync(200, $$"""{"id": "file-{{number}}", "url": {{JsonSerializer.Serialize(new Uri(server.Url, $"/up/{number}.png").AbsoluteUri)}}{{created}}}""");
        }
    }
}
