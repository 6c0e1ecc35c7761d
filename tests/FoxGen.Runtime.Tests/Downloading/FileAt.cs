using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Downloading;

/// <summary>A result whose file lies somewhere.</summary>
internal sealed class FileAt(Uri url) : IFoxFileResult
{
    public Uri Url { get; } = url;

    public FoxTaskToken Task => Paint.Token;

    public Task<FoxSavedFile> SaveAsync(string path, IProgress<FoxDownloadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
