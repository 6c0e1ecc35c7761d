using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>The items of an array.</summary>
internal static class ItemPlace
{
    /// <summary>An item, which may be a union.</summary>
    public static Definition Definition { get; } = new("item", () =>
        Mapping([.. Keys(ModelValues.Keys), .. UnionPlace.Keys.Select(key => key.From(PropertyPlace.Definition))]).With(Given.All(ModelValues.Rules.Definition, ModelValues.Rules.UnionDefinition, NamedTypes)));

    /// <summary>Only objects, unions and enums become C# types, which have names.</summary>
    public static RuleValue NamedTypes => SchemaNode.When(
        SchemaNode.Any(
        [
            Given.TypeIs(ValueKind.Integer, ValueKind.Number, ValueKind.Boolean),
            SchemaNode.All([Given.TypeIs(ValueKind.String), SchemaNode.Not(Given.Has("enum"))]),
        ]),
        Given.Keys(Given.None("name")));

    /// <summary>Returns the keys of an item.</summary>
    public static IEnumerable<Key> Keys(ValueKeys values) =>
    [
        Optional("name", "The C# name of the type generated for the items.", Text),
        .. values.InPlace.Where(key => key.Name != "type"),
        Optional("type", "The type of the value.", Word(LanguageWords.Types.Where(word => word != PropertyKeys.Word(ValueKind.Array)))),
    ];
}
