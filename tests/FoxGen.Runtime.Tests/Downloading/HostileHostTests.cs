using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>Hosts that mean harm: refused or bounded, with nothing left behind.</summary>
public sealed class HostileHostTests : DownloadFolder
{
    [Fact]
    public async Task Ten_gigabytes_are_refused_at_their_head()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\nContent-Type: video/mp4\r\n\r\n");
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var downloader = new FoxDownloader(isLocal: true, new FoxClientOptions(), DownloadFolder.Telemetry);

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => downloader.SaveAsync(At(server), Target, null, TestContext.Current.CancellationToken));

        Assert.Contains("MaxDownloadBytes", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_bound()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n");
            while (true)
            {
                await exchange.SendBytesAsync(Whole);
            }
        });
        using var downloader = new FoxDownloader(isLocal: true, Options(most: 1_000_000), DownloadFolder.Telemetry);
        var progress = new Received();

        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => downloader.SaveAsync(At(server), Target, progress, TestContext.Current.CancellationToken));

        Assert.Contains("larger than 1000000 bytes", failure.Message, StringComparison.Ordinal);
        Assert.InRange(progress.Steps[^1].BytesTransferred, 1, 1_000_000);
        Assert.Single(server.Requests);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_server_that_drips_is_given_up()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(30));
        await using var server = new TestServer();
        for (var i = 0; i < 40; i++)
        {
            server.Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\nContent-Type: video/mp4\r\n\r\n");
                for (var sent = 0; sent < 1_000; sent++)
                {
                    await exchange.SendAsync("x");
                    time.Advance(TimeSpan.FromSeconds(20));
                    await Task.Delay(1, exchange.Stop);
                }
            });
        }

        using var downloader = new FoxDownloader(isLocal: true, new FoxClientOptions { TimeProvider = time, DownloadTimeout = TimeSpan.FromMinutes(10) }, DownloadFolder.Telemetry);
        var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => downloader.SaveAsync(At(server), Target, null, TestContext.Current.CancellationToken));

        Assert.Contains("600 s", failure.Message, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 2, 40);
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("Content-Disposition: attachment; filename=\"../../evil.sh\"")]
    [InlineData("Content-Disposition: attachment; filename*=UTF-8''..%2f..%2fevil.sh")]
    [InlineData("Content-Location: /../../evil.sh")]
    public async Task Names_that_the_server_gives_are_not_used(string header)
    {
        var host = new FileHost(Whole) { Headers = ["Content-Type: application/x-sh", header] };
        await using var server = new TestServer().Then(host.Serve());
        using var downloader = new FoxDownloader(isLocal: true, Options(), DownloadFolder.Telemetry);

        var saved = await downloader.SaveToFolderAsync(At(server, "/..%2f..%2fevil.sh"), Folder, null, TestContext.Current.CancellationToken);

        Assert.Equal(Path.Combine(Folder, $"{Paint.Token.Model}_{Paint.Token.TaskId}_3.mp4"), saved.Path);
        Assert.Equal([saved.Path], Files());
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task The_bytes_name_the_format_not_the_server(string? type)
    {
        var host = new FileHost(Whole) { Headers = type is null ? [] : [$"Content-Type: {type}"] };
        await using var server = new TestServer().Then(host.Serve());
        using var downloader = new FoxDownloader(isLocal: true, Options(), DownloadFolder.Telemetry);

        var saved = await downloader.SaveToFolderAsync(At(server), Folder, null, TestContext.Current.CancellationToken);

        Assert.EndsWith(".mp4", saved.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_single_bytes_is_seen_through()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n");
            foreach (var c in "  <!doctype html><p>expired</p>")
            {
                await exchange.SendAsync(c.ToString());
                await Task.Delay(1, exchange.Stop);
            }

            await exchange.CutAsync();
        });

        await Assert.ThrowsAsync<FoxDownloadException>(() => SaveAsync(server));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_a_killed_process_left_is_removed_when_it_is_old()
    {
        Directory.CreateDirectory(Folder);
        var (old, young, other) = (Path.Combine(Folder, ".foxgen-a.part"), Path.Combine(Folder, ".foxgen-b.part"), Path.Combine(Folder, "mine.part"));
        foreach (var path in (string[])[old, young, other])
        {
            await System.IO.File.WriteAllTextAsync(path, "part", TestContext.Current.CancellationToken);
        }

        System.IO.File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        System.IO.File.SetLastWriteTimeUtc(other, DateTime.UtcNow.AddDays(-2));
        await using var server = new TestServer().Then(File(Whole));
        using var downloader = new FoxDownloader(isLocal: true, Options(), DownloadFolder.Telemetry);

        var saved = await downloader.SaveAsync(At(server), Path.Combine(Folder, "a.mp4"), null, TestContext.Current.CancellationToken);

        Assert.Equal([young, saved.Path, other], Files().Order(StringComparer.Ordinal));
    }

    private static DownloadSource At(TestServer server, string path = "/a") => new(new Uri(server.Url, path), Paint.Token) { Index = path == "/a" ? 0 : 2 };
}
