namespace FoxGen;

/// <summary>The file of a result could not be downloaded completely. There is no file under the target name.</summary>
public sealed class FoxDownloadException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxDownloadException(string message, Exception? innerException = null)
        : base("download", "Result URLs expire. Get the results of the task again and repeat the download.", message, innerException)
    {
    }
}
