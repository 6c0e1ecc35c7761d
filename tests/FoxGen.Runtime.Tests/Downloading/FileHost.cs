using System.Globalization;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>A file as a real file host serves it: with a tag, ranges, and connections that break where a test says.</summary>
internal sealed class FileHost(byte[] file, string? tag = "\"v1\"")
{
    /// <summary>What is served; may change in between.</summary>
    public byte[] File { get; set; } = file;

    /// <summary>The entity tag; <c>null</c> for none.</summary>
    public string? Tag { get; set; } = tag;

    /// <summary>Further header lines.</summary>
    public string[] Headers { get; set; } = ["Content-Type: video/mp4"];

    /// <summary>Whether ranges are understood.</summary>
    public bool TakesRanges { get; set; } = true;

    /// <summary>A script for one connection.</summary>
    /// <param name="cutAfter">After how many bytes of the body the connection is reset; <c>null</c> for never.</param>
    public Func<TestExchange, Task> Serve(int? cutAfter = null) => async exchange =>
    {
        await exchange.ReadAsync();
        var from = From(exchange);
        var body = File[from..];
        string[] headers = [.. Headers, .. Tag is null ? Array.Empty<string>() : [$"ETag: {Tag}"], .. from > 0 ? [$"Content-Range: bytes {from}-{File.Length - 1}/{File.Length}"] : Array.Empty<string>()];
        if (cutAfter is { } cut && cut < body.Length)
        {
            await exchange.SendAsync(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {(from > 0 ? 206 : 200)} Test\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(line => line + "\r\n"))}\r\n"));
            await exchange.SendBytesAsync(body[..cut]);
            await exchange.CutAsync();
            return;
        }

        await exchange.ReplyBytesAsync(from > 0 ? 206 : 200, body, null, headers);
    };

    private int From(TestExchange exchange) =>
        TakesRanges && exchange.Header("Range") is { } range && exchange.Header("If-Range") == Tag && Tag is not null
            ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture)
            : 0;
}
