using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>
/// Finds nested fields in the mappings of a file by their paths: <c>voice.speed</c>. Fields of the items of an array and of the alternatives
/// of a union follow the property directly: <c>shots.prompt</c>, <c>size.width</c>.
/// </summary>
internal static class NestedPaths
{
    /// <summary>The paths of all fields.</summary>
    public static IReadOnlyList<string> All(IEnumerable<MappingEntry> properties) =>
        [.. properties.SelectMany(property => Inside(property.Value).Select(path => property.Key.Text + path).Prepend(property.Key.Text)).Distinct()];

    /// <summary>Changes a nested field in the value of a property.</summary>
    /// <param name="value">The value: a mapping of the keys of a property.</param>
    /// <param name="path">The path from the property on, with its separator: <c>.speed</c>.</param>
    /// <param name="change">Returns the object's <c>properties</c> with another entry.</param>
    /// <returns>The same value if it does not have the field.</returns>
    public static MappingNode Change(MappingNode value, string path, Func<MappingNode, MappingEntry, MappingNode> change)
    {
        var changed = Replace(value, "properties", properties => properties is MappingNode mapping ? InProperties(mapping, path, change) : properties);
        changed = Replace(changed, "items", items => items is MappingNode mapping ? Change(mapping, path, change) : items);
        return Replace(changed, "oneOf", alternatives => alternatives is SequenceNode list ? InAlternatives(list, path, change) : alternatives);
    }

    private static IEnumerable<string> Inside(SpecNode value)
    {
        if (value is not MappingNode mapping)
        {
            return [];
        }

        var fields = (mapping.Find("properties")?.Value as MappingNode)?.Entries ?? [];
        var alternatives = (mapping.Find("oneOf")?.Value as SequenceNode)?.Items ?? [];
        return fields.SelectMany(field => Inside(field.Value).Prepend("").Select(path => $".{field.Key.Text}{path}"))
            .Concat(alternatives.SelectMany(Inside))
            .Concat(mapping.Find("items") is { } items ? Inside(items.Value) : []);
    }

    private static MappingNode InProperties(MappingNode properties, string path, Func<MappingNode, MappingEntry, MappingNode> change)
    {
        foreach (var entry in properties.Entries)
        {
            var own = "." + entry.Key.Text;
            if (path == own)
            {
                return change(properties, entry);
            }

            if (path.StartsWith(own + ".", StringComparison.Ordinal))
            {
                properties = Replace(properties, entry.Key.Text, value => value is MappingNode inner ? Change(inner, path.Substring(own.Length), change) : value);
            }
        }

        return properties;
    }

    private static SequenceNode InAlternatives(SequenceNode alternatives, string path, Func<MappingNode, MappingEntry, MappingNode> change)
    {
        IReadOnlyList<SpecNode> changed = [.. alternatives.Items.Select(one => one is MappingNode mapping ? Change(mapping, path, change) : one)];
        return changed.SequenceEqual(alternatives.Items) ? alternatives : new SequenceNode(alternatives.Span, changed);
    }

    private static MappingNode Replace(MappingNode mapping, string key, Func<SpecNode, SpecNode> change) =>
        mapping.Find(key)?.Value is { } value && change(value) is var changed && changed != value ? mapping.WithValue(key, changed) : mapping;
}
