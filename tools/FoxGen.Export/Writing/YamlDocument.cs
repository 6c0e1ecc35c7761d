using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Export.Writing;

/// <summary>
/// Writes JSON as YAML in block style. The writer of the OpenAPI library leaves some control characters and line separators as
/// they are, which YAML readers take for line breaks.
/// </summary>
internal static class YamlDocument
{
    /// <summary>The document, with a newline at its end.</summary>
    /// <param name="json">A JSON object.</param>
    public static string Write(string json) =>
        YamlPrinter.Print((YamlMapping)Node(JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 256 })), []);

    private static YamlNode Node(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var mapping = new YamlMapping();
                mapping.Entries.AddRange(map.Select(entry => new YamlEntry(entry.Key, Node(entry.Value))));
                return mapping;
            case JsonArray list:
                return YamlSequence.Of(list.Select(Node), inFlow: list.Count == 0);
            default:
                return node?.GetValueKind() is JsonValueKind.String
                    ? new YamlScalar(node.GetValue<string>(), YamlStyle.Text)
                    : new YamlScalar(node?.ToJsonString() ?? "null", YamlStyle.Plain);
        }
    }
}
