namespace FoxGen;

/// <summary>A downloaded file.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Sha256">The SHA-256 of the content in lower-case hexadecimal.</param>
/// <param name="ContentType">The media type from the server; <c>null</c> if it sent none.</param>
public sealed record FoxSavedFile(string Path, long Bytes, string Sha256, string? ContentType)
{
    /// <summary>
    /// Whether the server stated where the file ends (default <c>true</c>). If it is <c>false</c>, the server sent neither a length nor an end
    /// mark and closed the connection: the file may be incomplete.
    /// </summary>
    public bool IsLengthVerified { get; init; } = true;
}
