using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Unions: values of one of several kinds.</summary>
internal static class UnionPlace
{
    /// <summary>The keys that make a value a union.</summary>
    public static IReadOnlyList<Key> Keys =>
    [
        Optional("oneOf", "The accepted types of the value, instead of type. The first alternative that matches applies.", List(Alternative, atLeast: 2)),
        Optional("discriminator", "The key whose constants distinguish the objects.", Text),
    ];

    /// <summary>One of the kinds, which is not a union itself.</summary>
    public static Definition Alternative { get; } = new("alternative", () => Mapping(
    [
        .. Own,
        .. ModelValues.Keys.InPlace.Select(key => key.Name == "type" ? key.AsRequired() : key),
    ]).With(Given.All(ModelValues.Rules.Definition, ModelValues.Rules.ArrayDefinition)));

    /// <summary>An alternative that a variant keeps: a name, a name with the keys that differ, or a new alternative with a type.</summary>
    public static Definition Left { get; } = new("alternativeLeft", () => Either(Text, Mapping([.. Own, .. ModelValues.Keys.Table.Select(AsOverride)]).With(Given.HasAny("type", "name"))));

    /// <summary>Returns a key as a variant overrides it: alternatives of the file can be named.</summary>
    /// <param name="key">The key of a property or an alternative.</param>
    public static Key AsOverride(Key key) => key.Name switch
    {
        "oneOf" => key with { Shape = List(Left, atLeast: 1) },
        "items" => key with { Shape = Either(key.Shape, Mapping([.. Keys.Select(AsOverride)])) },
        _ => key,
    };

    private static IEnumerable<Key> Own =>
    [
        Optional("name", "The C# name of the alternative.", Text),
        Optional("title", "A one-line title.", TextShapes.Localized),
        Optional("description", "A description.", TextShapes.Localized),
    ];
}
