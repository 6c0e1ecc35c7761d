using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace FoxGen.Import;

/// <summary>Reads the text of an OpenAPI file, JSON or YAML.</summary>
internal static class OpenApiText
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int Deepest = 128;

    private const int Longest = 32_000_000;

    /// <summary>The file as JSON, or why it is none.</summary>
    public static (JsonObject? Root, ImportRemark? Problem) Read(string text)
    {
        try
        {
            var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
            JsonNode? node = text.Length > Longest ? throw new YamlException("The file is too large.")
                : start.Length > 0 && start[0] is '{'
                ? JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false })
                : YamlJson.Read(text);
            return node is JsonObject root ? (root, null) : (null, new ImportRemark("#", "", "The file holds no mapping at its top."));
        }
        catch (JsonException error)
        {
            return (null, new ImportRemark("#", "", $"The file is not JSON (line {error.LineNumber + 1}): {error.Message}"));
        }
        catch (YamlException error)
        {
            return (null, new ImportRemark("#", "", $"The file is not YAML (line {error.Start.Line}): {error.Message}"));
        }
    }
}
