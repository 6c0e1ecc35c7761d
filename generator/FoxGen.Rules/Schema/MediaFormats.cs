namespace FoxGen.Rules;

/// <summary>The file formats a spec may name, with the extensions and media types they go by.</summary>
public static class MediaFormats
{
    private static readonly MediaFormat[] s_all =
    [
        new("jpeg", MediaKind.Image, "image/jpeg", ".jpg .jpeg"),
        new("png", MediaKind.Image, "image/png", ".png"),
        new("webp", MediaKind.Image, "image/webp", ".webp"),
        new("gif", MediaKind.Image, "image/gif", ".gif"),
        new("avif", MediaKind.Image, "image/avif", ".avif"),
        new("mp4", MediaKind.Video, "video/mp4", ".mp4 .m4v"),
        new("mov", MediaKind.Video, "video/quicktime", ".mov"),
        new("webm", MediaKind.Video, "video/webm", ".webm"),
        new("mpeg", MediaKind.Video, "video/mpeg", ".mpeg .mpg"),
        new("mp3", MediaKind.Audio, "audio/mpeg", ".mp3"),
        new("wav", MediaKind.Audio, "audio/wav", ".wav"),
        new("ogg", MediaKind.Audio, "audio/ogg", ".ogg .oga"),
        new("m4a", MediaKind.Audio, "audio/mp4", ".m4a"),
        new("aac", MediaKind.Audio, "audio/aac", ".aac"),
        new("flac", MediaKind.Audio, "audio/flac", ".flac"),
        new("pdf", MediaKind.Document, "application/pdf", ".pdf"),
    ];

    /// <summary>All formats.</summary>
    public static IReadOnlyList<MediaFormat> All => s_all;

    /// <summary>Looks a format up by its name; <c>null</c> when there is none.</summary>
    public static MediaFormat? Find(string name) => Array.Find(s_all, format => format.Name == name);
}

/// <summary>A file format.</summary>
/// <param name="Name">The name in specs, lower case.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="MediaType">The MIME type.</param>
/// <param name="Extensions">File extensions with their dots, separated by spaces; the usual one first.</param>
public sealed record MediaFormat(string Name, MediaKind Kind, string MediaType, string Extensions);
