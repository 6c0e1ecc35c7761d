namespace FoxGen.CompilerServices;

/// <summary>The requirements for the file of a field. They are checked before a local file is uploaded; they cannot be checked for a URL.</summary>
public sealed class FoxMediaFacts(string path, string mediaTypes)
{
    /// <summary>
    /// The field on the wire: <c>image_url</c>, <c>image_urls[]</c> for each item of an array, <c>video_urls</c> for all of its files in
    /// total.
    /// </summary>
    public string Path { get; } = path;

    /// <summary>The accepted MIME types, separated by spaces; <c>image/*</c> for all images; empty for any.</summary>
    public string MediaTypes { get; } = mediaTypes;

    /// <summary>Bounds of its size, its playing time and its pixels.</summary>
    public IReadOnlyList<FoxMediaLimit> Limits { get; init; } = [];

    /// <summary>The forms in which the field accepts a file, besides a URL; empty for none.</summary>
    public IReadOnlyList<FoxInlineForm> Inline { get; init; } = [];

    /// <summary>Maximum size in bytes of a file whose content the field contains; <c>null</c> for no limit.</summary>
    public long? MaxInlineBytes { get; init; }

    /// <summary>Comparisons with the files of other fields.</summary>
    public IReadOnlyList<FoxMediaPair> Pairs { get; init; } = [];
}

/// <summary>The bounds of a measure of a file.</summary>
public sealed class FoxMediaLimit(string key, decimal? minimum = null, decimal? maximum = null)
{
    /// <summary>The key of the spec language, such as <c>bytes</c> or <c>shortEdge</c>. Unknown keys are not checked.</summary>
    public string Key { get; } = key;

    /// <summary>The minimum; <c>null</c> for none.</summary>
    public decimal? Minimum { get; } = minimum;

    /// <summary>The maximum; <c>null</c> for none.</summary>
    public decimal? Maximum { get; } = maximum;

    /// <summary>
    /// Returns whether the bounds certainly apply; <c>null</c> if they always do. The argument is the request or the nested object that has the field.
    /// </summary>
    public Func<object, bool>? When { get; init; }
}

/// <summary>A comparison of a file with the file of another field.</summary>
public sealed class FoxMediaPair(string key, string field)
{
    /// <summary>The key of the spec language, such as <c>sameSizeAs</c>. Unknown keys are not checked.</summary>
    public string Key { get; } = key;

    /// <summary>The other field on the wire.</summary>
    public string Field { get; } = field;
}
