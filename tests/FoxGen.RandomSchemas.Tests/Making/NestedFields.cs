namespace FoxGen.RandomSchemas.Tests;

/// <summary>The nested fields of a file, by the paths that relations, modes and variants use.</summary>
internal static class NestedFields
{
    /// <summary>The fields of some properties with their paths, nested ones behind their parents.</summary>
    /// <param name="fields">The properties.</param>
    /// <param name="throughItems">Whether a path can lead into the items of an array, as in a variant.</param>
    public static IReadOnlyList<(string Path, Map Value)> Of(Map fields, bool throughItems = false) =>
        [.. fields.Entries.SelectMany(field => Inside(field.Key, (Map)field.Value, throughItems)).DistinctBy(one => one.Path)];

    /// <summary>The value with each object around a path changed.</summary>
    /// <param name="value">The value of a property.</param>
    /// <param name="path">The keys from the property on.</param>
    /// <param name="change">Changes the properties of an object that has the last key.</param>
    public static Map Change(Map value, IReadOnlyList<string> path, Func<Map, Map> change)
    {
        if (value.Find("oneOf") is Sequence cases)
        {
            return value.With("oneOf", Sequence.Of(cases.Items.Select(one => (Node)Change((Map)one, path, change))));
        }

        if (value.Find("items") is Map items)
        {
            return value.With("items", Change(items, path, change));
        }

        if (value.Find("properties") is not Map properties || properties.Find(path[0]) is not Map inner)
        {
            return value;
        }

        return path.Count == 1 ? value.With("properties", change(properties)) : value.With("properties", properties.With(path[0], Change(inner, [.. path.Skip(1)], change)));
    }

    private static IEnumerable<(string Path, Map Value)> Inside(string path, Map value, bool throughItems)
    {
        IEnumerable<Map> objects = (value.Find("oneOf") as Sequence)?.Items.Cast<Map>().ToList() ?? [value];
        var nested = objects.Concat(throughItems ? objects.Select(one => one.Below("items")) : [])
            .SelectMany(one => one.Below("properties").Entries)
            .SelectMany(one => Inside($"{path}.{one.Key}", (Map)one.Value, throughItems));
        return nested.Prepend((path, value));
    }
}
