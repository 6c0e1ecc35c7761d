using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>
/// OpenAPI 3.0 has no conditions. Rules that need them are left out of its schemas, where they would only stand as
/// <c>x-jsonschema-*</c> in an <c>allOf</c> that generators of clients take for a base class; <c>x-foxgen-rule</c> has them.
/// </summary>
internal static class OpenApi30Downgrade
{
    private static readonly string[] s_newer = ["if", "contains", "minContains", "maxContains"];

    /// <summary>Takes the conditions out of a schema.</summary>
    public static void Remove(JsonObject schema)
    {
        foreach (var one in Json.Schemas(schema).ToList())
        {
            if (one["allOf"] is JsonArray parts)
            {
                RemoveParts(one, parts);
            }
        }
    }

    private static void RemoveParts(JsonObject schema, JsonArray parts)
    {
        foreach (var part in parts.OfType<JsonObject>().Where(part => part["$comment"] is not null && Needs(part)).ToList())
        {
            parts.Remove(part);
            foreach (var rule in (schema[OpenApiKeys.Rule] as JsonArray ?? []).OfType<JsonObject>().Where(rule => (string?)rule["id"] == (string?)part["$comment"]))
            {
                rule["enforced"] = false;
            }
        }

        // There is no $comment either.
        foreach (var part in parts.OfType<JsonObject>())
        {
            if ((string?)part["$comment"] is { } id)
            {
                part[OpenApiKeys.Rule] = id;
            }
        }

        if (parts.Count == 0)
        {
            schema.Remove("allOf");
        }
    }

    private static bool Needs(JsonNode? node) => node switch
    {
        JsonObject map => map.Any(entry => s_newer.Contains(entry.Key) || Needs(entry.Value)),
        JsonArray list => list.Any(Needs),
        _ => false,
    };
}
