// Compiled into FoxGen.Rules and into FoxGen.Runtime. The reader of specs, documentation, generated code, the check of local files,
// editor schemas, the importer, the exporter and reports of changes go through this list.

namespace FoxGen.Rules.Primitives;

/// <summary>What <c>media</c> can bound.</summary>
internal static class MediaMeasures
{
    /// <summary>The size of the file.</summary>
    public static MediaMeasure Bytes { get; } = new("bytes", "file size", "")
    {
        Literal = MediaLiteral.Size,
        HasTotal = true,
        IsWhole = true,
        Number = ProblemText.Bytes,
        OfFile = file => file.Bytes,
        ProblemId = "media-bytes",
        Found = file => "has " + ProblemText.Bytes(file.Bytes),
        // Reading ends at the bound, so the size of a larger file is not known.
        FoundMore = "is larger",
    };

    /// <summary>The playing time.</summary>
    public static MediaMeasure Seconds { get; } = new("seconds", "playing time in seconds", " s")
    {
        Verb = "last",
        HasTotal = true,
        OfFile = file => file.Seconds,
        ProblemId = "media-seconds",
        Found = file => FormattableString.Invariant($"lasts {file.Seconds:0.###} s"),
    };

    /// <summary>The shorter one of width and height.</summary>
    public static MediaMeasure ShortEdge { get; } = new("shortEdge", "shorter edge in pixels", " pixels on the shorter edge")
    {
        IsWhole = true,
        OfFile = file => file.Pixels is { } size ? Math.Min(size.Width, size.Height) : null,
    };

    /// <summary>The longer one of width and height.</summary>
    public static MediaMeasure LongEdge { get; } = new("longEdge", "longer edge in pixels", " pixels on the longer edge")
    {
        IsWhole = true,
        OfFile = file => file.Pixels is { } size ? Math.Max(size.Width, size.Height) : null,
    };

    /// <summary>The width.</summary>
    public static MediaMeasure Width { get; } = new("width", "width in pixels", " pixels wide") { IsWhole = true, OfFile = file => file.Pixels?.Width };

    /// <summary>The height.</summary>
    public static MediaMeasure Height { get; } = new("height", "height in pixels", " pixels high") { IsWhole = true, OfFile = file => file.Pixels?.Height };

    /// <summary>Width divided by height.</summary>
    public static MediaMeasure AspectRatio { get; } = new("aspectRatio", "width divided by height", " times as wide as high")
    {
        Literal = MediaLiteral.Ratio,
        Tolerance = 0.001m,
        OfFile = file => file.Pixels is { } size ? (decimal)size.Width / size.Height : null,
    };

    /// <summary>All, in the order in which they are read, checked and told.</summary>
    public static MediaMeasure[] All { get; } = [Bytes, Seconds, ShortEdge, LongEdge, Width, Height, AspectRatio];

    /// <summary>Looks one up by its key; <c>null</c> if there is none.</summary>
    public static MediaMeasure? Find(string key) => All.FirstOrDefault(measure => measure.Key == key);
}
