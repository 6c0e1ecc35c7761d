namespace FoxGen;

/// <summary>
/// The service responded with the result, and the response broke off. The request is billed, and it was not sent again. What arrived is in
/// <see cref="File"/>. Results that arrived completely can be read with the <see cref="FoxException.Token"/>.
/// </summary>
public sealed class FoxIncompleteReplyException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxIncompleteReplyException(string message, Exception? innerException = null)
        : base("incomplete-reply", "The request is billed. Use what arrived before you submit the request again: the file, or the complete results of the resumed task.", message, innerException)
    {
    }

    /// <summary>The absolute path of the file with what arrived.</summary>
    public required string File { get; init; }

    /// <summary>The size of what arrived in bytes.</summary>
    public required long BytesReceived { get; init; }
}
