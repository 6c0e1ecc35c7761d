using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>Reads JSON of unknown shape: what is not of the wanted kind is not there.</summary>
internal static class JsonFacts
{
    /// <summary>An entry of an object.</summary>
    public static JsonNode? At(this JsonNode? node, string key) => node is JsonObject map && map.TryGetPropertyValue(key, out var value) ? value : null;

    /// <summary>A text.</summary>
    public static string? Text(this JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Whether it is plain <c>true</c>.</summary>
    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.True;

    /// <summary>A number that a bound can be.</summary>
    public static decimal? Number(this JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A count.</summary>
    public static int? Count(this JsonNode? node) => node.Number() is { } number and >= 0 and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null;

    /// <summary>The items of a list; none of anything else.</summary>
    public static IEnumerable<JsonNode?> Items(this JsonNode? node) => node is JsonArray list ? list : [];

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node) => node.Items().Select(Text).OfType<string>();

    /// <summary>The entries of an object; none of anything else.</summary>
    public static IEnumerable<(string Key, JsonNode? Value)> Entries(this JsonNode? node) => node is JsonObject map ? map.Select(entry => (entry.Key, entry.Value)) : [];

    /// <summary>A value of a spec; <c>null</c> when it cannot be one.</summary>
    public static RuleValue? Value(this JsonNode? node) => node is null ? RuleValue.Null : JsonReader.Read(node.ToJsonString());

    /// <summary>A text in its languages.</summary>
    public static DraftText? Localized(this JsonNode? node)
    {
        if (node.Text() is { } text)
        {
            return Prose(text);
        }

        return node.At("en").Text() is { } english ? new DraftText(english, node.At("zh").Text())
            : node.At("zh").Text() is { } chinese ? new DraftText(null, chinese)
            : null;
    }

    /// <summary>A text in the language it is written in; <c>null</c> when there is none.</summary>
    public static DraftText? Prose(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : DraftText.In(text, text.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? TextLanguage.Chinese : TextLanguage.English);

    /// <summary>The pointer of an entry below another.</summary>
    public static string Below(this string pointer, string key) => pointer + "/" + key.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The pointer of an item.</summary>
    public static string Below(this string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>A short quote of a node.</summary>
    public static string Quote(this JsonNode? node)
    {
        var text = node?.ToJsonString(s_readable) ?? "null";
        return text.Length <= 120 ? text : text[..117] + "...";
    }

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };
}
