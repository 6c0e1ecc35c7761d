using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Telemetry;
using Microsoft.Extensions.Logging;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>If the server does not say where a file ends, its length cannot be verified. The client saves it and reports that.</summary>
public sealed class UnverifiedTests : DownloadFolder
{
    [Theory]
    [InlineData("Content-Length: 200012", false)]
    [InlineData("Transfer-Encoding: chunked", false)]
    [InlineData("X-Length: none", true)]
    public async Task A_file_without_length_and_end_mark_is_saved_and_reported(string header, bool isReported)
    {
        var log = new EventIds();
        await using var server = new TestServer().Then(Serve(header)).Then(Serve(header));
        using var downloader = Logging(log);

        var saved = await downloader.SaveAsync(new DownloadSource(new Uri(server.Url, "/a"), Paint.Token), Target, null, TestContext.Current.CancellationToken);
        Assert.Equal(!isReported, saved.IsLengthVerified);
        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(isReported ? 1 : 0, log.Count(4003));

        await using var stream = await downloader.OpenReadAsync(new DownloadSource(new Uri(server.Url, "/a"), Paint.Token), TestContext.Current.CancellationToken);
        await stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        Assert.Equal(0, await stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        Assert.Equal(isReported ? 2 : 0, log.Count(4003));
    }

    [Fact]
    public async Task The_rest_of_a_file_tells_its_length_too()
    {
        var host = new FileHost(Whole);
        await using var server = new TestServer()
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                await exchange.SendAsync("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nTransfer-Encoding: chunked\r\n\r\n3E8\r\n");
                await exchange.SendBytesAsync(Whole.AsMemory(0, 1_000));
                await exchange.CutAsync();
            })
            .Then(host.Serve());
        var progress = new Received();

        var saved = await SaveAsync(server, progress);

        Assert.True(saved.IsLengthVerified);
        Assert.Equal([null, "bytes=1000-"], server.Requests.Select(request => request.Header("Range")));
        Assert.Equal(Whole, await System.IO.File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(Whole.Length, progress.Steps[^1].TotalBytes);
    }

    private static FoxDownloader Logging(EventIds log)
    {
        var options = new FoxClientOptions { LoggerFactory = log };
        return new FoxDownloader(isLocal: true, options, new ClientTelemetry(Paint.Service, Paint.Service.BaseUrl, options));
    }

    private static Func<TestExchange, Task> Serve(string header) => async exchange =>
    {
        await exchange.ReadAsync();
        await exchange.SendAsync($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n");
        var isChunked = header.EndsWith("chunked", StringComparison.Ordinal);
        await exchange.SendAsync(isChunked ? $"{Whole.Length:x}\r\n" : "");
        await exchange.SendBytesAsync(Whole);
        await exchange.SendAsync(isChunked ? "\r\n0\r\n\r\n" : "");
        await exchange.CutAsync();
    };

    private sealed class EventIds : ILoggerFactory, ILogger
    {
        private readonly List<int> _ids = [];

        public int Count(int id) => _ids.Count(one => one == id);

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _ids.Add(eventId.Id);

        public void Dispose()
        {
        }
    }
}
