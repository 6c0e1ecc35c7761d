using System.Text.Json;

namespace FoxGen.Specs.Tests;

/// <summary>Bodies from JSON.</summary>
internal static class Json
{
    /// <summary>Reads a body.</summary>
    public static RuleValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Value(document.RootElement);
    }

    private static RuleValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => RuleValue.Of(element.EnumerateObject().Select(p => new KeyValuePair<string, RuleValue>(p.Name, Value(p.Value)))),
        JsonValueKind.Array => RuleValue.Of(element.EnumerateArray().Select(Value)),
        JsonValueKind.String => RuleValue.Of(element.GetString()!),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? RuleValue.Of(whole) : RuleValue.Of(element.GetDouble()),
        JsonValueKind.True => RuleValue.True,
        JsonValueKind.False => RuleValue.False,
        _ => RuleValue.Null,
    };
}
