using System.Net;
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
        using var source = await MediaCopy.OpenAsync(_media, cancellationToken).ConfigureAwait(false);
        await MediaCopy.WriteAsync(_media, source, stream, _progress, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _media.Length;
        return true;
    }
}
