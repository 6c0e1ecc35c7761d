using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Vocabularies: enums that models share.</summary>
internal static class VocabularyPlace
{
    /// <summary>The keys.</summary>
    public static RuleValue Shape => Mapping(
        Optional("type", "The type of the values.", Word(LanguageWords.VocabularyTypes)),
        Optional("description", "A description of the vocabulary.", TextShapes.Localized),
        Required("values", "The values.", Map(Mapping(
            Optional("name", "The C# name.", Text),
            Required("number", "The number that is compiled into callers. Append new numbers; never change or reuse one.", Integer),
            Optional("description", "The meaning of the value.", TextShapes.Localized),
            Optional("aliases", "Aliases: other spellings of the value.", List(Scalar))))));
}
