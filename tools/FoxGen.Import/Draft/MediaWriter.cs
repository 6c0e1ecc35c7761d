using FoxGen.Rules.Primitives;

namespace FoxGen.Import.Draft;

/// <summary>Writes what a URL must point at.</summary>
internal static class MediaWriter
{
    /// <summary>The value of <c>media</c>; <c>null</c> for none.</summary>
    public static YamlMapping? Write(DraftMedia? media)
    {
        if (media is null)
        {
            return null;
        }

        var keys = new YamlMapping();
        var kinds = media.Kinds.Select(kind => kind.Word()).ToList();
        keys.Add("kind", kinds.Count == 1 ? YamlValues.Text(kinds[0]) : YamlValues.List(kinds));
        keys.Add("formats", YamlValues.List(media.Formats));
        keys.Add("extension", YamlValues.Text(media.ExtensionIsRequired ? "required" : null));
        foreach (var comparison in MediaComparisons.All)
        {
            keys.Add(comparison.Key, YamlValues.Text(media.Pairs.GetValueOrDefault(comparison.Key)));
        }

        foreach (var measure in MediaMeasures.All)
        {
            keys.Add(measure.Key, Limit(media.Limits.GetValueOrDefault(measure.Key)));
        }

        return keys;
    }

    private static YamlMapping? Limit(DraftLimit? limit)
    {
        if (limit is null)
        {
            return null;
        }

        var keys = new YamlMapping { PrefersFlow = limit.When.Count == 0 };
        Bounds(keys, limit);
        keys.Add("when", YamlSequence.Of(limit.When.Select(when =>
        {
            var entry = new YamlMapping();
            entry.Add("if", new YamlScalar(when.If, YamlStyle.Expression));
            Bounds(entry, when.Bounds);
            return entry;
        })));
        return keys;
    }

    private static void Bounds(YamlMapping keys, DraftLimit limit)
    {
        keys.Add("minimum", YamlValues.Text(limit.Minimum) is { } minimum ? Unquoted(minimum) : null);
        keys.Add("maximum", YamlValues.Text(limit.Maximum) is { } maximum ? Unquoted(maximum) : null);
        keys.Add("exclusiveMinimum", YamlValues.Text(limit.ExclusiveMinimum) is { } above ? Unquoted(above) : null);
        keys.Add("exclusiveMaximum", YamlValues.Text(limit.ExclusiveMaximum) is { } below ? Unquoted(below) : null);
    }

    // Numbers stand as numbers; ratios keep the quotes that their colon asks for.
    private static YamlNode Unquoted(YamlNode text) =>
        text is YamlScalar scalar && !scalar.Text.Contains(':') ? new YamlScalar(scalar.Text, YamlStyle.Plain) : text;
}
