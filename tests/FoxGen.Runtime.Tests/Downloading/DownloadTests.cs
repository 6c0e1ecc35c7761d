using System.Security.Cryptography;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>Whole files under their names, and nothing else, ever.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] s_file = [0, 0, 0, 24, .. "ftypmp42"u8, .. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "foxgen-download-" + Guid.NewGuid().ToString("n"));

    private string Target => Path.Combine(_folder, "new", "rain.mp4");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_is_saved_whole_and_described()
    {
        await using var server = new TestServer().Then(File(s_file));
        var progress = new Received();

        var saved = await SaveAsync(server, progress);

        Assert.Equal(s_file, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(new FoxSavedFile(Target, s_file.Length, Convert.ToHexStringLower(SHA256.HashData(s_file)), "video/mp4"), saved);
        Assert.Equal(new FoxDownloadProgress(s_file.Length, s_file.Length), progress.Steps[^1]);
        Assert.Single(Files());
        var request = Assert.Single(server.Requests);
        Assert.Null(request.Header("Authorization"));
        Assert.DoesNotContain(Paint.Key, request.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_file_is_replaced_only_by_a_whole_one()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        await System.IO.File.WriteAllTextAsync(Target, "old", TestContext.Current.CancellationToken);
        await using var server = new TestServer().Then(File(s_file, promise: s_file.Length + 1)).Then(File(s_file));

        await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));
        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));

        await SaveAsync(server);
        Assert.Equal(s_file.Length, new FileInfo(Target).Length);
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_file_without_promised_length_is_taken()
    {
        await using var server = new TestServer().Then(File(s_file, promise: -1));
        var progress = new Received();

        await SaveAsync(server, progress);

        Assert.Null(progress.Steps[0].TotalBytes);
        Assert.Equal(s_file.Length, new FileInfo(Target).Length);
    }

    public static TheoryData<string, byte[], long?, string> Refused => new()
    {
        { "truncated", s_file, s_file.Length + 100_000, "Content-Type: video/mp4" },
        { "empty", [], null, "Content-Type: video/mp4" },
        { "a page", "<html>expired</html>"u8.ToArray(), null, "Content-Type: text/html; charset=utf-8" },
        { "a page called a video", "\n <!DOCTYPE HTML><p>expired"u8.ToArray(), null, "Content-Type: video/mp4" },
        { "an error", """{"error":"gone"}"""u8.ToArray(), null, "Content-Type: application/json" },
        { "a problem", """{"title":"gone"}"""u8.ToArray(), null, "Content-Type: application/problem+json" },
        { "an error called bytes", """{"error":"gone"}"""u8.ToArray(), null, "Content-Type: application/octet-stream" },
        { "compressed", s_file, null, "Content-Encoding: br" },
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
        await using var server = new TestServer().ThenReply(status, "");

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Equal(status, (int?)failure.Status);
        Assert.Empty(Files());
        CheckNoSignature(failure);
    }

    [Fact]
    public async Task A_page_is_a_file_when_the_target_asks_for_one()
    {
        await using var server = new TestServer().ThenReply(200, """{"a":1}""");

        var saved = await SaveAsync(server, target: Path.Combine(_folder, "words.json"));

        Assert.Equal(7, saved.Bytes);
    }

    [Fact]
    public async Task Cancelling_removes_what_has_arrived()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nstart of the file");
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => SaveAsync(server, new Received { Then = cancel.Cancel }, cancel: cancel));

        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        var time = new TestTime(TimeSpan.Zero);
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nstart of the file");
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        var arrived = new TaskCompletionSource();

        var saving = SaveAsync(server, new Received { Then = arrived.SetResult }, time: time);
        await arrived.Task;

        // Advanced until the next silence is being timed: reading goes on after the report.
        while (!saving.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(61));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => saving);
        Assert.Contains("sent nothing for 60 s", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Redirects_are_followed_within_bounds()
    {
        await using var server = new TestServer()
            .ThenReply(302, "", "Location: /b?signature=s2").ThenReply(307, "", "Location: /c").Then(File(s_file));

        await SaveAsync(server);

        Assert.Equal(["/a?signature=s3cret", "/b?signature=s2", "/c"], server.Requests.Select(request => request.RequestLine.Split(' ')[1]));
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

        Assert.Contains("'192.0.2.1' is not offered over https", failure.Message, StringComparison.Ordinal);
        CheckNoSignature(failure);
    }

    [Fact]
    public async Task A_target_that_cannot_be_written_is_a_download_error()
    {
        Directory.CreateDirectory(Target);
        await using var server = new TestServer().Then(File(s_file));

        await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Equal(0, server.Connections);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_result_of_a_client_downloads_through_it()
    {
        await using var server = new TestServer();
        server.ThenReply(200, Replies.Completed(new Uri(server.Url, "/out/1.mp4").AbsoluteUri)).Then(File(s_file));
        using var client = PaintClient.Of(server);

        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        var saved = await result.SaveAsync(Target, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(s_file.Length, saved.Bytes);
        Assert.Equal("GET /out/1.mp4 HTTP/1.1", server.Requests[1].RequestLine);
        Assert.Null(server.Requests[1].Header("Authorization"));
    }

    private static Func<TestExchange, Task> File(byte[] body, long? promise = null) => async exchange =>
    {
        await exchange.ReadAsync();
        await exchange.ReplyBytesAsync(200, body, promise, "Content-Type: video/mp4");
    };

    private static void CheckNoSignature(Exception failure) => Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);

    private async Task<FoxSavedFile> SaveAsync(
        TestServer server,
        IProgress<FoxDownloadProgress>? progress = null,
        string? target = null,
        TimeProvider? time = null,
        CancellationTokenSource? cancel = null)
    {
        using var downloader = new FoxDownloader(isLocal: true, time ?? TimeProvider.System);
        return await downloader.SaveAsync(new FileAt(new Uri(server.Url, "/a?signature=s3cret")), target ?? Target, progress, cancel?.Token ?? TestContext.Current.CancellationToken);
    }

    private string[] Files() => Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*", SearchOption.AllDirectories) : [];

    private sealed class Received : IProgress<FoxDownloadProgress>
    {
        public List<FoxDownloadProgress> Steps { get; } = [];

        public Action? Then { get; init; }

        public void Report(FoxDownloadProgress value)
        {
            Steps.Add(value);
            Then?.Invoke();
        }
    }
}
