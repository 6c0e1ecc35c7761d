using System.Text;

namespace FoxGen.Media;

/// <summary>Tells text from files of pictures, video and sound.</summary>
internal static class TextContent
{
    /// <summary>Whether a file is text, or has no content. Vector images, which are text too, are not counted.</summary>
    /// <param name="start">Its first bytes.</param>
    public static bool Is(ReadOnlySpan<byte> start)
    {
        // A character can be cut in two at the end.
        var sample = start[..Math.Min(start.Length, 4096)];
        var text = Encoding.UTF8.GetString(sample).AsSpan().TrimEnd('\uFFFD');
        return !text.Contains("<svg", StringComparison.OrdinalIgnoreCase) && !text.ContainsAnyInRange('\0', '\u0008') && !text.Contains('\uFFFD');
    }
}
