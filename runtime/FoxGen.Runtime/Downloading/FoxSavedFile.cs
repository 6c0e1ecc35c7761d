namespace FoxGen;

/// <summary>A completely downloaded file.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Sha256">The SHA-256 of the content in lower-case hexadecimal.</param>
/// <param name="ContentType">The media type from the server; <c>null</c> if it sent none.</param>
public sealed record FoxSavedFile(string Path, long Bytes, string Sha256, string? ContentType);
