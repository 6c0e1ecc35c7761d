using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>What local files must be, as far as a look into them can tell.</summary>
internal static class MediaDemands
{
    public static IReadOnlyList<FoxMediaFacts> Of(RequestSchema request) => [.. request.Fields.SelectMany(field => Of(field.Name, field.Value))];

    private static IEnumerable<FoxMediaFacts> Of(string path, ValueSchema schema)
    {
        var own = schema.Media is { } media && Fact(path, media) is { } fact ? [fact] : Array.Empty<FoxMediaFacts>();
        return own
            .Concat(schema.Items is { } items ? Of(path + "[]", items) : [])
            .Concat(schema.Properties.SelectMany(property => Of($"{path}.{property.Name}", property.Value)))
            .Concat(schema.Cases.SelectMany(one => Of(path, one.Value)));
    }

    private static FoxMediaFacts? Fact(string path, MediaFacts media)
    {
        var types = media.Formats.Count > 0
            ? media.Formats.Select(name => MediaFormats.Find(name)!.MediaType)
            : media.Kinds.Where(kind => kind is not MediaKind.Document).Select(kind => kind.ToString().ToLowerInvariant() + "/*");
        var nothing = new FoxMediaFacts(path, string.Join(' ', types));
        var (bytes, edge, ratio) = (media.Bytes?.Range, media.ShortEdgePixels?.Range, media.AspectRatio?.Range);
        var fact = nothing with
        {
            MinBytes = (long?)Low(bytes),
            MaxBytes = (long?)High(bytes),
            MinShortEdge = (int?)Low(edge),
            MaxShortEdge = (int?)High(edge),
            MinAspectRatio = (double?)(ratio?.Minimum ?? ratio?.ExclusiveMinimum),
            MaxAspectRatio = (double?)(ratio?.Maximum ?? ratio?.ExclusiveMaximum),
            SameSizeAs = media.SameSizeAs,
        };
        return fact == nothing && nothing.MediaTypes.Length == 0 ? null : fact;
    }

    // Bytes and pixels are whole: a bound that is itself not allowed moves by one.
    private static decimal? Low(NumberRange? range) =>
        range?.Minimum is { } least ? decimal.Ceiling(least) : range?.ExclusiveMinimum is { } above ? decimal.Floor(above) + 1 : null;

    private static decimal? High(NumberRange? range) =>
        range?.Maximum is { } most ? decimal.Floor(most) : range?.ExclusiveMaximum is { } below ? decimal.Ceiling(below) - 1 : null;
}
