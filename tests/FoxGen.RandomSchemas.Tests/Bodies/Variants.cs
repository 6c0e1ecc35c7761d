namespace FoxGen.RandomSchemas.Tests;

/// <summary>Works out what a variant of a file takes.</summary>
internal static class Variants
{
    /// <summary>The model ids of a file.</summary>
    public static IEnumerable<string> Of(Map file) => file.Below("variants").Keys;

    /// <summary>The required fields of a variant.</summary>
    public static IReadOnlyList<string> Required(Map file, string variant) =>
        file.Below("variants").Below(variant) is var own && own.Find("required") is not null ? own.Texts("required") : file.Texts("required");

    /// <summary>The fields of a variant, its overrides applied.</summary>
    public static Map Fields(Map file, string variant)
    {
        var own = file.Below("variants").Below(variant);
        var excluded = own.Texts("exclude");
        return new([.. file.Below("properties").Entries
            .Where(field => !excluded.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, (Node)Field(field.Key, (Map)field.Value, own.Below("properties"), excluded)))]);
    }

    private static Map Field(string name, Map value, Map overrides, IReadOnlyList<string> excluded)
    {
        var own = overrides.Below(name);
        value = (own.Find("type") is null ? value : value.Without("oneOf").Without("discriminator")).Merge(own);
        foreach (var (path, changed) in overrides.Entries.Where(one => one.Key.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            var keys = path.Split('.')[1..];
            value = NestedFields.Change(value, keys, properties => properties.With(keys[^1], properties.Below(keys[^1]).Merge((Map)changed)));
        }

        foreach (var path in excluded.Where(one => one.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            var keys = path.Split('.')[1..];
            value = NestedFields.Change(value, keys, properties => properties.Without(keys[^1]));
        }

        return value;
    }
}
