namespace FoxGen;

/// <summary>The requirements for the file of a field. They are checked before a local file is uploaded; they cannot be checked for a URL.</summary>
/// <param name="Path">
/// The field on the wire: <c>image_url</c>, <c>image_urls[]</c> for each item of an array, <c>video_urls</c> for all of its files in total.
/// </param>
/// <param name="MediaTypes">The accepted MIME types, separated by spaces; <c>image/*</c> for all images; empty for any.</param>
public sealed record FoxMediaFacts(string Path, string MediaTypes)
{
    /// <summary>Bounds of its size and its pixels.</summary>
    public IReadOnlyList<FoxMediaLimit> Limits { get; init; } = [];

    /// <summary>Comparisons with the files of other fields.</summary>
    public IReadOnlyList<FoxMediaPair> Pairs { get; init; } = [];
}

/// <summary>The bounds of a measure of a file.</summary>
/// <param name="Key">The key of the spec language, such as <c>bytes</c> or <c>shortEdge</c>. Unknown keys are not checked.</param>
/// <param name="Minimum">The minimum; <c>null</c> for none.</param>
/// <param name="Maximum">The maximum; <c>null</c> for none.</param>
public sealed record FoxMediaLimit(string Key, decimal? Minimum = null, decimal? Maximum = null);

/// <summary>A comparison of a file with the file of another field.</summary>
/// <param name="Key">The key of the spec language, such as <c>sameSizeAs</c>. Unknown keys are not checked.</param>
/// <param name="Field">The other field on the wire.</param>
public sealed record FoxMediaPair(string Key, string Field);
