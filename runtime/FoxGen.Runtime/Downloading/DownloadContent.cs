using System.Text.Unicode;
using FoxGen.Rules.Primitives;

namespace FoxGen.Downloading;

/// <summary>Recognises pages and error texts that a server sends in place of a file, by what the names promise.</summary>
/// <param name="target">The target file; <c>null</c> for none.</param>
/// <param name="url">Where the file lies; its name counts when that of the target says nothing.</param>
internal sealed class DownloadContent(string? target, Uri url)
{
    private const int ShortestText = 4;

    private readonly string _extension = ExtensionOf(target, url);

    private bool MayBeMarkup => IsIn(_extension, ".json .gltf .html .htm .xhtml .xml .svg .dae");

    /// <summary>Refuses a media type that no result has, unless the names ask for it.</summary>
    /// <param name="mediaType">The media type; <c>null</c> for none.</param>
    /// <exception cref="DownloadFailedException">It is refused.</exception>
    public void CheckType(string? mediaType)
    {
        if (!MayBeMarkup && mediaType?.ToLowerInvariant() is { } type && IsMarkup(type))
        {
            // Only words of a fixed list get into the message: a server can write anything before "+json".
            throw new DownloadFailedException($"The server sent {(type.EndsWith("+json", StringComparison.Ordinal) ? "JSON" : type)} instead of the file.");
        }
    }

    /// <summary>Refuses a page, JSON or XML that is sent under another media type.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="mediaType">The media type; <c>null</c> for none.</param>
    /// <exception cref="DownloadFailedException">It is refused.</exception>
    public void CheckStart(ReadOnlySpan<byte> start, string? mediaType)
    {
        start = WithoutBlanks(start.StartsWith("\uFEFF"u8) ? start[3..] : start);
        if (!MayBeMarkup
            && (StartsWith(start, "<!doctype html"u8)
                || StartsWith(start, "<html"u8)
                || (start is [(byte)'{', .. var json] && WithoutBlanks(json) is [(byte)'"', ..])
                || ((StartsWith(start, "<?xml"u8) || StartsWith(start, "<error"u8)) && mediaType?.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) is not true)))
        {
            throw new DownloadFailedException("The server sent a page or an error message instead of the file.");
        }
    }

    /// <summary>Refuses plain text where the names promise a picture, a video or sound, or promise nothing and the media type says that it is text.</summary>
    /// <param name="start">As many bytes as tell text from other files, or the whole of a shorter file.</param>
    /// <param name="mediaType">The media type; <c>null</c> for none.</param>
    /// <exception cref="DownloadFailedException">It is refused.</exception>
    public void CheckText(ReadOnlySpan<byte> start, string? mediaType)
    {
        var isCalledText = "text/plain".Equals(mediaType, StringComparison.OrdinalIgnoreCase);
        var mayBeText = _extension.Length == 0 ? !isCalledText : !IsOfFormat(_extension);
        if (!mayBeText && !MayBeMarkup && IsText(start, isCalledText) && FileFormats.OfStart(start.ToArray()) is null)
        {
            throw new DownloadFailedException("The server sent text instead of the file.");
        }
    }

    private static bool IsMarkup(string type) =>
        IsIn(type, "text/html application/xhtml+xml application/json text/json text/xml application/xml application/problem+xml") || type.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsIn(string word, string words) => words.Split(' ').Contains(word);

    private static bool IsOfFormat(string extension)
    {
        foreach (var format in FileFormats.All)
        {
            if (IsIn(extension, format.Extensions))
            {
                return true;
            }
        }

        return false;
    }

    // Every other kind of file has control characters within its first bytes, or is no UTF-8. Of very few bytes nobody can tell.
    private static bool IsText(ReadOnlySpan<byte> start, bool isCalledText)
    {
        foreach (var one in start)
        {
            if (one is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
            {
                return false;
            }
        }

        return start.Length > 0 && (isCalledText || (start.Length >= ShortestText && IsUtf8(start)));
    }

    // The last character may be cut off.
    private static bool IsUtf8(ReadOnlySpan<byte> start) => Utf8.IsValid(start) || Utf8.IsValid(start[..^1]) || Utf8.IsValid(start[..^2]) || Utf8.IsValid(start[..^3]);

    private static string ExtensionOf(string? target, Uri url) =>
        Path.GetExtension(target)?.ToLowerInvariant() is { } extension && !IsIn(extension, " .bin .tmp") ? extension : Path.GetExtension(url.AbsolutePath).ToLowerInvariant();

    private static ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8);

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length && System.Text.Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);
}
