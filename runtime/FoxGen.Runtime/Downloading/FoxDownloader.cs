using System.Buffers;
using System.Text.Json;
using FoxGen.Http;
using FoxGen.Telemetry;

namespace FoxGen.Downloading;

/// <summary>
/// Downloads result files, over connections of its own. They carry the key only where the spec says so. A file is written beside the target and
/// renamed when it is whole.
/// </summary>
internal sealed class FoxDownloader : IDisposable
{
    private const int BufferLength = 128 * 1024;

    private readonly HttpClient _http;
    private readonly DownloadOpener _opener;
    private readonly DownloadLimits _limits;
    private readonly TimeProvider _time;
    private readonly ClientTelemetry _telemetry;

    /// <param name="isLocal">Whether the service runs on this machine; only then may results lie on private hosts.</param>
    /// <param name="options">The clock and the limits.</param>
    /// <param name="telemetry">Told of every download.</param>
    /// <param name="handler">Answers in place of file hosts; <c>null</c> for the network.</param>
    /// <param name="keys">Adds the key to downloads from the host of the service; <c>null</c> for none.</param>
    public FoxDownloader(bool isLocal, FoxClientOptions options, ClientTelemetry telemetry, HttpMessageHandler? handler = null, RequestFactory? keys = null)
    {
        _http = DownloadUrlPolicy.CreateClient(isLocal, handler);
        _opener = new DownloadOpener(_http, new DownloadUrlPolicy(isLocal), keys);
        _limits = new DownloadLimits(options.MaxDownloadBytes, options.DownloadTimeout);
        _time = options.TimeProvider;
        _telemetry = telemetry;
    }

    /// <inheritdoc cref="IFoxFileResult.SaveAsync"/>
    public Task<FoxSavedFile> SaveAsync(DownloadSource source, string path, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.GetFullPath(path);
        source.Target = target;
        return TellAsync(source, () => ReceiveAsync(source, () => PartialFile.Create(target), part => part.Complete(target), progress, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="IFoxFileResult.SaveToFolderAsync"/>
    public Task<FoxSavedFile> SaveToFolderAsync(DownloadSource source, string folder, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        cancellationToken.ThrowIfCancellationRequested();
        var whole = Path.GetFullPath(folder);
        return TellAsync(
            source,
            () => ReceiveAsync(source, () => PartialFile.CreateIn(whole), part => part.Complete(Path.Combine(whole, DownloadName.Of(source, part.Start.Span, part.ContentType))), progress, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc cref="IFoxFileResult.OpenReadAsync"/>
    /// <remarks>Its reader sets the pace, so the whole has no deadline.</remarks>
    public Task<Stream> OpenReadAsync(DownloadSource source, CancellationToken cancellationToken) =>
        DownloadStream.OpenAsync(Download(source, TimeSpan.MaxValue, restart: null), source.Task, _telemetry.Log, cancellationToken);

    /// <summary>Saves a result without a file as JSON.</summary>
    public static async Task<FoxSavedFile> SaveJsonAsync(FoxTaskToken task, int index, JsonElement result, string folder, CancellationToken cancellationToken)
    {
        var whole = Path.GetFullPath(folder);
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true }))
        {
            result.WriteTo(json);
        }

        try
        {
            using var part = PartialFile.CreateIn(whole);
            await part.WriteAsync(text.WrittenMemory, cancellationToken).ConfigureAwait(false);
            part.ContentType = "application/json";
            return part.Complete(Path.Combine(whole, DownloadName.Of(task, index, ".json")));
        }
        catch (DownloadFailedException refusal)
        {
            throw refusal.Of(task);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FoxSavedFile> ReceiveAsync(
        DownloadSource source, Func<PartialFile> create, Func<PartialFile, FoxSavedFile> complete, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var part = create();
        var download = Download(source, _limits.Time, part.Restart);
        await using var closing = download.ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (await download.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                progress?.Report(new FoxTransferProgress(download.Position, download.Length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        (part.Start, part.IsLengthVerified, part.ContentType) = (download.Start.ToArray(), download.IsLengthVerified, download.ContentType);
        return complete(part);
    }

    private IDownload Download(DownloadSource source, TimeSpan time, Action? restart) =>
        source.Open is null ? new ResumingDownload(_opener, source, new DownloadLimits(_limits.Bytes, time), _time, restart) : new ReplyDownload(source);

    private async Task<FoxSavedFile> TellAsync(DownloadSource source, Func<Task<FoxSavedFile>> download, CancellationToken cancellationToken)
    {
        using var span = _telemetry.Download(source.Task);
        try
        {
            var saved = await download().ConfigureAwait(false);
            span.Set(TelemetryNames.Bytes, saved.Bytes);
            _telemetry.Downloaded(source.Task, saved.Bytes);
            if (!saved.IsLengthVerified)
            {
                _telemetry.Log.DownloadUnverified(source.Task.TaskId, saved.Bytes);
            }

            return saved;
        }
        catch (Exception e)
        {
            var failure = cancellationToken.IsCancellationRequested ? new OperationCanceledException("The download was cancelled.", e, cancellationToken)
                : e is DownloadFailedException refusal ? refusal.Of(source.Task)
                : e;
            span.Fail(failure);
            _telemetry.Log.DownloadFailed(source.Task.TaskId, TelemetrySpan.ErrorType(failure));
            if (failure == e)
            {
                throw;
            }

            throw failure;
        }
    }
}
