namespace FoxGen;

/// <summary>A task token belongs to another service or model.</summary>
public sealed class FoxTaskTokenException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message: the service or model of the token, and the expected one.</param>
    /// <param name="paramName">The parameter with the token.</param>
    public FoxTaskTokenException(string message, string paramName)
        : base(message, paramName)
    {
    }
}
