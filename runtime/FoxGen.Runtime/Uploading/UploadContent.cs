using System.Net;
using System.Security.Cryptography;
using FoxGen.Media;

namespace FoxGen.Uploading;

/// <summary>The bytes of one file on their way. They must be those that were looked at before.</summary>
internal sealed class UploadContent : HttpContent
{
    private readonly MediaContent _media;
    private readonly IProgress<FoxTransferProgress>? _progress;

    public UploadContent(MediaContent media, IProgress<FoxTransferProgress>? progress)
    {
        (_media, _progress) = (media, progress);
        Headers.ContentType = new(media.MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <exception cref="FoxUploadException">The content cannot be read, or is not what it was.</exception>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var source = await OpenAsync(cancellationToken).ConfigureAwait(false);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var sent = 0L;
        while (sent < _media.Length)
        {
            var read = await ReadAsync(source, buffer.AsMemory(0, (int)Math.Min(buffer.Length, _media.Length - sent)), cancellationToken).ConfigureAwait(false);
            hash.AppendData(buffer, 0, read);
            sent += read;

            // Checked before the last bytes leave, so that a changed file is never a whole upload.
            if (read == 0 || (sent == _media.Length && Convert.ToHexString(hash.GetCurrentHash()) is var now && !now.Equals(_media.Sha256, StringComparison.OrdinalIgnoreCase)))
            {
                throw new FoxUploadException($"{MediaContent.Describe(_media.Source)} changed during the upload.");
            }

            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            _progress?.Report(new FoxTransferProgress(sent, _media.Length));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _media.Length;
        return true;
    }

    private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _media.Source.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new FoxUploadException($"{MediaContent.Describe(_media.Source)} cannot be read again.", e);
        }
    }

    private async Task<int> ReadAsync(Stream source, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new FoxUploadException($"{MediaContent.Describe(_media.Source)} cannot be read again.", e);
        }
    }
}
