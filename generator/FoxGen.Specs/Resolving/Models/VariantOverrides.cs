using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Properties;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Applies the overrides and exclusions of a variant to the properties of its file.</summary>
internal sealed class VariantOverrides(SpecReader spec)
{
    /// <summary>Returns a property as the variant has it; the same mapping if the variant changes nothing in it.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="property">Its keys in the file.</param>
    public MappingNode Apply(VariantSpec variant, string name, MappingNode property)
    {
        foreach (var entry in variant.Overrides)
        {
            var overriding = (MappingNode)entry.Value;
            property = entry.Key.Text == name ? Override(property, overriding)
                : Inside(entry.Key.Text, name) is { } path ? NestedPaths.Change(property, path, (properties, field) =>
                    field.Value is MappingNode inner ? properties.WithValue(field.Key.Text, Override(inner, overriding)) : properties)
                : property;
        }

        return variant.Exclude.Select(excluded => Inside(excluded.Text, name)).OfType<string>()
            .Aggregate(property, (changed, path) => NestedPaths.Change(changed, path, (properties, field) => properties.Excluding(field)));
    }

    // The path from the property on.
    private static string? Inside(string path, string name) =>
        path.StartsWith(name + ".", StringComparison.Ordinal) ? path.Substring(name.Length) : null;

    private MappingNode Override(MappingNode value, MappingNode overriding)
    {
        if (overriding.Find("oneOf")?.Value is SequenceNode alternatives)
        {
            var left = alternatives.Items.Select(one => Alternative(value, one)).OfType<SpecNode>().ToList();
            overriding = overriding.WithValue("oneOf", left.Count == 0 && alternatives.Items.Count > 0 && value.Find("oneOf") is { } all ? all.Value : new SequenceNode(alternatives.Span, left));
            value = value.Without(key => key == "type" || PropertyKeys.IsConstraint(key));
        }
        else if (overriding.Find("type") is { } type && value.Find("oneOf") is { } union)
        {
            // One alternative in place of those of the file, so that its types have the names of an alternative.
            var alternative = overriding.Without(key => !IsOfValue(key));
            overriding = overriding.Without(IsOfValue).WithEntry(new MappingEntry(union.Key, new SequenceNode(type.Key.Span, [alternative])));
            value = value.Without(key => key is "discriminator");
        }

        // The items of the array are overridden as a whole, but their alternatives can be those of the file.
        if (overriding.Find("items")?.Value is MappingNode own && own.Find("oneOf") is not null && value.Find("items")?.Value is MappingNode items)
        {
            overriding = overriding.WithValue("items", Override(items.Without(key => key is not ("oneOf" or "discriminator" or "name")), own));
        }

        return value.With(overriding);
    }

    private static bool IsOfValue(string key) => key is "type" or "required" || PropertyKeys.IsConstraint(key);

    // An alternative of the file by its name, alone or with the keys that differ; null for one that the file does not have.
    private SpecNode? Alternative(MappingNode value, SpecNode alternative)
    {
        var keys = alternative as MappingNode;
        if ((keys is null ? alternative : keys.Find("type") is null ? keys.Find("name")?.Value : null) is not ScalarNode { IsNull: false } name
            || value.Find("oneOf")?.Value is not SequenceNode shared)
        {
            return alternative;
        }

        var discriminator = (value.Find("discriminator")?.Value as ScalarNode)?.Text;
        var named = shared.Items.OfType<MappingNode>()
            .Select(one => (Name: (one.Find("name")?.Value as ScalarNode)?.Text ?? UnionCaseNames.Derive(one, discriminator), Keys: one))
            .ToList();
        return !spec.Nodes.IsAmong(name, [.. named.Select(one => one.Name)], SpecDiagnostics.UnknownAlternative) ? null
            : named.First(one => one.Name == name.Text).Keys is var found && keys is null ? found : Override(found, keys);
    }
}
