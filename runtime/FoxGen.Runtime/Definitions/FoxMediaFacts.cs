namespace FoxGen;

/// <summary>What a file given to a field must be. Checked before a local file is uploaded; nothing of this can be seen of a URL.</summary>
/// <param name="Path">The field on the wire: <c>image_url</c>, <c>image_urls[]</c> for each item of a list, <c>video_urls</c> for all of its files together.</param>
/// <param name="MediaTypes">The MIME types taken, separated by spaces; <c>image/*</c> for a whole kind; empty for any.</param>
public sealed record FoxMediaFacts(string Path, string MediaTypes)
{
    /// <summary>Bounds of its size and of its pixels.</summary>
    public IReadOnlyList<FoxMediaLimit> Limits { get; init; } = [];

    /// <summary>What it must have in common with the files of other fields.</summary>
    public IReadOnlyList<FoxMediaPair> Pairs { get; init; } = [];
}

/// <summary>Bounds of one number that a file has.</summary>
/// <param name="Key">The key of the spec language, such as <c>bytes</c> or <c>shortEdge</c>. Keys that this version does not know are not checked.</param>
/// <param name="Minimum">The smallest number; <c>null</c> for none.</param>
/// <param name="Maximum">The largest number; <c>null</c> for none.</param>
public sealed record FoxMediaLimit(string Key, decimal? Minimum = null, decimal? Maximum = null);

/// <summary>What a file must have in common with that of another field.</summary>
/// <param name="Key">The key of the spec language, such as <c>sameSizeAs</c>. Keys that this version does not know are not checked.</param>
/// <param name="Field">The other field on the wire.</param>
public sealed record FoxMediaPair(string Key, string Field);
