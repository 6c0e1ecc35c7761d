using System.Text.Json;

namespace FoxGen;

/// <summary>One result of a completed task.</summary>
public abstract class FoxResult
{
    /// <summary>Reads what all results have. Called by generated code.</summary>
    protected FoxResult(FoxResultSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>The result as the service sent it, fields this version does not know included.</summary>
    public JsonElement Raw => Source.Item;

    /// <summary>The task it came from.</summary>
    public FoxTaskToken Task => Source.Task;

    private protected FoxResultSource Source { get; }

    /// <summary>Says which task it came from; URLs are signed and stay out.</summary>
    public override string ToString() => $"{GetType().Name} of {Task}";
}

/// <summary>A result with a file to download.</summary>
public interface IFoxFileResult
{
    /// <summary>Where the file lies, for as long as the service says. Often signed: do not log it.</summary>
    Uri Url { get; }

    /// <summary>The task it came from.</summary>
    FoxTaskToken Task { get; }

    /// <summary>
    /// Downloads the file. It is written to a temporary file beside the target and renamed when it is whole, so that
    /// nothing incomplete ever stands under the final name.
    /// </summary>
    /// <param name="path">The target file; its folder is created, an existing file is replaced.</param>
    /// <param name="progress">Told how many bytes have arrived.</param>
    /// <param name="cancellationToken">Stops the download and removes what has arrived.</param>
    /// <exception cref="FoxDownloadException">The file could not be had whole.</exception>
    Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxDownloadProgress>? progress = null, CancellationToken cancellationToken = default);
}

/// <summary>A result with a file. Base of generated result types.</summary>
public abstract class FoxFileResult : FoxResult, IFoxFileResult
{
    /// <summary>Reads the file's URL. Called by generated code.</summary>
    /// <param name="source">The result.</param>
    /// <param name="urlField">The field that holds the URL.</param>
    /// <exception cref="FoxProtocolException">The result has no usable URL.</exception>
    protected FoxFileResult(FoxResultSource source, string urlField)
        : base(source) => Url = source.Require(urlField, source.GetUri(urlField));

    /// <inheritdoc/>
    public Uri Url { get; }

    /// <inheritdoc/>
    public Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxDownloadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Source.Downloader is { } downloader
            ? downloader.SaveAsync(this, path, progress, cancellationToken)
            : throw new InvalidOperationException("This result was made without a client, so it cannot download its file.");
}
