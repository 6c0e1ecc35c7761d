using FoxGen.JsonSchema.Editor.Shared;
using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>A model file as a whole.</summary>
internal static class ModelFileSchema
{
    /// <summary>Returns the schema as JSON.</summary>
    public static string Write() => EditorDocument.Write(
        "model",
        "A FoxGen model file",
        "One AI model, or several that differ a little: *.fox.yaml",
        Mapping(Table),
        [
            VariantPlace.Definition, PropertyPlace.Override, ModePlace.Definition, ExamplePlace.Definition,
            PropertyPlace.Definition, PropertyPlace.InObject, ItemPlace.Definition, UnionPlace.Alternative,
            ModelValues.Keys.Definition, ModelValues.Rules.Definition, ModelValues.Rules.ArrayDefinition, ModelValues.Rules.UnionDefinition, ModelValues.FieldRules.Definition,
            WhenPlace.Definition, WhenPlace.InObject, WhenPlace.Rules,
            RulePlace.Definition, RulePlace.InObject, RulePlace.Rules,
            .. SharedDefinitions.All,
        ]);

    private static IReadOnlyList<Key> Table =>
    [
        Required("service", "The service file's service.", Text),
        Required("family", "One of its families: the endpoint.", Text),
        Required("result", "One of its result shapes.", Text),
        Required("title", "One line about the model.", TextShapes.Localized),
        Optional("description", "A paragraph about the model.", TextShapes.Localized),
        Optional("documentation", "The URL of the page the facts are from.", Url),
        Required("variants", "The model ids of this file, in the order of the documentation.", Map(VariantPlace.Definition)),
        Optional("required", "The properties that must be sent.", List(Text)),
        Required("properties", "The fields of the body, without the one that names the model. A field that is not here is refused.", Map(PropertyPlace.Definition)),
        Optional("rules", "What must hold between fields.", List(RulePlace.Definition)),
        Optional("modes", "Named ways to use the model.", Mapping(
            Required("field", "The enum property that names the mode.", Text),
            Required("values", "The modes, by their name on the wire.", Map(ModePlace.Definition)),
            Optional("infer", "first-match: an absent mode is the first whose conditions all hold.", Word(["first-match", "none"])))),
        Optional("body", "Limits of the request as a whole.", Mapping(
            Required("bytes", "The size of the whole body.", LimitPlace.MaximumSize("20MB")))),
        Optional("notes", "Facts about the model that nothing can check.", List(TextShapes.Localized)),
        Optional("timing", "The service's keys, for this model.", TimingPlace.Definition),
        Optional("examples", "Request bodies from the documentation. Each is checked when the project is built.", List(ExamplePlace.Definition)),
    ];
}
