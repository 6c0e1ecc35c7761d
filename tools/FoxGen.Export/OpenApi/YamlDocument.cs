using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Export;

/// <summary>
/// Writes JSON as YAML in block style. The writer of the OpenAPI library leaves some control characters and line separators as
/// they are, which YAML readers take for line breaks.
/// </summary>
internal static partial class YamlDocument
{
    private static readonly string[] s_words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>The document, with a newline at its end.</summary>
    public static string Write(string json)
    {
        var text = new StringBuilder();
        Block(text, JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 256 }), 0, isInList: false);
        return text.ToString();
    }

    private static void Block(StringBuilder text, JsonNode? node, int indent, bool isInList)
    {
        var isFirst = isInList;
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map)
                {
                    // The first entry stands on the line of the dash.
                    text.Append(' ', isFirst ? 0 : indent).Append(Scalar(key)).Append(':');
                    isFirst = false;
                    Value(text, value, indent);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    text.Append(' ', indent).Append('-');
                    if (item is JsonObject { Count: > 0 })
                    {
                        text.Append(' ');
                        Block(text, item, indent + 2, isInList: true);
                    }
                    else
                    {
                        Value(text, item, indent);
                    }
                }

                break;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int indent)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Block(text, value, indent + 2, isInList: false);
            return;
        }

        text.Append(' ').Append(value switch
        {
            null => "null",
            JsonObject => "{}",
            JsonArray => "[]",
            _ when value.GetValueKind() is JsonValueKind.String => Scalar(value.GetValue<string>()),
            _ => value.ToJsonString(),
        }).Append('\n');
    }

    private static string Scalar(string text) => Plain().IsMatch(text) && !s_words.Contains(text.ToLowerInvariant()) ? text : Quote(text);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(c) || c is '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    // Words with single spaces between them; no reader takes these for anything else.
    [GeneratedRegex(@"^[A-Za-z_$/][A-Za-z0-9_/.$-]*(?: [A-Za-z0-9_/.()-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
