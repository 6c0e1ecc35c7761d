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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var sent = 0L;
        var isReading = true;
        try
        {
            using var source = await _media.Source.OpenAsync(cancellationToken).ConfigureAwait(false);
            while (sent < _media.Length)
            {
                var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, _media.Length - sent)), cancellationToken).ConfigureAwait(false);
                hash.AppendData(buffer, 0, read);
                sent += read;

                // Checked before the last bytes leave, so that a changed file is never a whole upload.
                if (read == 0 || (sent == _media.Length && Convert.ToHexString(hash.GetCurrentHash()) is var now && !now.Equals(_media.Sha256, StringComparison.OrdinalIgnoreCase)))
                {
                    throw new FoxUploadException($"{MediaContent.Describe(_media.Source)} changed during the upload.");
                }

                isReading = false;
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                _progress?.Report(new FoxTransferProgress(sent, _media.Length));
                isReading = true;
            }
        }
        catch (Exception e) when (isReading && e is not (OperationCanceledException or FoxUploadException))
        {
            // The file's own trouble; what the network throws is that of the sender.
            throw new FoxUploadException($"{MediaContent.Describe(_media.Source)} cannot be read again.", e);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _media.Length;
        return true;
    }
}
