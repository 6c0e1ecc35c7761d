namespace FoxGen.Downloading;

/// <summary>A download as a stream to read once, from start to end. It reconnects by itself.</summary>
internal sealed class DownloadStream : Stream
{
    // Enough to tell a file from a page.
    private const int AheadLength = 4096;

    private readonly ResumingDownload _download;
    private readonly FoxTaskToken _task;
    private ReadOnlyMemory<byte> _ahead;
    private long _position;

    private DownloadStream(ResumingDownload download, FoxTaskToken task) => (_download, _task) = (download, task);

    /// <summary>Connects and reads the first bytes, so that what is no file is refused at once.</summary>
    /// <exception cref="FoxDownloadException">There is no file.</exception>
    public static async Task<Stream> OpenAsync(ResumingDownload download, FoxTaskToken task, CancellationToken cancellationToken)
    {
        var stream = new DownloadStream(download, task);
        try
        {
            var buffer = new byte[AheadLength];
            stream._ahead = buffer.AsMemory(0, await stream.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false));
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of a download is not known before its end.");

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException("A download stream does not support seeking.");
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

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Read a download with ReadAsync.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A download stream does not support seeking.");

    public override void SetLength(long value) => throw new NotSupportedException("A download stream is read-only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A download stream is read-only.");

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
            return await _download.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadFailedException refusal)
        {
            throw new FoxDownloadException(refusal.Message, refusal.InnerException) { Token = _task, Status = refusal.Status };
        }
    }
}
