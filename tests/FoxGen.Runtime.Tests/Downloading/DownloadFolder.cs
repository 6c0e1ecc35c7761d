using FoxGen.Downloading;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Telemetry;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>A folder to download into, and the server's side of a file.</summary>
public abstract class DownloadFolder : IDisposable
{
    protected static readonly byte[] Whole = [0, 0, 0, 24, .. "ftypmp42"u8, .. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];

    internal static ClientTelemetry Telemetry { get; } = new(Paint.Service, Paint.Service.BaseUrl, new FoxClientOptions());

    private readonly TempFolder _temp = new();

    protected string Folder => _temp.Path;

    protected string Target => Path.Combine(Folder, "new", "rain.mp4");

    public void Dispose() => _temp.Dispose();

    internal static Func<TestExchange, Task> File(byte[] body, long? promise = null) => async exchange =>
    {
        await exchange.ReadAsync();
        await exchange.ReplyBytesAsync(200, body, promise, "Content-Type: video/mp4");
    };

    internal static void CheckNoSignature(Exception failure) => Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);

    internal async Task<FoxSavedFile> SaveAsync(
        TestServer server,
        IProgress<FoxTransferProgress>? progress = null,
        string? target = null,
        TimeProvider? time = null,
        CancellationTokenSource? cancel = null)
    {
        using var downloader = new FoxDownloader(isLocal: true, Options(time), Telemetry);
        return await downloader.SaveAsync(new DownloadSource(new Uri(server.Url, "/a?signature=s3cret"), Paint.Token), target ?? Target, progress, cancel?.Token ?? TestContext.Current.CancellationToken);
    }

    // Pauses before another attempt cost nothing; only the silence of a server is waited for.
    internal static FoxClientOptions Options(TimeProvider? time = null, long? most = null) => new()
    {
        TimeProvider = time ?? new FakeClock(TimeSpan.FromSeconds(30)),
        MaxDownloadBytes = most ?? long.MaxValue,
    };

    protected string[] Files() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];

    internal sealed class Received : IProgress<FoxTransferProgress>
    {
        public List<FoxTransferProgress> Steps { get; } = [];

        public Action? Then { get; init; }

        public void Report(FoxTransferProgress value)
        {
            Steps.Add(value);
            Then?.Invoke();
        }
    }
}
