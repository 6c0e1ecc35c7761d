namespace FoxGen;

/// <summary>A result's file could not be downloaded completely. Nothing was left under the target name.</summary>
public sealed class FoxDownloadException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxDownloadException(string message, Exception? innerException = null)
        : base("download", "Ask the task for its results again and repeat the download; result URLs expire.", message, innerException)
    {
    }
}
