using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Builds operations and what they answer.</summary>
internal static class Operations
{
    /// <summary>Adds an operation to a path that may have others.</summary>
    public static void Add(JsonObject paths, string path, string method, JsonObject operation)
    {
        // OpenAPI paths hold no query; a path that ends in a slash stays as it is.
        if (paths[path] is not JsonObject item)
        {
            paths[path] = item = [];
        }

        item.TryAdd(method, operation);
    }

    /// <summary>An answer, and the error that any other status brings.</summary>
    public static JsonObject Responses(string description, JsonObject content) => Json.Of(
        ("200", Json.Of(("description", description), ("content", content))),
        ("default", Json.Of(("description", "Refused."), ("content", Content(Json.Reference(ReplyNames.Error))))));

    /// <summary>An answer that can be an error, if the status of a response does not show whether the request was rejected.</summary>
    public static JsonObject OrError(ResolvedService service, JsonObject schema) =>
        CanBeError(service) ? Json.Of(("anyOf", new JsonArray(schema, Json.Reference(ReplyNames.Error)))) : schema;

    /// <summary>Whether a response with the status 200 can be an error.</summary>
    public static bool CanBeError(ResolvedService service) => service.Refusal?.Find(RefusalWords.Unless) is not null;

    /// <summary>A body or an answer in JSON.</summary>
    public static JsonObject Content(JsonObject schema, JsonNode? example = null) =>
        Json.Of(("application/json", Json.Of(("schema", schema), ("example", example))));
}
