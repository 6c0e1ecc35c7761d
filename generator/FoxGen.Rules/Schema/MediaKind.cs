namespace FoxGen.Rules;

/// <summary>Kinds of media file.</summary>
public enum MediaKind
{
    /// <summary>A still or animated picture.</summary>
    Image,

    /// <summary>Moving pictures.</summary>
    Video,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A document, such as a PDF.</summary>
    Document,

    /// <summary>Several files in one, such as a ZIP.</summary>
    Archive,
}

/// <summary>Words for kinds of media file.</summary>
public static class MediaKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<MediaKind> All { get; } = [.. Enum.GetValues(typeof(MediaKind)).Cast<MediaKind>()];

    /// <summary>The word of the language.</summary>
    /// <param name="kind">The kind.</param>
    public static string Word(this MediaKind kind) => kind switch
    {
        MediaKind.Image => "image",
        MediaKind.Video => "video",
        MediaKind.Audio => "audio",
        MediaKind.Document => "document",
        MediaKind.Archive => "archive",
    };

    /// <summary>The kind of a word of the language; <c>null</c> when it is none.</summary>
    /// <param name="word">The word.</param>
    public static MediaKind? Find(string? word) => All.Where(kind => kind.Word() == word).Select(kind => (MediaKind?)kind).FirstOrDefault();

    /// <summary>The media types of all its formats: <c>image/*</c>; <c>null</c> when they have no common one.</summary>
    /// <param name="kind">The kind.</param>
    public static string? MediaType(this MediaKind kind) => kind is MediaKind.Document or MediaKind.Archive ? null : kind.Word() + "/*";

    /// <summary>A file of the kind, behind "must be": <c>an image</c>.</summary>
    internal static string Noun(this MediaKind kind) => kind switch
    {
        MediaKind.Image => "an image",
        MediaKind.Video => "a video",
        MediaKind.Audio => "audio",
        MediaKind.Document => "a document",
        MediaKind.Archive => "an archive",
    };
}
