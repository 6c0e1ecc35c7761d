using FoxGen.CompilerServices;
using FoxGen.Downloading;

namespace FoxGen;

/// <summary>A result with a file to download.</summary>
public interface IFoxFileResult
{
    /// <summary>Where the file lies, for as long as the service says. Often signed: do not log it.</summary>
    Uri Url { get; }

    /// <summary>The task it came from.</summary>
    FoxTaskToken Task { get; }

    /// <summary>
    /// Downloads the file. It is written to a temporary file beside the target and renamed at the end. A broken connection is resumed if the
    /// server proves that the file is still the same version; otherwise the download starts again. An expired URL is requested once more.
    /// </summary>
    /// <param name="path">The target file; its folder is created, an existing file is replaced.</param>
    /// <param name="progress">Told how many bytes have arrived. The number falls when the file has to be started again.</param>
    /// <param name="cancellationToken">Stops the download and removes what has arrived.</param>
    /// <exception cref="FoxDownloadException">The file could not be downloaded completely, or not be written: the target is a folder or a device, or the disk refuses.</exception>
    Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Downloads the file as <see cref="SaveAsync"/> does, under a name made of model, task and format:
    /// <c>veo-3.1-reference-to-video_task-unified-1760000000-ab12cd34.mp4</c>. Names that the server gives are not used.
    /// </summary>
    /// <param name="folder">The folder; created when it is not there.</param>
    /// <param name="progress">Told how many bytes have arrived.</param>
    /// <param name="cancellationToken">Stops the download and removes what has arrived.</param>
    /// <exception cref="FoxDownloadException">The file could not be downloaded completely, or not be written.</exception>
    Task<FoxSavedFile> SaveToFolderAsync(string folder, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens the file as a stream to read once, from start to end, with <c>ReadAsync</c>. A connection that breaks is taken up where
    /// it broke when the server can tell that the file is still the same; otherwise, and when the file does not come whole,
    /// reading throws <see cref="FoxDownloadException"/>.
    /// </summary>
    /// <param name="cancellationToken">Stops the opening, not later reads.</param>
    /// <exception cref="FoxDownloadException">There is no file at the URL.</exception>
    Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>A result with a file. Base of generated result types.</summary>
public abstract class FoxFileResult : FoxResult, IFoxFileResult
{
    private readonly string _urlField;

    /// <summary>Reads the file's URL. Called by generated code.</summary>
    /// <param name="source">The result.</param>
    /// <param name="urlField">The field that holds the URL.</param>
    /// <exception cref="FoxProtocolException">The result has no usable URL.</exception>
    protected FoxFileResult(FoxResultSource source, string urlField)
        : base(source)
    {
        _urlField = urlField;
        Url = source.Require(urlField, source.GetUri(urlField));
    }

    /// <inheritdoc/>
    public Uri Url { get; }

    private FoxDownloader Downloader =>
        Source.Downloader ?? throw new InvalidOperationException("This result was made without a client, so it cannot download its file.");

    private DownloadSource File => new(Url, Task)
    {
        Index = Source.Index,
        RefreshAsync = Source.RefreshAsync is { } refresh
            ? async cancellationToken => (await refresh(cancellationToken).ConfigureAwait(false))?.GetUri(_urlField)
            : null,
    };

    /// <inheritdoc/>
    public Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Downloader.SaveAsync(File, path, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<FoxSavedFile> SaveToFolderAsync(string folder, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Downloader.SaveToFolderAsync(File, folder, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) => Downloader.OpenReadAsync(File, cancellationToken);
}
