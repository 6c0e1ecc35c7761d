using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace FoxGen.Import.OpenApi;

/// <summary>Reads the text of an OpenAPI file, JSON or YAML.</summary>
internal static class OpenApiText
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int Deepest = 128;

    private const int Longest = 32_000_000;

    private static readonly JsonSerializerOptions s_deep = new() { MaxDepth = 2 * Deepest };

    /// <summary>The file as JSON, or why it is none.</summary>
    public static (JsonObject? Root, ImportRemark? Problem) Read(string text)
    {
        try
        {
            var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
            var node = text.Length > Longest ? throw new YamlException("The file is too large.")
                : start.Length > 0 && start[0] is '{'
                ? JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false })
                : YamlJson.Read(text);
            // Texts are decoded as late as here; half of a surrogate pair is found then.
            _ = node?.ToJsonString(s_deep);
            return node is JsonObject root ? (root, null) : (null, new ImportRemark("#", "", "The top level of the file must be a mapping."));
        }
        catch (InvalidOperationException error)
        {
            return (null, new ImportRemark("#", "", "The file contains a string that is not valid Unicode: " + error.Message));
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
