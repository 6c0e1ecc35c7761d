namespace FoxGen.CompilerServices;

/// <summary>What a file given to a field must be. Checked before a local file is uploaded; nothing of this can be seen of a URL.</summary>
public sealed class FoxMediaFacts(string path, string mediaTypes)
{
    /// <summary>The field on the wire: <c>image_url</c>, <c>image_urls[]</c> for each item of a list, <c>video_urls</c> for all of its files together.</summary>
    public string Path { get; } = path;

    /// <summary>The MIME types taken, separated by spaces; <c>image/*</c> for a whole kind; empty for any.</summary>
    public string MediaTypes { get; } = mediaTypes;

    /// <summary>Bounds of its size and of its pixels.</summary>
    public IReadOnlyList<FoxMediaLimit> Limits { get; init; } = [];

    /// <summary>What it must have in common with the files of other fields.</summary>
    public IReadOnlyList<FoxMediaPair> Pairs { get; init; } = [];
}

/// <summary>Bounds of one number that a file has.</summary>
public sealed class FoxMediaLimit(string key, decimal? minimum = null, decimal? maximum = null)
{
    /// <summary>The key of the spec language, such as <c>bytes</c> or <c>shortEdge</c>. Keys that this version does not know are not checked.</summary>
    public string Key { get; } = key;

    /// <summary>The smallest number; <c>null</c> for none.</summary>
    public decimal? Minimum { get; } = minimum;

    /// <summary>The largest number; <c>null</c> for none.</summary>
    public decimal? Maximum { get; } = maximum;
}

/// <summary>What a file must have in common with that of another field.</summary>
public sealed class FoxMediaPair(string key, string field)
{
    /// <summary>The key of the spec language, such as <c>sameSizeAs</c>. Keys that this version does not know are not checked.</summary>
    public string Key { get; } = key;

    /// <summary>The other field on the wire.</summary>
    public string Field { get; } = field;
}
