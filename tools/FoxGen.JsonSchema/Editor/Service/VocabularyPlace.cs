using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Service;

/// <summary>Vocabularies: enums that models share.</summary>
internal static class VocabularyPlace
{
    /// <summary>The keys.</summary>
    public static RuleValue Shape => Mapping(
        Optional("type", "What the values are.", Word(LanguageWords.VocabularyTypes)),
        Optional("description", "What it lists.", TextShapes.Localized),
        Required("values", "The values.", Map(Mapping(
            Optional("name", "The C# name.", Text),
            Required("number", "The number that is compiled into callers: only append, never reuse.", Integer),
            Optional("description", "What it stands for.", TextShapes.Localized),
            Optional("aliases", "Other spellings.", List(Scalar))))));
}
