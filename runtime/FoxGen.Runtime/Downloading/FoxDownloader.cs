namespace FoxGen;

/// <summary>
/// Downloads result files, over connections of its own that never carry the key. The file is written beside the target
/// and renamed when it is whole.
/// </summary>
internal sealed class FoxDownloader : IDisposable
{
    private readonly HttpClient _http;
    private readonly DownloadReceiver _receiver;

    /// <param name="isLocal">Whether the service runs on this machine; only then may results lie on private hosts.</param>
    /// <param name="time">The clock for timeouts.</param>
    public FoxDownloader(bool isLocal, TimeProvider time)
        : this(isLocal, time, DownloadHosts.CreateHandler(isLocal))
    {
    }

    internal FoxDownloader(bool isLocal, TimeProvider time, HttpMessageHandler handler)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _receiver = new DownloadReceiver(_http, new DownloadHosts(isLocal), time);
    }

    /// <inheritdoc cref="IFoxFileResult.SaveAsync"/>
    public async Task<FoxSavedFile> SaveAsync(IFoxFileResult result, string path, IProgress<FoxDownloadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.GetFullPath(path);
        try
        {
            using var part = PartialFile.Create(target);
            var contentType = await _receiver.ReceiveAsync(result.Url, part, target, progress, cancellationToken).ConfigureAwait(false);
            return part.Complete(contentType);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The download was cancelled.", e, cancellationToken);
        }
        catch (DownloadRefusal refusal)
        {
            throw new FoxDownloadException(refusal.Message, refusal.InnerException) { Token = result.Task, Status = refusal.Status };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            throw new FoxDownloadException("The file could not be received or written whole.", e) { Token = result.Task };
        }
    }

    public void Dispose() => _http.Dispose();
}
