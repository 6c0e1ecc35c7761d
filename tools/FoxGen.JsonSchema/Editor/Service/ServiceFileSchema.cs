using FoxGen.JsonSchema.Editor.Model;
using FoxGen.JsonSchema.Editor.Shared;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Services;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Service;

/// <summary>A service file as a whole.</summary>
internal static class ServiceFileSchema
{
    /// <summary>Returns the schema as JSON.</summary>
    public static string Write() => EditorDocument.Write(
        "service",
        "A FoxGen service file",
        "The settings that all models of a service share, or an extension of a service: *.service.fox.yaml",
        Mapping(Table.Select(key => Key.Optional(key.Name, key.Description, key.Shape)).Prepend(s_extends)).With(
            ("if", Given.Has(s_extends.Name)),
            ("then", Given.Keys(Given.None(Table.Select(key => key.Name).Where(key => !ExtensionCompiler.Sections.Contains(key)))).With(Given.HasAny(ExtensionCompiler.Sections))),
            ("else", Given.Has([.. Table.Where(key => key.IsRequired).Select(key => key.Name)]))),
        [
            .. ResultPlace.Definitions,
            ReplyShapes.UrlPath, ReplyShapes.UrlTemplate, ReplyShapes.TaskPath, ReplyShapes.ReplyPath, PositiveCount,
            .. SharedDefinitions.All,
        ]);

    private static readonly Key s_extends = Key.Optional("extends", "The service that this file extends; instead of `service`.", Text);

    private static IEnumerable<Key> Table => ServiceKeys.Of(ServiceWords.Group.Words, Section);

    // The sections have readers of their own; so they have shapes of their own.
    private static RuleValue Section(string key) => Map(key switch
    {
        "families" => ServiceKeys.Shape(FamilyWords.Group),
        "vocabularies" => VocabularyPlace.Shape,
        "results" => ResultPlace.Shape,
        "queries" => QueryPlace.Shape,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "This section of service files has no schema."),
    });
}
