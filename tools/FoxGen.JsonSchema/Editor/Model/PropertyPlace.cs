using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Properties;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Properties of models and of objects, and overrides of variants.</summary>
internal static class PropertyPlace
{
    /// <summary>A property of the model.</summary>
    public static Definition Definition { get; } = new("property", () => Property([.. ModelValues.Keys.InPlace, .. Own, .. Places, When(WhenPlace.Definition)], NeedsIn, OneOfTwo));

    /// <summary>A property of an object.</summary>
    public static Definition InObject { get; } = new("innerProperty", () =>
        Property([.. ModelValues.Keys.InPlace, .. Own.Select(key => key.From(Definition)), When(WhenPlace.InObject)]));

    /// <summary>The keys that a variant changes. A null removes a key.</summary>
    public static Definition Override { get; } = new("override", () => Mapping(
        ((IEnumerable<Key>)[.. ModelValues.Keys.Table, .. Own, .. Places, When(WhenPlace.Definition)]).Select(UnionPlace.AsOverride).Select(key => key with { Shape = OrNull(key.Shape) })));

    // Only properties of the model itself have a place in the request.
    private static IEnumerable<Key> Places =>
    [
        Optional("in", "The part of the request that carries the property, instead of the body.", Word([.. PropertyPlaceReader.Parts.Select(part => part.Word)])),
        Optional("as", "The name of the header, the query parameter or the placeholder. The default is the name of the property.", Text),
        Optional("under", "The object in the body that contains the property: input, input.options, or instances[] for an array with one object.", Text),
    ];

    private static IEnumerable<Key> Own => [.. UnionPlace.Keys, .. FieldKeys.Table];

    private static Key When(Definition entry) => Optional("when", "Constraints that apply under a condition, or to some variants.", List(entry));

    private static RuleValue NeedsIn => SchemaNode.When(Given.Has("as"), Given.Has("in"));

    private static RuleValue OneOfTwo => SchemaNode.Not(Given.Has("in", "under"));

    private static RuleValue Property(IEnumerable<Key> keys, params IEnumerable<RuleValue> rules) => Mapping(keys).With(
        Given.All([ModelValues.Rules.Definition, ModelValues.Rules.ArrayDefinition, ModelValues.Rules.UnionDefinition, ModelValues.FieldRules.Definition, .. rules]),
        FieldKeys.Snippets);
}
