using FoxGen.JsonSchema.Editor.Shared;
using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Service;

/// <summary>Queries: free requests.</summary>
internal static class QueryPlace
{
    /// <summary>The keys.</summary>
    public static RuleValue Shape => Mapping(
    [
        Optional("name", "The C# name of the method without its Async, instead of the derived one.", Text),
        Required("path", "The path below the base URL.", ReplyShapes.UrlPath),
        Optional("public", "true: it is answered without a key too.", Flag),
        Optional("at", "Where the reply holds the data; the reply itself without it.", ReplyShapes.ReplyPath),
        Optional("list", "true: the data are a list.", Flag),
        Optional("parameters", "Query parameters that a caller may give.", Map(Mapping(
            Optional("name", "The C# name, instead of the derived one.", Text),
            Optional("enum", "The values taken.", List(Scalar)),
            Optional("description", "What it does.", TextShapes.Localized)))),
        Required("returns", "The C# name of the data, or of each item of the list.", Text),
        Optional("description", "What it tells.", TextShapes.Localized),
        .. ResultPlace.Properties,
        Optional("example", "A reply, as the simulator gives it.", SchemaNode.Anything),
    ]);
}
