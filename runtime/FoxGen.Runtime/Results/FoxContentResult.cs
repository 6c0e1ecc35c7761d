using FoxGen.CompilerServices;
using FoxGen.Downloading;

namespace FoxGen;

/// <summary>A result whose response contains the file. Base class of generated result types.</summary>
public abstract class FoxContentResult : FoxResult, IFoxFileResult
{
    private readonly string? _field;

    /// <summary>Finds the file. Called by generated code.</summary>
    /// <param name="source">The result.</param>
    /// <param name="field">The path of the field with the file as base64; <c>null</c> if the response is the file.</param>
    /// <exception cref="FoxProtocolException">The result has no file.</exception>
    protected FoxContentResult(FoxResultSource source, string? field = null)
        : base(source)
    {
        _field = field;
        if (field is not null)
        {
            source.Require(field, source.GetContent(field));
        }
    }

    private DownloadSource File => new(new Uri($"https://reply.invalid/{Source.Index}"), Task)
    {
        Index = Source.Index,
        Open = Source.Opener(_field),
        Reply = Source.Reply,
        MediaType = (_field is null ? Source.Reply?.MediaType : null) ?? Source.MediaType,
    };

    private FoxDownloader Downloader =>
        Source.Downloader ?? throw new InvalidOperationException("This result was created without a client, so it cannot save its file.");

    /// <inheritdoc/>
    public Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Downloader.SaveAsync(File, path, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<FoxSavedFile> SaveToFolderAsync(string folder, IProgress<FoxTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Downloader.SaveToFolderAsync(File, folder, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) => Downloader.OpenReadAsync(File, cancellationToken);
}
