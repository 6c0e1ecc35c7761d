using System.Text.Json;

namespace FoxGen.Kinds.Tests;

/// <summary>JSON as rule values.</summary>
internal static class Json
{
    /// <summary>Reads a text.</summary>
    public static RuleValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static RuleValue Of(JsonElement json) => json.ValueKind switch
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
