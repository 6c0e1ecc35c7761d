using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the fields of a submit that no model has: the idempotency key, the URL for calls of the service, and the constants of a request for events.</summary>
internal static class ServiceBodyFields
{
    /// <summary>Whether the service calls a URL of the caller when a request of the family has ended. A result has ended with its response.</summary>
    public static bool MakesCalls(EndpointFamily family) => !family.AnswersResult;

    /// <summary>Adds the fields to the schema of a body.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="service">The service.</param>
    /// <param name="family">The family of the model.</param>
    public static void AddTo(JsonObject schema, ResolvedService service, EndpointFamily family)
    {
        var properties = (JsonObject)schema["properties"]!;
        if (service.Idempotency?.Find(IdempotencyWords.Field) is { } key)
        {
            properties.TryAdd(key, Json.Of(("type", "string"), ("description", "The idempotency key.")));
        }

        if (service.Callback is { } callback && callback.Find(CallbackWords.Field) is { } url && MakesCalls(family))
        {
            properties.TryAdd(url, Url());
            foreach (var constant in callback.FindValue(CallbackWords.With) ?? default)
            {
                properties.TryAdd(constant.Name, Constant(constant.Value, $"Sent with {url}."));
            }
        }

        foreach (var constant in family.Stream?.FindValue(StreamWords.With) ?? default)
        {
            properties.TryAdd(constant.Name, Constant(constant.Value, "Requests the response as events."));
        }
    }

    /// <summary>The query parameters with the URL for calls.</summary>
    public static IEnumerable<JsonObject> Query(ResolvedService service) => service.Callback is not { } callback || callback.Find(CallbackWords.Query) is not { } url ? [] :
    [
        Parameters.One(url, "query", Json.Of(("type", "string"), ("format", "uri")), UrlText, isRequired: false),
        .. (callback.FindValue(CallbackWords.With) ?? default).Select(constant => Parameters.One(constant.Name, "query", Constant(constant.Value, null), $"Sent with {url}.", isRequired: false)),
    ];

    private const string UrlText = "The URL that the service calls when the task ends.";

    private static JsonObject Url() => Json.Of(("type", "string"), ("format", "uri"), ("description", UrlText));

    // Readers of OpenAPI take a const for a string.
    private static JsonObject Constant(string json, string? description)
    {
        var value = JsonNode.Parse(json);
        var (type, key) = value?.GetValueKind() switch
        {
            JsonValueKind.String => ("string", "const"),
            JsonValueKind.Number => ("number", "enum"),
            JsonValueKind.True or JsonValueKind.False => ("boolean", "enum"),
            JsonValueKind.Array => ("array", "enum"),
            JsonValueKind.Object => ("object", "enum"),
            _ => (null, "enum"),
        };
        return Json.Of(("type", type), (key, key == "const" ? value : new JsonArray(value)), ("description", description));
    }
}
