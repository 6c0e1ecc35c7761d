using FoxGen.CompilerServices;
using FoxGen.Downloading;

namespace FoxGen;

/// <summary>A result with a file: at a URL (<see cref="FoxFileResult"/>), or inside the response (<see cref="FoxContentResult"/>).</summary>
public interface IFoxFileResult
{
    /// <summary>The task of the result.</summary>
    FoxTaskToken Task { get; }

    /// <summary>
    /// Downloads the file to a temporary file, and renames it when it is complete, so that the target name never has incomplete content.
    /// After a lost connection, the download resumes; after an expired URL, the URL is requested once more.
    /// </summary>
    /// <param name="path">The target file. Its folder is created; an existing file is replaced.</param>
    /// <param name="progress">Receives the progress. The number of bytes decreases if the download restarts.</param>
    /// <param name="cancellationToken">Stops the download and deletes the received part.</param>
    /// <exception cref="FoxDownloadException">The file could not be downloaded completely or written: the target is a folder or a device, or the disk fails.</exception>
    Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Downloads the file as <see cref="SaveAsync"/> does, with a name of model, task and format:
    /// <c>veo-3.1-reference-to-video_task-unified-1760000000-ab12cd34.mp4</c>. File names from the server are not used.
    /// </summary>
    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="cancellationToken">Stops the download and deletes the received part.</param>
    /// <exception cref="FoxDownloadException">The file could not be downloaded completely or written.</exception>
    Task<FoxSavedFile> SaveToFolderAsync(string folder, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens the file as a stream that can be read once, from start to end, with <c>ReadAsync</c>. After a lost connection, the download
    /// resumes if the server confirms that the file is unchanged. Otherwise, and if the file is incomplete, reading throws
    /// <see cref="FoxDownloadException"/>.
    /// </summary>
    /// <param name="cancellationToken">Stops the opening, not later reads.</param>
    /// <exception cref="FoxDownloadException">There is no file at the URL.</exception>
    Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>A result with a file. Base class of generated result types.</summary>
public abstract class FoxFileResult : FoxResult, IFoxFileResult
{
    private readonly string _urlField;

    /// <summary>Reads the URL of the file. Called by generated code.</summary>
    /// <param name="source">The result.</param>
    /// <param name="urlField">The path of the field with the URL.</param>
    /// <exception cref="FoxProtocolException">The result has no valid URL.</exception>
    protected FoxFileResult(FoxResultSource source, string urlField)
        : base(source)
    {
        _urlField = urlField;
        Url = source.Require(urlField, source.GetFile(urlField));
    }

    /// <summary>The URL of the file, valid for the time that the service documents. It is often signed: do not log it.</summary>
    public Uri Url { get; }

    private FoxDownloader Downloader =>
        Source.Downloader ?? throw new InvalidOperationException("This result was created without a client, so it cannot download its file.");

    private DownloadSource File => new(Url, Task)
    {
        Index = Source.Index,
        SendsKey = Source.SendsKey,
        RefreshAsync = Source.RefreshAsync is { } refresh
            ? async cancellationToken => (await refresh(cancellationToken).ConfigureAwait(false))?.GetFile(_urlField)
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
