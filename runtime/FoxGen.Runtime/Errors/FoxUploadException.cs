namespace FoxGen;

/// <summary>A local file could not be read, or changed during the upload. The request was not submitted.</summary>
public sealed class FoxUploadException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without folder names.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxUploadException(string message, Exception? innerException = null)
        : base("upload", "Check that the file exists, is readable and does not change, then try again. Nothing was billed.", message, innerException)
    {
    }

    /// <summary>The failure of a file within another; <c>null</c> for none.</summary>
    internal static FoxUploadException? In(Exception? failure) => failure is null ? null : failure as FoxUploadException ?? In(failure.InnerException);
}
