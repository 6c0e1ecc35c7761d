using System.Security.Cryptography;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>Whole files under their names, and nothing else, ever.</summary>
public sealed class DownloadTests : DownloadFolder
{
    [Fact]
    public async Task A_file_is_saved_whole_and_described()
    {
        await using var server = new TestServer().Then(File(Whole));
        var progress = new Received();

        var saved = await SaveAsync(server, progress);

        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equivalent(new FoxSavedFile(Target, Whole.Length, Convert.ToHexStringLower(SHA256.HashData(Whole)), "video/mp4"), saved);
        Assert.Equal(new FoxTransferProgress(Whole.Length, Whole.Length), progress.Steps[^1]);
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
        await using var server = new TestServer().Then(File(Whole, promise: Whole.Length + 1)).ThenReply(404, "").Then(File(Whole));

        await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));
        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));

        await SaveAsync(server);
        Assert.Equal(Whole.Length, new FileInfo(Target).Length);
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_file_without_promised_length_is_taken()
    {
        await using var server = new TestServer().Then(File(Whole, promise: -1));
        var progress = new Received();

        await SaveAsync(server, progress);

        Assert.Null(progress.Steps[0].TotalBytes);
        Assert.Equal(Whole.Length, new FileInfo(Target).Length);
    }

    [Fact]
    public async Task A_page_is_a_file_when_the_target_asks_for_one()
    {
        await using var server = new TestServer().ThenReply(200, """{"a":1}""");

        var saved = await SaveAsync(server, target: Path.Combine(Folder, "words.json"));

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
    public async Task A_server_that_falls_silent_again_and_again_is_given_up()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(30));
        await using var server = new TestServer();
        for (var i = 0; i < 7; i++)
        {
            server.Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                await Task.Delay(Timeout.Infinite, exchange.Stop);
            });
        }

        var saving = SaveAsync(server, time: time);
        while (!saving.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(61));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => saving);
        Assert.Contains("stalled", failure.Message, StringComparison.Ordinal);
        Assert.InRange(server.Connections, 1, 6);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Redirects_are_followed_within_bounds()
    {
        await using var server = new TestServer()
            .ThenReply(302, "", "Location: /b?signature=s2").ThenReply(307, "", "Location: /c").Then(File(Whole));

        await SaveAsync(server);

        Assert.Equal(["/a?signature=s3cret", "/b?signature=s2", "/c"], server.Requests.Select(request => request.RequestLine.Split(' ')[1]));
    }

    [Fact]
    public async Task A_result_of_a_client_downloads_through_it()
    {
        await using var server = new TestServer();
        server.ThenReply(200, Replies.Completed(new Uri(server.Url, "/out/1.mp4").AbsoluteUri)).Then(File(Whole));
        using var client = PaintClient.Of(server);

        var result = await client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        var saved = await result.SaveAsync(Target, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Whole.Length, saved.Bytes);
        Assert.Equal("GET /out/1.mp4 HTTP/1.1", server.Requests[1].RequestLine);
        Assert.Null(server.Requests[1].Header("Authorization"));
    }
}
