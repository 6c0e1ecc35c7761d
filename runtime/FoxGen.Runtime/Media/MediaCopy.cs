using System.Security.Cryptography;

namespace FoxGen.Media;

/// <summary>Copies local media that were looked at before. They must still be what they were.</summary>
internal static class MediaCopy
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Opens the content.</summary>
    /// <exception cref="FoxUploadException">It cannot be read, or has another length.</exception>
    public static async Task<Stream> OpenAsync(MediaContent media, CancellationToken cancellationToken)
    {
        try
        {
            var source = await media.Source.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (source.CanSeek && source.Length != media.Length)
            {
                source.Dispose();
                throw Changed(media);
            }

            return source;
        }
        catch (Exception e) when (e is not (OperationCanceledException or FoxUploadException))
        {
            throw Unreadable(media, e);
        }
    }

    /// <summary>Copies the content. The last bytes leave only if all of them are what they were.</summary>
    /// <param name="media">The media.</param>
    /// <param name="source">Its content.</param>
    /// <param name="target">Where to.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FoxUploadException">The content cannot be read, or is not what it was.</exception>
    public static async Task WriteAsync(MediaContent media, Stream source, Stream target, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[(int)Math.Min(BufferSize, media.Length)];
        for (var sent = 0L; sent < media.Length;)
        {
            int read;
            try
            {
                read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, media.Length - sent)), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The file's own trouble; what the network throws is that of the sender.
                throw Unreadable(media, e);
            }

            hash.AppendData(buffer, 0, read);
            sent += read;
            if (read == 0 || (sent == media.Length && !Convert.ToHexString(hash.GetCurrentHash()).Equals(media.Sha256, StringComparison.OrdinalIgnoreCase)))
            {
                throw Changed(media);
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            progress?.Report(new FoxTransferProgress(sent, media.Length));
        }
    }

    private static FoxUploadException Changed(MediaContent media) => new($"{MediaContent.Describe(media.Source)} changed during the upload.");

    private static FoxUploadException Unreadable(MediaContent media, Exception cause) => new($"{MediaContent.Describe(media.Source)} cannot be read again.", cause);
}
