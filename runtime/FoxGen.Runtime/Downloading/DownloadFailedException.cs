using System.Net;

namespace FoxGen.Downloading;

/// <summary>Why a download is not taken; becomes a <see cref="FoxDownloadException"/> that knows the task.</summary>
internal sealed class DownloadFailedException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    public HttpStatusCode? Status { get; init; }
}
