using System.Net;

namespace FoxGen.Downloading;

/// <summary>Why a download is not taken; becomes a <see cref="FoxDownloadException"/> that knows the task.</summary>
internal sealed class DownloadFailedException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    public HttpStatusCode? Status { get; init; }

    /// <summary>What to do, where it is not to ask for the file again.</summary>
    public string? Advice { get; init; }

    /// <summary>The failure as callers get it.</summary>
    public FoxDownloadException Of(FoxTaskToken task) => Advice is null
        ? new FoxDownloadException(Message, InnerException) { Token = task, Status = Status }
        : new FoxDownloadException(Message, InnerException) { Token = task, Status = Status, Advice = Advice };
}
