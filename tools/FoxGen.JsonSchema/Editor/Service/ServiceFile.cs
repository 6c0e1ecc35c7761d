using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>A service file as a whole.</summary>
internal static class ServiceFile
{
    /// <summary>Returns the schema as JSON.</summary>
    public static string Write() => EditorDocument.Write(
        "service",
        "A FoxGen service file",
        "What all models of one service share: *.service.fox.yaml",
        Mapping(Table),
        [
            ResultPlace.Property, ResultPlace.Item, ResultPlace.Values.Definition, ResultPlace.Rules.Definition, ResultPlace.Rules.ArrayDefinition, ResultPlace.FieldRules.Definition,
            ReplyShapes.UrlPath, ReplyShapes.ReplyPath, PositiveCount,
            .. SharedDefinitions.All,
        ]);

    private static IReadOnlyList<Key> Table =>
    [
        Required("service", "The short name that model files and task tokens use: lower-case letters, digits and -.", Text),
        Required("namespace", "The C# namespace of everything generated.", Text),
        Required("client", "The C# name of the client.", Text),
        Required("title", "One line about the service.", TextShapes.Localized),
        Optional("description", "A paragraph about the service.", TextShapes.Localized),
        Optional("documentation", "The URL of its documentation.", Url),
        Required("baseUrl", "Where requests go: https, or http to the own machine only.", Url),
        Required("keyVariable", "The environment variable that holds the API key.", Text),
        Optional("modelField", "The body field that names the model.", Typed(["string", "number", "boolean"], @"\S").With(("default", SchemaNode.Text("model")))),
        Required("families", "The submit endpoints, by the name that models use in family.", Map(FamilyPlace.Shape)),
        Required("tasks", "How to ask for a task, and where its fields are.", TaskPlace.Shape),
        Optional("idempotency", "What the service promises about two submits with the same idempotency key.", IdempotencyPlace.Shape),
        Optional("uploads", "How the service takes files.", UploadPlace.Shape),
        Optional("timing", "When to poll and how long to wait. Values in the server's reply take precedence.", TimingPlace.Definition),
        Optional("vocabularies", "Enums that models share, by their C# name.", Map(VocabularyPlace.Shape)),
        Required("results", "The shapes of one result, by the C# name that models use in result.", Map(ResultPlace.Shape)),
        Optional("queries", "What the service can be asked for nothing, by the name of the method.", Map(QueryPlace.Shape)),
    ];
}
