namespace FoxGen.Import;

/// <summary>What the file behind a URL must be; on an array, what all its files together keep to.</summary>
public sealed class DraftMedia
{
    /// <summary>The kinds of file; empty on an array.</summary>
    public List<MediaKind> Kinds { get; } = [];

    /// <summary>The formats by their names in the language; empty on an array, or when the source does not say.</summary>
    public List<string> Formats { get; } = [];

    /// <summary>Whether a URL must have the extension of one of the formats.</summary>
    public bool ExtensionIsRequired { get; set; }

    /// <summary>What the file has in common with that of another field, by key: <c>sameSizeAs</c>.</summary>
    public Dictionary<string, string> Pairs { get; } = [];

    /// <summary>Bounds of its size, its playing time, its pixels, by key: <c>bytes</c>, <c>shortEdge</c>.</summary>
    public Dictionary<string, DraftLimit> Limits { get; } = [];
}

/// <summary>Bounds of one property of a file. The bounds are texts of the language, such as <c>30MB</c>, <c>15</c> or <c>16:9</c>.</summary>
public sealed class DraftLimit
{
    /// <summary>The smallest value allowed.</summary>
    public string? Minimum { get; set; }

    /// <summary>The largest value allowed.</summary>
    public string? Maximum { get; set; }

    /// <summary>Values must be larger.</summary>
    public string? ExclusiveMinimum { get; set; }

    /// <summary>Values must be smaller.</summary>
    public string? ExclusiveMaximum { get; set; }

    /// <summary>Tighter bounds, each under a condition.</summary>
    public List<(string If, DraftLimit Bounds)> When { get; } = [];
}
