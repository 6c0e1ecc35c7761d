using FoxGen.JsonSchema.Constraints;
using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>An overlay as a whole.</summary>
internal static class OverlayFileSchema
{
    private static readonly Definition s_property = new("overlayProperty", () => Mapping(
        [Optional("description", "The reason, which messages contain.", TextShapes.Localized), .. Constraints]).With(("minProperties", RuleValue.Of(1L))));

    private static readonly Definition s_item = new("overlayItem", () => Mapping(Constraints.Where(key => key.Name != "items").Select(key => key.From(s_property))));

    /// <summary>Returns the schema as JSON.</summary>
    public static string Write() => EditorDocument.Write(
        "overlay",
        "A FoxGen overlay",
        "Rules of a project for models of other files and packages: *.overlay.fox.yaml",
        Mapping(Table),
        [s_property, s_item, RulePlace.Definition, RulePlace.Rules, TextShapes.Localized, Text, Scalar, Flag, Number, PositiveNumber, Count]);

    private static IReadOnlyList<Key> Table =>
    [
        Required("service", "The name of the service of the models.", Text),
        Required("overlay", "A model id, or a list of model ids.", Either(Text, List(Text))),
        Optional("description", "The reason, which messages contain.", TextShapes.Localized),
        Optional("required", "Fields that every request must set.", List(Text)),
        Optional("exclude", "Fields that no request may set.", List(Text)),
        Optional("properties", "Fields with additional constraints. They can only narrow the model.", Map(s_property)),
        Optional("rules", "Rules between fields. Each id must be new.", List(RulePlace.Definition)),
    ];

    // The keys that fit depend on the type of the field, which only the compiler knows.
    private static IEnumerable<Key> Constraints =>
    [
        Optional("enum", "The values that stay allowed.", List(Scalar, atLeast: 1)),
        Optional("const", "The only value that stays allowed.", Scalar),
        .. LimitPlace.Bounds(Number),
        .. ConstraintKinds.Listed.SelectMany(kind => ConstraintTool.Of(kind).EditorKeys),
        Optional("items", "Constraints of the items.", s_item),
    ];
}
