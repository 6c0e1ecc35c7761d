using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The facts that the client checks in a local file before it uploads the file; the rest of <see cref="MediaFacts"/> is documentation.</summary>
/// <param name="Path">The field, such as <c>image_urls[]</c>.</param>
/// <param name="MediaTypes">The accepted media types, separated by spaces (<c>image/png image/*</c>); empty for any.</param>
public sealed record FileFacts(string Path, string MediaTypes)
{
    /// <summary>The bounds of the measures of a file.</summary>
    public EquatableArray<FileLimit> Limits { get; init; }

    /// <summary>The comparisons with the files of other fields.</summary>
    public EquatableArray<MediaPair> Pairs { get; init; }

    /// <summary>Returns the facts of all fields of a request, in the order of the fields.</summary>
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
        var nothing = new FileFacts(path, string.Join(" ", media.MediaTypes));
        var fact = nothing with { Limits = media.Limits.Select(Limit).OfType<FileLimit>().ToEquatable(), Pairs = media.Pairs };
        return fact == nothing && nothing.MediaTypes.Length == 0 ? null : fact;
    }

    private static FileLimit? Limit(MediaLimit limit) => MediaMeasures.Find(limit.Key) is { OfFile: not null } measure && limit.Range.HasBounds
        ? measure.IsWhole ? new(limit.Key, limit.Range.FirstWhole, limit.Range.LastWhole) : new(limit.Key, limit.Range.Low?.Value, limit.Range.High?.Value)
        : null;
}

/// <summary>The bounds of a measure of a file.</summary>
/// <param name="Key">The key of the language, such as <c>bytes</c>.</param>
/// <param name="Minimum">The minimum; <c>null</c> for none.</param>
/// <param name="Maximum">The maximum; <c>null</c> for none.</param>
public sealed record FileLimit(string Key, decimal? Minimum, decimal? Maximum);
