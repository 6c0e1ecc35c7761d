namespace FoxGen;

/// <summary>A task token belongs to another service or model.</summary>
public sealed class FoxTaskTokenException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the token belongs to, and what was expected.</param>
    /// <param name="paramName">The parameter with the token.</param>
    public FoxTaskTokenException(string message, string paramName)
        : base(message, paramName)
    {
    }
}
