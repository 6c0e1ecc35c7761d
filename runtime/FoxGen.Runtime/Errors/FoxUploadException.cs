namespace FoxGen;

/// <summary>A local file could not be read, or changed while it was uploaded. No request to a model was sent.</summary>
public sealed class FoxUploadException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without folders.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public FoxUploadException(string message, Exception? innerException = null)
        : base("upload", "Check that the file exists, can be read and does not change, then try again; nothing was billed.", message, innerException)
    {
    }
}
