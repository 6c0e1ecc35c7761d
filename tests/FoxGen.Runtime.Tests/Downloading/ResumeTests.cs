using System.Security.Cryptography;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>Connections that break, files that change, URLs that expire.</summary>
public sealed class ResumeTests(ITestOutputHelper output) : DownloadFolder
{
    private static readonly int[] s_sizes = [1, 2, 17, 512, 513, 4_096, 100_003, 300_000];

    [Fact]
    [Trait("speed", "slow")]
    public async Task Cut_at_any_byte_the_file_is_whole_in_the_end()
    {
        var random = new Random(20_261_121);
        var (cuts, restarts) = (0, 0);
        while (cuts < 500)
        {
            var file = new byte[s_sizes[random.Next(s_sizes.Length)]];
            random.NextBytes(file);
            var hasTag = random.Next(4) > 0;
            var host = new FileHost(file, hasTag ? "\"v1\"" : null);
            await using var server = new TestServer();
            var times = random.Next(1, 6);
            for (var i = 0; i < times; i++)
            {
                server.Then(host.Serve(cutAfter: random.Next(file.Length)));
            }

            server.Then(host.Serve());
            var saved = await SaveAsync(server);

            Assert.Equal(file, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), saved.Sha256);
            Assert.Equal(file.Length, saved.Bytes);
            Assert.Single(Files());
            Assert.All(server.Requests, request => Assert.Null(request.Header("Authorization")));
            cuts += server.Requests.Count - 1;
            restarts += hasTag ? 0 : 1;
        }

        output.WriteLine($"{cuts} cuts, {restarts} files had to be started again.");
        Assert.True(restarts > 10);
    }

    [Fact]
    public async Task Only_the_rest_is_asked_for()
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 1_000)).Then(host.Serve(cutAfter: 500)).Then(host.Serve());
        var progress = new Received();

        await SaveAsync(server, progress);

        Assert.Equal([null, "bytes=1000-", "bytes=1500-"], server.Requests.Select(request => request.Header("Range")));
        Assert.Equal([null, "\"v1\"", "\"v1\""], server.Requests.Select(request => request.Header("If-Range")));
        Assert.Equal(progress.Steps.OrderBy(step => step.BytesTransferred), progress.Steps);
        Assert.All(progress.Steps, step => Assert.Equal(Whole.Length, step.TotalBytes));
    }

    [Fact]
    public async Task A_file_that_changed_in_between_is_started_again()
    {
        var host = new FileHost(Whole);
        var other = Whole.Reverse().ToArray();
        await using var server = new TestServer().Then(host.Serve(cutAfter: 1_000)).Then(exchange =>
        {
            (host.File, host.Tag) = (other, "\"v2\"");
            return host.Serve()(exchange);
        });

        var saved = await SaveAsync(server);

        Assert.Equal(other, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(other)), saved.Sha256);
    }

    [Theory]
    [InlineData("W/\"v1\"")]
    [InlineData(null)]
    public async Task Without_a_strong_tag_no_rest_is_trusted(string? tag)
    {
        var host = new FileHost(Whole, tag);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 1_000)).Then(host.Serve());

        await SaveAsync(server);

        Assert.All(server.Requests, request => Assert.Null(request.Header("Range")));
        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bytes 999-200011/200012")]
    [InlineData("bytes 1000-200010/200012")]
    [InlineData("bytes 1000-300011/300012")]
    [InlineData("bytes */200012")]
    [InlineData("bytes 1000-150000/*")]
    [InlineData("items 1000-200011/200012")]
    [InlineData("")]
    public async Task A_rest_of_something_else_is_not_taken(string contentRange)
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer()
            .Then(host.Serve(cutAfter: 1_000))
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.ReplyBytesAsync(206, new byte[Whole.Length - 1_000], null, "ETag: \"v1\"", $"Content-Range: {contentRange}");
            })
            .Then(host.Serve());

        await SaveAsync(server);

        Assert.Null(server.Requests[2].Header("Range"));
        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("ETag: \"v2\"")]
    [InlineData("ETag: W/\"v1\"")]
    [InlineData("X-No-Tag: 1")]
    [InlineData("ETag: \"v1\"\r\nLast-Modified: Thu, 01 Jan 2026 00:00:01 GMT")]
    [InlineData("ETag: \"v1\"\r\nContent-Encoding: br")]
    public async Task A_rest_of_another_version_is_not_taken(string headers)
    {
        var other = Whole.Select(one => (byte)~one).ToArray();
        Whole.AsSpan(0, 12).CopyTo(other);
        var host = new FileHost(Whole) { Headers = ["Content-Type: video/mp4", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT"] };
        await using var server = new TestServer()
            .Then(host.Serve(cutAfter: 1_000))
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.ReplyBytesAsync(206, other[1_000..], null, headers, $"Content-Range: bytes 1000-{other.Length - 1}/{other.Length}");
            })
            .Then(exchange =>
            {
                (host.File, host.Tag) = (other, "\"v2\"");
                return host.Serve()(exchange);
            });

        var saved = await SaveAsync(server);

        Assert.Equal([null, "bytes=1000-", null], server.Requests.Select(request => request.Header("Range")));
        Assert.Equal(other, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(other)), saved.Sha256);
    }

    [Fact]
    public async Task A_range_beyond_the_end_starts_again()
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 1_000)).ThenReply(416, "").Then(host.Serve());

        await SaveAsync(server);

        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Errors_that_pass_are_waited_out()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(30));
        var host = new FileHost(Whole);
        await using var server = new TestServer().ThenReply(503, "").ThenReply(429, "", "Retry-After: 17").ThenReply(408, "").Then(host.Serve());

        await SaveAsync(server, time: time);

        Assert.Contains(TimeSpan.FromSeconds(17), time.Jumps);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Six_failures_without_a_byte_are_enough()
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer().Then(host.Serve(cutAfter: 1_000));
        for (var i = 0; i < 9; i++)
        {
            server.Then(host.Serve(cutAfter: 0));
        }

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Contains("1000 of 200012 bytes", failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task An_expired_url_is_asked_for_once_more(int status)
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer();
        server.ThenReply(200, Replies.Completed(new Uri(server.Url, "/old.mp4").AbsoluteUri)).ThenReply(status, "")
            .ThenReply(200, Replies.Completed(new Uri(server.Url, "/new.mp4").AbsoluteUri)).Then(host.Serve());
        using var client = PaintClient.Of(server);

        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        await result.SaveAsync(Target, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["/old.mp4", "/new.mp4"], server.Requests.Where(request => request.Header("Authorization") is null).Select(request => request.RequestLine.Split(' ')[1]));
        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_url_that_has_expired_for_good_is_asked_for_once_only()
    {
        await using var server = new TestServer();
        server.ThenReply(200, Replies.Completed(new Uri(server.Url, "/old.mp4").AbsoluteUri)).ThenReply(403, "")
            .ThenReply(200, Replies.Completed(new Uri(server.Url, "/new.mp4").AbsoluteUri)).ThenReply(403, "");
        using var client = PaintClient.Of(server);

        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => result.SaveAsync(Target, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("may have expired", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
        Assert.Empty(Files());
    }
}
