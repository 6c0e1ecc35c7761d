using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Import.Draft;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.Services;

/// <summary>Writes JSON as YAML, numbers as they are.</summary>
internal static class JsonYaml
{
    public static YamlNode Of(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var mapping = new YamlMapping { PrefersFlow = true };
                foreach (var (key, value) in map)
                {
                    mapping.Add(key, Of(value));
                }

                return mapping;
            case JsonArray list:
                // An empty list is a value here, and is not left out.
                return list.Count == 0 ? YamlValues.Plain("[]")! : YamlSequence.Of(list.Select(Of), inFlow: true);
            default:
                return node is JsonValue text && text.GetValueKind() is JsonValueKind.String ? YamlValues.Text(node.Text())! : YamlValues.Plain(node?.ToJsonString() ?? "null")!;
        }
    }
}
