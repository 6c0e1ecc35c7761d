namespace FoxGen;

/// <summary>A downloaded file.</summary>
/// <param name="path">The absolute path.</param>
/// <param name="bytes">The size in bytes.</param>
/// <param name="sha256">The SHA-256 of the content in lower-case hexadecimal.</param>
/// <param name="contentType">The media type from the server; <c>null</c> if it sent none.</param>
public sealed class FoxSavedFile(string path, long bytes, string sha256, string? contentType)
{
    /// <summary>The absolute path.</summary>
    public string Path { get; } = path;

    /// <summary>The size in bytes.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>The SHA-256 of the content in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = sha256;

    /// <summary>The media type from the server; <c>null</c> if it sent none.</summary>
    public string? ContentType { get; } = contentType;

    /// <summary>
    /// Whether the server stated where the file ends (default <c>true</c>). If it is <c>false</c>, the server sent neither a length nor an end
    /// mark and closed the connection: the file may be incomplete.
    /// </summary>
    public bool IsLengthVerified { get; init; } = true;
}
