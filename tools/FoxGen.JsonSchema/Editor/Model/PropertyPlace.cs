using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Properties of models and of objects, and overrides of variants.</summary>
internal static class PropertyPlace
{
    /// <summary>A property of the model.</summary>
    public static Definition Definition { get; } = new("property", () => Property([.. ModelValues.Keys.InPlace, .. Own, When(WhenPlace.Definition)]));

    /// <summary>A property of an object.</summary>
    public static Definition InObject { get; } = new("innerProperty", () =>
        Property([.. ModelValues.Keys.InPlace, .. Own.Select(key => key.From(Definition)), When(WhenPlace.InObject)]));

    /// <summary>The keys that a variant changes. A null removes a key.</summary>
    public static Definition Override { get; } = new("override", () => Mapping(
        ((IEnumerable<Key>)[.. ModelValues.Keys.Table, .. Own, When(WhenPlace.Definition)]).Select(UnionPlace.AsOverride).Select(key => key with { Shape = OrNull(key.Shape) })));

    private static IEnumerable<Key> Own => [.. UnionPlace.Keys, .. FieldKeys.Table];

    private static Key When(Definition entry) => Optional("when", "Constraints that apply under a condition, or to some variants.", List(entry));

    private static RuleValue Property(IEnumerable<Key> keys) => Mapping(keys).With(
        Given.All(ModelValues.Rules.Definition, ModelValues.Rules.ArrayDefinition, ModelValues.Rules.UnionDefinition, ModelValues.FieldRules.Definition),
        FieldKeys.Snippets);
}
