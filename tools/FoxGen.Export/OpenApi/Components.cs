using System.Text.Json.Nodes;

namespace FoxGen.Export.OpenApi;

/// <summary>Keeps the component schemas that something refers to.</summary>
internal static class Components
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>Removes the schemas that neither an operation nor a schema that stays refers to.</summary>
    /// <param name="schemas">The schemas by their names.</param>
    /// <param name="paths">The operations.</param>
    public static void RemoveUnused(JsonObject schemas, JsonObject paths)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonNode?>([paths]);
        while (open.TryDequeue(out var node))
        {
            foreach (var name in References(node).Where(used.Add))
            {
                open.Enqueue(schemas[name]);
            }
        }

        foreach (var name in schemas.Select(entry => entry.Key).Where(name => !used.Contains(name)).ToList())
        {
            schemas.Remove(name);
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map when map["$ref"] is JsonValue text && ((string)text!).StartsWith(Schemas, StringComparison.Ordinal) => [((string)text!)[Schemas.Length..]],
        JsonObject map => map.SelectMany(entry => References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
