using System.Collections.Concurrent;
using FoxGen.Media;

namespace FoxGen.Uploading;

/// <summary>Uploads each content once, however many requests use it at the same moment or later, for as long as the service keeps it.</summary>
internal sealed class UploadCache(Uploader uploader, TimeProvider time)
{
    // A task may start minutes after its submit, and must still find the file then.
    private static readonly TimeSpan s_margin = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, Task<FoxUploadedFile>> _uploads = new(StringComparer.Ordinal);

    /// <summary>The stored file of a content.</summary>
    /// <param name="media">The content.</param>
    /// <param name="cancellationToken">Stops waiting, not the upload, on which others may wait.</param>
    public async Task<FoxUploadedFile> GetAsync(MediaContent media, CancellationToken cancellationToken)
    {
        while (true)
        {
            var own = new TaskCompletionSource<FoxUploadedFile>(TaskCreationOptions.RunContinuationsAsynchronously);
            var upload = _uploads.GetOrAdd(media.Sha256, own.Task);
            if (upload == own.Task)
            {
                _ = UploadAsync(media, own);
            }

            var file = await upload.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (file.ExpiresAt is not { } end || time.GetUtcNow() < end - s_margin)
            {
                return file;
            }

            _uploads.TryRemove(new(media.Sha256, upload));
        }
    }

    private async Task UploadAsync(MediaContent media, TaskCompletionSource<FoxUploadedFile> upload)
    {
        try
        {
            upload.SetResult(await uploader.SendStreamAsync(media, null, null, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // Who comes later tries again.
            _uploads.TryRemove(new(media.Sha256, upload.Task));
            upload.SetException(e);
            _ = upload.Task.Exception;
        }
    }
}
