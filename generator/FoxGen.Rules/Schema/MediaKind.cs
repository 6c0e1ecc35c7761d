namespace FoxGen.Rules;

/// <summary>Kinds of media file.</summary>
public enum MediaKind
{
    /// <summary>A still or animated image.</summary>
    Image,

    /// <summary>A video.</summary>
    Video,

    /// <summary>Audio.</summary>
    Audio,

    /// <summary>A document, such as a PDF.</summary>
    Document,

    /// <summary>An archive, such as a ZIP file.</summary>
    Archive,
}

/// <summary>The words of the spec language for kinds of media file.</summary>
public static class MediaKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<MediaKind> All { get; } = [.. Enum.GetValues(typeof(MediaKind)).Cast<MediaKind>()];

    /// <summary>Returns the word of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string Word(this MediaKind kind) => kind switch
    {
        MediaKind.Image => "image",
        MediaKind.Video => "video",
        MediaKind.Audio => "audio",
        MediaKind.Document => "document",
        MediaKind.Archive => "archive",
    };

    /// <summary>Returns the kind of a word; <c>null</c> if the word is unknown.</summary>
    /// <param name="word">The word.</param>
    public static MediaKind? Find(string? word) => All.Where(kind => kind.Word() == word).Select(kind => (MediaKind?)kind).FirstOrDefault();

    /// <summary>Returns the media type of all formats of a kind: <c>image/*</c>; <c>null</c> if they have no common one.</summary>
    /// <param name="kind">The kind.</param>
    public static string? MediaType(this MediaKind kind) => kind is MediaKind.Document or MediaKind.Archive ? null : kind.Word() + "/*";

    /// <summary>Returns a noun for a file of the kind; follows "must be": <c>an image</c>.</summary>
    internal static string Noun(this MediaKind kind) => kind switch
    {
        MediaKind.Image => "an image",
        MediaKind.Video => "a video",
        MediaKind.Audio => "audio",
        MediaKind.Document => "a document",
        MediaKind.Archive => "an archive",
    };
}
