using FoxGen.Errors;

namespace FoxGen.Downloading;

/// <summary>Recognises pages and error bodies that a server sends in place of a file.</summary>
internal static class DownloadContent
{
    /// <summary>Refuses a media type that no result has, unless the target's name asks for it.</summary>
    /// <exception cref="DownloadFailedException">It is refused.</exception>
    public static void CheckType(string? mediaType, string? target)
    {
        if (mediaType is not null && !IsExpected(target) && (IsHtml(mediaType) || IsJson(mediaType)))
        {
            throw new DownloadFailedException($"The server sent {ErrorText.Bounded(mediaType, 100)} instead of the file.");
        }
    }

    /// <summary>Refuses a page or JSON that is sent under another media type.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="target">The target file.</param>
    /// <exception cref="DownloadFailedException">It is refused.</exception>
    public static void CheckStart(ReadOnlySpan<byte> start, string? target)
    {
        if (IsExpected(target))
        {
            return;
        }

        if (start.StartsWith("\uFEFF"u8))
        {
            start = start[3..];
        }

        start = start.TrimStart(" \t\r\n"u8);
        if (StartsWith(start, "<!doctype html"u8) || StartsWith(start, "<html"u8) || start.StartsWith("{\""u8))
        {
            throw new DownloadFailedException("The server sent a page or an error message instead of the file.");
        }
    }

    private static bool IsHtml(string type) =>
        type.Equals("text/html", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string type) =>
        type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsExpected(string? target) =>
        Path.GetExtension(target)?.ToLowerInvariant() is ".json" or ".gltf" or ".html" or ".htm" or ".xhtml";

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length && System.Text.Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);
}
