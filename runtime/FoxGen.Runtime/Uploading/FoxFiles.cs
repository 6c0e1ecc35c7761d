using FoxGen.CompilerServices;
using FoxGen.Media;
using FoxGen.Uploading;

namespace FoxGen;

/// <summary>
/// Uploads files to a service. Most callers do not need it: local media in a request are uploaded when it is submitted. Uploads are free;
/// transient failures are retried.
/// </summary>
public sealed class FoxFiles
{
    private readonly FoxUploadProtocol _protocol;
    private readonly Uploader _uploader;

    internal FoxFiles(FoxUploadProtocol protocol, Uploader uploader) => (_protocol, _uploader) = (protocol, uploader);

    /// <summary>Uploads a local file.</summary>
    /// <param name="media">The file: <see cref="FoxMedia.FromFile"/>, <see cref="FoxMedia.FromBytes"/>, <see cref="FoxMedia.FromStream"/>.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <exception cref="ArgumentException">The media is a URL, or <see cref="FoxUploadOptions.FileName"/> is not a valid name.</exception>
    /// <exception cref="FoxUploadException">The file cannot be read, is too large for the service, or changed during the upload.</exception>
    /// <exception cref="FoxException">The service could not be reached or rejected the upload; see the type of the exception.</exception>
    public async Task<FoxUploadedFile> UploadAsync(
        FoxMedia media, FoxUploadOptions? options = null, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        await _uploader.SendStreamAsync(await ReadAsync(media, options, cancellationToken).ConfigureAwait(false), options, progress, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Uploads a local file as base64 in JSON, for networks that block multipart. It needs a third more bandwidth and holds the file in
    /// memory.
    /// </summary>
    /// <inheritdoc cref="UploadAsync"/>
    /// <exception cref="NotSupportedException">The service has no such endpoint.</exception>
    public async Task<FoxUploadedFile> UploadBase64Async(FoxMedia media, FoxUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        await _uploader.SendBase64Async(await ReadAsync(media, options, cancellationToken).ConfigureAwait(false), options, cancellationToken).ConfigureAwait(false);

    /// <summary>Requests the service to fetch a file from a public URL and store it.</summary>
    /// <param name="url">An absolute http or https URL that the service can reach.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <exception cref="ArgumentException">The URL is not an absolute http or https URL, or <see cref="FoxUploadOptions.FileName"/> is not a valid name.</exception>
    /// <exception cref="NotSupportedException">The service has no such endpoint.</exception>
    /// <exception cref="FoxException">The service could not be reached or rejected the upload; see the type of the exception.</exception>
    public Task<FoxUploadedFile> UploadFromUrlAsync(Uri url, FoxUploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        options?.Check();
        return url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? _uploader.SendUrlAsync(url, options, cancellationToken)
            : throw new ArgumentException("The URL must be an absolute http or https URL. For a local file, use UploadAsync(FoxMedia.FromFile(path)).", nameof(url));
    }

    private async Task<MediaContent> ReadAsync(FoxMedia media, FoxUploadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(media);
        options?.Check();
        var source = media.Source ?? throw new ArgumentException("This media is a URL. Use it in the request directly, or call UploadFromUrlAsync.", nameof(media));
        var content = await MediaContent.ReadAsync(source, null, _protocol.MaxBytes, cancellationToken).ConfigureAwait(false);
        return content.Length > _protocol.MaxBytes
            ? throw new FoxUploadException($"{MediaContent.Describe(source)} is larger than the {Rules.Primitives.ProblemText.Bytes(_protocol.MaxBytes.Value)} that the service accepts.")
            : content;
    }
}
