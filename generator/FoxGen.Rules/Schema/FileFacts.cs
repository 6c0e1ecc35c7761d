namespace FoxGen.Rules;

/// <summary>The facts that the client checks in a local file before it uploads the file; the rest of <see cref="MediaFacts"/> is documentation.</summary>
/// <param name="Path">The field, such as <c>image_urls[]</c>.</param>
/// <param name="MediaTypes">The media types accepted, separated by spaces (<c>image/png image/*</c>); empty for any.</param>
public sealed record FileFacts(string Path, string MediaTypes)
{
    /// <summary>The smallest size in bytes.</summary>
    public long? MinBytes { get; init; }

    /// <summary>The largest size in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The smallest length of the shorter edge in pixels.</summary>
    public int? MinShortEdge { get; init; }

    /// <summary>The largest length of the shorter edge in pixels.</summary>
    public int? MaxShortEdge { get; init; }

    /// <summary>The smallest width divided by height.</summary>
    public double? MinAspectRatio { get; init; }

    /// <summary>The largest width divided by height.</summary>
    public double? MaxAspectRatio { get; init; }

    /// <summary>The field whose file must have the same width and height.</summary>
    public string? SameSizeAs { get; init; }

    /// <summary>The facts of all fields of a request that have any, in the order of the fields.</summary>
    public static IEnumerable<FileFacts> Of(RequestSchema request) => request.Fields.SelectMany(field => Of(field.Name, field.Value));

    private static IEnumerable<FileFacts> Of(string path, ValueSchema schema)
    {
        var own = schema.Media is { } media && Fact(path, media) is { } fact ? [fact] : Array.Empty<FileFacts>();
        return own
            .Concat(schema.Items is { } items ? Of(path + "[]", items) : [])
            .Concat(schema.Properties.SelectMany(property => Of($"{path}.{property.Name}", property.Value)))
            .Concat(schema.Cases.SelectMany(one => Of(path, one.Value)));
    }

    private static FileFacts? Fact(string path, MediaFacts media)
    {
        var types = media.Formats.Count > 0
            ? media.Formats.Select(name => MediaFormats.Find(name)!.MediaType)
            : media.Kinds.Where(kind => kind is not MediaKind.Document).Select(kind => kind.ToString().ToLowerInvariant() + "/*");
        var nothing = new FileFacts(path, string.Join(" ", types));
        var (bytes, edge, ratio) = (media.Bytes?.Range, media.ShortEdgePixels?.Range, media.AspectRatio?.Range);
        var fact = nothing with
        {
            MinBytes = (long?)bytes?.FirstWhole,
            MaxBytes = (long?)bytes?.LastWhole,
            MinShortEdge = (int?)edge?.FirstWhole,
            MaxShortEdge = (int?)edge?.LastWhole,
            MinAspectRatio = (double?)ratio?.Low?.Value,
            MaxAspectRatio = (double?)ratio?.High?.Value,
            SameSizeAs = media.SameSizeAs,
        };
        return fact == nothing && nothing.MediaTypes.Length == 0 ? null : fact;
    }
}
