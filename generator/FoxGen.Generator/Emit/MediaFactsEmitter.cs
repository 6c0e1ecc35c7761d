using System.Globalization;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes what files given to the fields of a model must be, as far as a look into a file can tell.</summary>
internal static class MediaFactsEmitter
{
    /// <summary>The lines of the initialiser; none when there is nothing to check.</summary>
    public static IReadOnlyList<string> Lines(RequestSchema request)
    {
        var facts = new List<string>();
        foreach (var field in request.Fields)
        {
            Add(field.Name, field.Value, facts);
        }

        return facts.Count == 0 ? [] : ["Media =", "[", .. facts.Select(fact => $"    {fact},"), "],"];
    }

    private static void Add(string path, ValueSchema schema, List<string> facts)
    {
        if (schema.Media is { } media && Fact(path, media) is { } fact)
        {
            facts.Add(fact);
        }

        if (schema.Items is { } items)
        {
            Add(path + "[]", items, facts);
        }

        foreach (var property in schema.Properties)
        {
            Add($"{path}.{property.Name}", property.Value, facts);
        }

        foreach (var one in schema.Cases)
        {
            Add(path, one.Value, facts);
        }
    }

    private static string? Fact(string path, MediaFacts media)
    {
        var types = media.Formats.Count > 0
            ? media.Formats.Select(name => MediaFormats.Find(name)!.MediaType)
            : media.Kinds.Where(kind => kind is not MediaKind.Document).Select(kind => kind.ToString().ToLowerInvariant() + "/*");
        var bounds = new List<string>();
        if (media.Bytes?.Range is { } bytes)
        {
            Bound("MinBytes", Whole(bytes.Minimum, bytes.ExclusiveMinimum, 1));
            Bound("MaxBytes", Whole(bytes.Maximum, bytes.ExclusiveMaximum, -1));
        }

        if (media.ShortEdgePixels?.Range is { } edge)
        {
            Bound("MinShortEdge", Whole(edge.Minimum, edge.ExclusiveMinimum, 1));
            Bound("MaxShortEdge", Whole(edge.Maximum, edge.ExclusiveMaximum, -1));
        }

        if (media.AspectRatio?.Range is { } ratio)
        {
            Bound("MinAspectRatio", Double(ratio.Minimum ?? ratio.ExclusiveMinimum));
            Bound("MaxAspectRatio", Double(ratio.Maximum ?? ratio.ExclusiveMaximum));
        }

        Bound("SameSizeAs", media.SameSizeAs is { } other ? CSharp.Literal(other) : null);
        var accepted = string.Join(" ", types);
        return accepted.Length == 0 && bounds.Count == 0
            ? null
            : $"new({CSharp.Literal(path)}, {CSharp.Literal(accepted)}){(bounds.Count == 0 ? "" : $" {{ {string.Join(", ", bounds)} }}")}";

        void Bound(string name, string? value)
        {
            if (value is not null)
            {
                bounds.Add($"{name} = {value}");
            }
        }
    }

    // Bytes and pixels are whole: a bound that is itself not allowed moves by one.
    private static string? Whole(decimal? inclusive, decimal? exclusive, int step)
    {
        if ((inclusive ?? exclusive) is not { } bound)
        {
            return null;
        }

        var whole = step > 0 ? decimal.Ceiling(bound) : decimal.Floor(bound);
        return (inclusive is null && whole == bound ? whole + step : whole).ToString(CultureInfo.InvariantCulture);
    }

    private static string? Double(decimal? bound) => bound is { } number ? CSharp.Double(number) : null;
}
