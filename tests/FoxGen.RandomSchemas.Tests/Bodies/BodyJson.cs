using System.Text.Encodings.Web;
using System.Text.Json;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>JSON as rule values.</summary>
internal static class BodyJson
{
    /// <summary>Writes texts as people read them.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a JSON value.</summary>
    public static RuleValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => RuleValue.Of(json.EnumerateObject().Select(entry => new KeyValuePair<string, RuleValue>(entry.Name, Of(entry.Value)))),
        JsonValueKind.Array => RuleValue.Of(json.EnumerateArray().Select(Of)),
        JsonValueKind.String => RuleValue.Of(json.GetString()!),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? RuleValue.Of(whole) : RuleValue.Of(json.GetDouble()),
        JsonValueKind.True => RuleValue.True,
        JsonValueKind.False => RuleValue.False,
        _ => RuleValue.Null,
    };
}
