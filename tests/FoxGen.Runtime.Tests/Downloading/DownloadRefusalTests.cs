using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>What is not the file leaves nothing behind.</summary>
public sealed class DownloadRefusalTests : DownloadFolder
{
    public static TheoryData<string, byte[], long?, string> Refused => new()
    {
        { "truncated", Whole, Whole.Length + 100_000, "Content-Type: video/mp4" },
        { "empty", [], null, "Content-Type: video/mp4" },
        { "a page", "<html>expired</html>"u8.ToArray(), null, "Content-Type: text/html; charset=utf-8" },
        { "a page called a video", "\n <!DOCTYPE HTML><p>expired"u8.ToArray(), null, "Content-Type: video/mp4" },
        { "an error", """{"error":"gone"}"""u8.ToArray(), null, "Content-Type: application/json" },
        { "a problem", """{"title":"gone"}"""u8.ToArray(), null, "Content-Type: application/problem+json" },
        { "an error called bytes", """{"error":"gone"}"""u8.ToArray(), null, "Content-Type: application/octet-stream" },
        { "an error with blanks", """{ "error": "gone" }"""u8.ToArray(), null, "Content-Type: video/mp4" },
        { "an XML error", "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>"u8.ToArray(), null, "Content-Type: application/xml" },
        { "an XML error called a video", "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>"u8.ToArray(), null, "Content-Type: video/mp4" },
        { "an XML error without prologue", "<Error><Code>AccessDenied</Code></Error>"u8.ToArray(), null, "Content-Type: application/octet-stream" },
        { "a text", "not found"u8.ToArray(), null, "Content-Type: text/plain" },
        { "a text called a video", "not found\n"u8.ToArray(), null, "Content-Type: video/mp4" },
        { "a text without type", "文件不存在"u8.ToArray(), null, "X-Type: none" },
        { "a long text without type", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x文件", 1_000))), null, "X-Type: none" },
        { "two letters", "no"u8.ToArray(), null, "Content-Type: text/plain" },
        { "a text in another encoding", [0xCE, 0xC4, 0xBC, 0xFE, 0xB2, 0xBB, 0xB4, 0xE6, 0xD4, 0xDA], null, "Content-Type: text/plain; charset=gb2312" },
        { "a long text", Enumerable.Repeat((byte)'x', 100_000).ToArray(), null, "Content-Type: text/plain" },
        { "compressed", Whole, null, "Content-Encoding: br" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_the_file_is_refused_and_leaves_nothing(string what, byte[] body, long? promise, string header)
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, body, promise, header);
        });

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Equal("download", failure.Code);
        Assert.NotEmpty(what);
        Assert.Empty(Files());
        CheckNoSignature(failure);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(204)]
    [InlineData(206)]
    public async Task A_status_other_than_200_is_refused_and_leaves_nothing(int status)
    {
        await using var server = new TestServer();
        for (var i = 0; i < 6; i++)
        {
            server.ThenReply(status, "");
        }

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Equal(status, (int?)failure.Status);
        Assert.Equal(status == 500 ? 6 : 1, server.Requests.Count);
        Assert.Empty(Files());
        CheckNoSignature(failure);
    }

    [Fact]
    public async Task Redirects_without_end_are_refused()
    {
        await using var server = new TestServer();
        for (var i = 0; i < 6; i++)
        {
            server.ThenReply(302, "", "Location: /a");
        }

        await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Equal(6, server.Requests.Count);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_redirect_to_plain_http_elsewhere_is_refused()
    {
        await using var server = new TestServer().ThenReply(302, "", "Location: http://192.0.2.1/b?signature=s3cret");

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Contains("'192.0.2.1' does not use https", failure.Message, StringComparison.Ordinal);
        CheckNoSignature(failure);
    }

    [Theory]
    [InlineData("words.txt", "/a.mp4", "text/plain", "not found")]
    [InlineData("words.srt", "/a", "text/plain", "1\n00:00:01,000 --> 00:00:02,000\nfox\n")]
    [InlineData("words.bin", "/a.srt", "text/plain", "1\n00:00:01,000 --> 00:00:02,000\nfox\n")]
    [InlineData("words", "/a.txt", "text/plain", "fox")]
    [InlineData("words.vtt", "/a", "text/vtt", "WEBVTT")]
    [InlineData("drawing.svg", "/a", "image/svg+xml", "<?xml version=\"1.0\"?><svg/>")]
    [InlineData("drawing", "/a", "image/svg+xml", "<?xml version=\"1.0\"?><svg/>")]
    [InlineData("fox.obj", "/a", "text/plain", "v 0 0 0")]
    [InlineData("a.xml", "/a", "application/xml", "<?xml version=\"1.0\"?><a/>")]
    [InlineData("scan.pdf", "/a", "text/plain", "%PDF-1.7 and so on")]
    public async Task Text_is_a_file_where_the_names_allow_it(string target, string path, string type, string text)
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, System.Text.Encoding.UTF8.GetBytes(text), null, $"Content-Type: {type}");
        });
        using var downloader = new FoxDownloader(isLocal: true, Options(), Telemetry);

        var saved = await downloader.SaveAsync(new DownloadSource(new Uri(server.Url, path), Paint.Token), Path.Combine(Folder, target), null, TestContext.Current.CancellationToken);

        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(saved.Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/a", "text/plain", true)]
    [InlineData("/a.mp4", "application/octet-stream", true)]
    [InlineData("/a.srt", "text/plain", false)]
    public async Task Without_a_name_of_the_caller_that_of_the_url_decides(string path, string type, bool isRefused)
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.ReplyBytesAsync(200, "not found"u8.ToArray(), null, $"Content-Type: {type}");
        });
        using var downloader = new FoxDownloader(isLocal: true, Options(), Telemetry);

        var failure = await Record.ExceptionAsync(() => downloader.SaveToFolderAsync(new DownloadSource(new Uri(server.Url, path), Paint.Token), Folder, null, TestContext.Current.CancellationToken));

        Assert.Equal(isRefused, failure is FoxDownloadException);
        Assert.Equal(isRefused ? 0 : 1, Files().Length);
    }
}
