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

    [Fact]
    public async Task A_target_that_cannot_be_written_is_a_download_error()
    {
        Directory.CreateDirectory(Target);
        await using var server = new TestServer().Then(File(Whole));

        await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Equal(0, server.Connections);
        Assert.Empty(Files());
    }
}
