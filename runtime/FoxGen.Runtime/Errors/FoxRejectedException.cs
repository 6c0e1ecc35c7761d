namespace FoxGen;

/// <summary>The service rejected the request (400, 403, 404, 413, 422 and similar); nothing was started.</summary>
public sealed class FoxRejectedException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without keys, prompts and URL queries.</param>
    /// <param name="innerException">The cause, if any.</param>
    public FoxRejectedException(string message, Exception? innerException = null)
        : base("rejected", "Correct the request; ServiceMessage says what is wrong.", message, innerException)
    {
    }
}
