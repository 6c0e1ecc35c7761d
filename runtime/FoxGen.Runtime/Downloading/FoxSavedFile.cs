namespace FoxGen;

/// <summary>A file that was downloaded whole.</summary>
/// <param name="Path">Where it lies, as an absolute path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="ContentType">The media type the server gave it; <c>null</c> when it gave none.</param>
public sealed record FoxSavedFile(string Path, long Bytes, string Sha256, string? ContentType);
