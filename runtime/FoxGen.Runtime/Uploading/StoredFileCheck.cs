using FoxGen.Downloading;

namespace FoxGen.Uploading;

/// <summary>Asks whether a stored file is still there, over connections of its own that never carry the key.</summary>
/// <param name="isLocal">Whether the service runs on this machine; only then may its files lie on private hosts.</param>
/// <param name="options">The clock, and how long a question may take.</param>
internal sealed class StoredFileCheck(bool isLocal, FoxClientOptions options)
{
    private readonly DownloadOpener _opener = new(DownloadUrlPolicy.CreateClient(isLocal), new DownloadUrlPolicy(isLocal), keys: null);

    /// <summary>Whether the first byte of the file can be had. Not a HEAD: signed URLs are often for GET only.</summary>
    public async Task<bool> IsThereAsync(Uri url, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await _opener.OpenAsync(url, sendsKey: false, new(0, 0), null, both.Token).ConfigureAwait(false);
            new DownloadContent(null, url).CheckType(response.Content.Headers.ContentType?.MediaType);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is HttpRequestException or DownloadFailedException or OperationCanceledException)
        {
            // In doubt it is uploaded again: that costs nothing.
            return false;
        }
    }
}
