using FoxGen.JsonSchema.Editor.Model;
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
        Optional("name", "The C# name of the method without the suffix Async; replaces the derived name.", Text),
        Required("path", "The path below the base URL.", ReplyShapes.UrlPath),
        Optional("public", "true: the query requires no API key.", Flag),
        Optional("at", "The path of the data in the response (default: the whole response).", ReplyShapes.ReplyPath),
        Optional("list", "true: the data is an array.", Flag),
        Optional("parameters", "Query parameters that callers can set.", Map(Mapping(
            Optional("name", "The C# name; replaces the derived name.", Text),
            Optional("enum", "The accepted values.", List(Scalar)),
            Optional("description", "The effect of the parameter.", TextShapes.Localized)))),
        Required("returns", "The C# name of the data, or of each item of the list.", Text),
        Optional("description", "A description of the result.", TextShapes.Localized),
        .. ResultPlace.Properties,
        Optional("example", "A sample response for the simulator.", SchemaNode.Anything),
    ]);
}
