namespace FoxGen.Downloading;

/// <summary>A file inside a reply that is on this machine already.</summary>
internal sealed class ReplyDownload : IDownload
{
    private readonly DownloadSource _source;
    private readonly Stream _bytes;
    private readonly DownloadStart _start;

    public ReplyDownload(DownloadSource source) =>
        (_source, _bytes, _start) = (source, source.Open!(), new DownloadStart(new DownloadContent(source.Target, source.Url)));

    public long Position { get; private set; }

    public long? Length => null;

    public bool IsLengthVerified => true;

    public string? ContentType => _source.MediaType;

    public ReadOnlySpan<byte> Start => _start.Bytes;

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var read = await _bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Check(buffer.Span[..read]);
            Position += read;
            return read;
        }
        catch (Exception e) when (e is FormatException or DownloadFailedException)
        {
            throw NoFile(e as DownloadFailedException ?? new DownloadFailedException("The response contains no valid file.", e));
        }
    }

    public ValueTask DisposeAsync() => _bytes.DisposeAsync();

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (Position == 0)
        {
            _start.Content.CheckType(ContentType);
        }

        if (!bytes.IsEmpty)
        {
            _start.Check(bytes, Position, ContentType);
        }
        else if (Position == 0)
        {
            throw new DownloadFailedException("The response is empty.");
        }
        else
        {
            _start.CheckEnd(ContentType);
        }
    }

    // What was paid for stays, even if it is not what was ordered.
    private DownloadFailedException NoFile(DownloadFailedException cause)
    {
        if (_source.Reply is not { } reply)
        {
            return cause;
        }

        reply.Keep();
        return new DownloadFailedException($"{cause.Message} The response is in '{reply.Path}'.", cause.InnerException) { Advice = cause.Advice ?? "Read the response. The request is billed." };
    }
}
