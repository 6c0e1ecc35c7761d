namespace FoxGen.Import;

/// <summary>The requirements for the file of a URL; on an array, for the total of all files.</summary>
public sealed class DraftMedia
{
    /// <summary>The kinds of file; empty on an array.</summary>
    public List<MediaKind> Kinds { get; } = [];

    /// <summary>The formats by their names in the language; empty on an array, or if they are unknown.</summary>
    public List<string> Formats { get; } = [];

    /// <summary>Whether a URL must have the extension of one of the formats.</summary>
    public bool ExtensionIsRequired { get; set; }

    /// <summary>The comparisons with files of other fields, by key: <c>sameSizeAs</c>.</summary>
    public Dictionary<string, string> Pairs { get; } = [];

    /// <summary>The bounds of its size, duration and pixels, by key: <c>bytes</c>, <c>shortEdge</c>.</summary>
    public Dictionary<string, DraftLimit> Limits { get; } = [];
}

/// <summary>The bounds of a measure of a file. The bounds are strings of the language, such as <c>30MB</c>, <c>15</c> or <c>16:9</c>.</summary>
public sealed class DraftLimit
{
    /// <summary>The minimum.</summary>
    public string? Minimum { get; set; }

    /// <summary>The maximum.</summary>
    public string? Maximum { get; set; }

    /// <summary>The exclusive minimum.</summary>
    public string? ExclusiveMinimum { get; set; }

    /// <summary>The exclusive maximum.</summary>
    public string? ExclusiveMaximum { get; set; }

    /// <summary>Tighter bounds, each under a condition.</summary>
    public List<(string If, DraftLimit Bounds)> When { get; } = [];
}
