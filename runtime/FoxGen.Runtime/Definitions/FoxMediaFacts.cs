namespace FoxGen;

/// <summary>What a file given to a field must be. Checked before a local file is uploaded; of a URL nothing of this can be seen.</summary>
/// <param name="Path">The field on the wire: <c>image_url</c>, <c>image_urls[]</c> for each item of a list, <c>video_urls</c> for all of its files together.</param>
/// <param name="MediaTypes">The MIME types taken, separated by spaces; <c>image/*</c> for a whole kind; empty for any.</param>
public sealed record FoxMediaFacts(string Path, string MediaTypes)
{
    /// <summary>The smallest file in bytes.</summary>
    public long? MinBytes { get; init; }

    /// <summary>The largest file in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The shortest shorter edge in pixels.</summary>
    public int? MinShortEdge { get; init; }

    /// <summary>The longest shorter edge in pixels.</summary>
    public int? MaxShortEdge { get; init; }

    /// <summary>The smallest width divided by height.</summary>
    public double? MinAspectRatio { get; init; }

    /// <summary>The largest width divided by height.</summary>
    public double? MaxAspectRatio { get; init; }

    /// <summary>The field whose file must have the same width and height.</summary>
    public string? SameSizeAs { get; init; }
}
