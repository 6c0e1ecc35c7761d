using FoxGen.Import.Draft;

namespace FoxGen.Import.OpenApi;

/// <summary>Says what a variant changes about a field: the keys that differ, and no others.</summary>
internal static class FieldOverride
{
    /// <summary>The keys of a field as they are written, each with its text.</summary>
    public static IReadOnlyDictionary<string, string> Keys(DraftField field)
    {
        // A field without keys is not written at all.
        var written = FieldWriter.Fields([field], withSpace: false, evenIfEmpty: true)?.Entries.FirstOrDefault()?.Value as YamlMapping;
        return (written?.Entries ?? []).ToDictionary(
            entry => entry.Key,
            entry =>
            {
                var alone = new YamlMapping();
                alone.Entries.Add(new YamlEntry("x", entry.Value));
                return YamlPrinter.Print(alone, []);
            });
    }

    /// <summary>What has to be written of a field; <c>null</c> when an override cannot say it, since it can take no key away.</summary>
    /// <param name="shared">The field as the file has it.</param>
    /// <param name="own">The field as the variant has it.</param>
    public static DraftField? Of(DraftField shared, DraftField own)
    {
        var (before, after) = (Keys(shared), Keys(own));
        if (before.Keys.Any(key => !after.ContainsKey(key)))
        {
            return null;
        }

        var changed = after.Keys.Where(key => !before.TryGetValue(key, out var text) || text != after[key]).ToHashSet(StringComparer.Ordinal);
        if (changed.Contains("properties") || changed.Contains("required"))
        {
            // Which keys of an object are required is read together with the keys.
            changed.UnionWith(["properties", "required"]);
        }

        return own.Reduced(changed);
    }
}
