namespace FoxGen.RandomSchemas.Tests;

/// <summary>Works out what a variant of a file takes.</summary>
internal static class Variants
{
    /// <summary>The model ids of a file.</summary>
    public static IEnumerable<string> Of(Map file) => file.Below("variants").Keys;

    /// <summary>The fields of a variant, its overrides applied.</summary>
    public static Map Fields(Map file, string variant)
    {
        var own = file.Below("variants").Below(variant);
        var excluded = own.Texts("exclude");
        return new([.. file.Below("properties").Entries
            .Where(field => !excluded.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, (Node)((Map)field.Value).Merge(own.Below("properties").Below(field.Key))))]);
    }
}
