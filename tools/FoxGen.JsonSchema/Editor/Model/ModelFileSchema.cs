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
        "One AI model, or several similar models: *.fox.yaml",
        Mapping(Table),
        [
            VariantPlace.Definition, PropertyPlace.Override, ModePlace.Definition, ExamplePlace.Definition,
            PropertyPlace.Definition, PropertyPlace.InObject, ItemPlace.Definition, UnionPlace.Alternative, UnionPlace.Left,
            ModelValues.Keys.Definition, ModelValues.Rules.Definition, ModelValues.Rules.ArrayDefinition, ModelValues.Rules.UnionDefinition, ModelValues.FieldRules.Definition,
            WhenPlace.Definition, WhenPlace.InObject, WhenPlace.Rules,
            RulePlace.Definition, RulePlace.InObject, RulePlace.Rules,
            .. ResultPlace.Definitions,
            .. SharedDefinitions.All,
        ]);

    private static IReadOnlyList<Key> Table =>
    [
        Required("service", "The name of the service, from its service file.", Text),
        Required("family", "A family of the service: its endpoint.", Text),
        Required("result", "A result type of the service or of this file.", Text),
        Optional("resultCount", "The number of results of a request, as a number or an expression: default(this.n).", Text),
        Required("title", "A one-line title.", TextShapes.Localized),
        Optional("description", "A description of the model.", TextShapes.Localized),
        Optional("documentation", "The URL of the documentation page.", Url),
        Required("variants", "The model ids of this file, in the order of the documentation.", Map(VariantPlace.Definition)),
        Optional("required", "The required properties.", List(Text)),
        Required("properties", "The fields of the body, without the field that names the model. Other fields are rejected.", Map(PropertyPlace.Definition)),
        Optional("rules", "Rules between fields.", List(RulePlace.Definition)),
        Optional("modes", "The named modes of the model.", Mapping(
            Required("field", "The enum property that selects the mode.", Text),
            Required("values", "The modes, by their wire names.", Map(ModePlace.Definition)),
            Optional("infer", "first-match: if the mode is absent, the first mode with all conditions met applies.", Word(["first-match", "none"])))),
        Optional("body", "The limits of the whole request.", Mapping(
            Required("bytes", "Maximum size of the whole body.", LimitPlace.MaximumSize("20MB")))),
        Optional("vocabularies", "Enums that properties of this file can refer to, by their C# name.", Map(VocabularyPlace.Shape)),
        Optional("results", "The result types of this file, by the C# name for `result`.", Map(ResultPlace.Shape)),
        Optional("notes", "Facts about the model that cannot be validated.", List(TextShapes.Localized)),
        Optional("timing", "The timing of this model, with the keys of the service file.", TimingPlace.Definition),
        Optional("examples", "Request bodies from the documentation. The build validates each of them.", List(ExamplePlace.Definition)),
    ];
}
