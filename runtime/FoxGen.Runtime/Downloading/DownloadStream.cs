using FoxGen.Answers;
using FoxGen.Telemetry;
using Microsoft.Extensions.Logging;

namespace FoxGen.Downloading;

/// <summary>A download as a stream.</summary>
internal sealed class DownloadStream : ForwardStream
{
    private readonly IDownload _download;
    private readonly FoxTaskToken _task;
    private readonly ILogger _log;
    private ReadOnlyMemory<byte> _ahead;
    private long _position;
    private bool _isEnded;

    private DownloadStream(IDownload download, FoxTaskToken task, ILogger log) => (_download, _task, _log) = (download, task, log);

    /// <summary>Connects and reads the first bytes, so that what is no file is refused at once.</summary>
    /// <exception cref="FoxDownloadException">There is no file.</exception>
    public static async Task<Stream> OpenAsync(IDownload download, FoxTaskToken task, ILogger log, CancellationToken cancellationToken)
    {
        var stream = new DownloadStream(download, task, log);
        try
        {
            var start = new byte[DownloadStart.Length];
            stream._ahead = start.AsMemory(0, await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false));
            stream._position = 0;
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override long Position
    {
        get => _position;
        set => base.Position = value;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Math.Min(buffer.Length, _ahead.Length);
        if (read > 0)
        {
            _ahead[..read].CopyTo(buffer);
            _ahead = _ahead[read..];
        }
        else if (!buffer.IsEmpty)
        {
            read = await ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        _position += read;
        return read;
    }

    public override async ValueTask DisposeAsync()
    {
        await _download.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Closing a connection does not wait for anything.
            _download.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var read = await _download.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0 && !_isEnded && !_download.IsLengthVerified)
            {
                _log.DownloadUnverified(_task.TaskId, _download.Position);
            }

            _isEnded |= read == 0;
            return read;
        }
        catch (DownloadFailedException refusal)
        {
            throw refusal.Of(_task);
        }
    }
}
