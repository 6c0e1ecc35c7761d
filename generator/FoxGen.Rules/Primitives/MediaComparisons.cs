// Compiled into FoxGen.Rules and into FoxGen.Runtime, as MediaMeasures is.

namespace FoxGen.Rules.Primitives;

/// <summary>What the files of two fields can have in common, which a key of <c>media</c> asks for by naming the other field.</summary>
/// <param name="key">The key of the language, such as <c>sameSizeAs</c>.</param>
/// <param name="meaning">What the key names, in a sentence.</param>
/// <param name="words">What the file must be, behind "must be" and in front of the other file.</param>
internal sealed class MediaComparison(string key, string meaning, string words)
{
    /// <summary>The key of the language.</summary>
    public string Key { get; } = key;

    /// <summary>What the key names. Editors say it.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The id of the problem of two files that differ.</summary>
    public string ProblemId { get; init; } = "media-pixels";

    /// <summary>Whether two local files are alike. What cannot be told counts as alike.</summary>
    public required Func<FileMeasures, FileMeasures, bool> Matches { get; init; }

    /// <summary>What two files that differ have, behind "but".</summary>
    public required Func<FileMeasures, FileMeasures, string> Found { get; init; }

    /// <summary>What the file must be, behind "must be".</summary>
    /// <param name="other">The other field.</param>
    /// <param name="isList">Whether that field is an array, of which the first file counts.</param>
    public string Allowed(string other, bool isList = false) => $"{words} the {(isList ? "first " : "")}file of {other}";
}

/// <summary>The comparisons of <c>media</c>.</summary>
internal static class MediaComparisons
{
    /// <summary>All, in the order in which they are read, checked and told.</summary>
    public static MediaComparison[] All { get; } =
    [
        new("sameSizeAs", "The field with a file of the same width and height. Of an array, the first file counts.", "as wide and as high as")
        {
            Matches = (one, other) => one.Pixels is null || other.Pixels is null || one.Pixels == other.Pixels || one.Pixels == other.Turned.Pixels,
            Found = (one, other) => $"has {one.Size} pixels, not {other.Size}",
        },
    ];

    /// <summary>Looks one up by its key; <c>null</c> if there is none.</summary>
    public static MediaComparison? Find(string key) => All.FirstOrDefault(comparison => comparison.Key == key);
}
