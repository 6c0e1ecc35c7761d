using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>A file read as a stream.</summary>
public sealed class StreamTests : DownloadFolder
{
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public async Task The_stream_gives_every_byte_once_across_cuts(int step)
    {
        var file = Whole[..20_000];
        var host = new FileHost(file);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 10)).Then(host.Serve(cutAfter: 7_000)).Then(host.Serve());

        await using var stream = await OpenAsync(server);
        using var copy = new MemoryStream();
        var buffer = new byte[step];
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read)
        {
            copy.Write(buffer, 0, read);
            Assert.Equal(copy.Length, stream.Position);
        }

        Assert.Equal(file, copy.ToArray());
    }

    [Fact]
    public async Task What_is_no_file_is_refused_before_there_is_a_stream()
    {
        await using var server = new TestServer().ThenReply(200, "<!doctype html>", "Content-Type: text/html");

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => OpenAsync(server));

        Assert.Equal(Paint.Token, failure.Token);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_continued_says_so()
    {
        var host = new FileHost(Whole, tag: null);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 100_000)).Then(host.Serve());

        await using var stream = await OpenAsync(server);
        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Contains("Save to a file instead", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_never_goes_on_in_another_version()
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 100_000)).Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(206, new byte[Whole.Length - 100_000], null, "ETag: \"v2\"", $"Content-Range: bytes 100000-{Whole.Length - 1}/{Whole.Length}");
        });

        await using var stream = await OpenAsync(server);
        using var copy = new MemoryStream();
        await Assert.ThrowsAsync<FoxDownloadException>(() => stream.CopyToAsync(copy, TestContext.Current.CancellationToken));

        Assert.Equal(Whole[..100_000], copy.ToArray());
    }

    [Fact]
    public async Task A_short_error_text_is_refused_before_there_is_a_stream()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nnot");
            await Task.Delay(20, exchange.Stop);
            await exchange.SendAsync(" found");
        });

        await Assert.ThrowsAsync<FoxDownloadException>(() => OpenAsync(server));
    }

    private static async Task<Stream> OpenAsync(TestServer server)
    {
        var downloader = new FoxDownloader(isLocal: true, Options(), DownloadFolder.Telemetry);
        return await downloader.OpenReadAsync(new DownloadSource(new Uri(server.Url, "/a"), Paint.Token), TestContext.Current.CancellationToken);
    }
}
