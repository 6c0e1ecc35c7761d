using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The file formats of the spec language, with their extensions and media types.</summary>
public static class MediaFormats
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<MediaFormat> All { get; } =
        [.. from format in FileFormats.All let kind = MediaKinds.Find(format.Kind) where kind is not null select new MediaFormat(format.Name, kind.Value, format.MediaType, format.Extensions)];

    /// <summary>Returns a format by its name; <c>null</c> if there is none.</summary>
    /// <param name="name">The name, lower case.</param>
    public static MediaFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Returns a format by one of its file extensions; <c>null</c> if there is none.</summary>
    /// <param name="extension">The extension with its dot, lower case.</param>
    public static MediaFormat? OfExtension(string extension) => All.FirstOrDefault(format => format.Extensions.Split(' ').Contains(extension));
}

/// <summary>A file format.</summary>
/// <param name="Name">The name in specs, lower case.</param>
/// <param name="Kind">The kind of media.</param>
/// <param name="MediaType">The MIME type.</param>
/// <param name="Extensions">File extensions with their dots, separated by spaces; the usual one first.</param>
public sealed record MediaFormat(string Name, MediaKind Kind, string MediaType, string Extensions);
