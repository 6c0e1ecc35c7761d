using System.Text.Json;
using FoxGen.Rules;

namespace FoxGen.Generator.Tests.Support;

/// <summary>JSON as the rule interpreter reads it.</summary>
internal static class RuleValues
{
    /// <summary>Reads a whole body; the field that names the model is left out.</summary>
    public static RuleValue Read(ReadOnlyMemory<byte> json, string modelField)
    {
        using var document = JsonDocument.Parse(json);
        return RuleValue.Of(document.RootElement.EnumerateObject()
            .Where(entry => entry.Name != modelField)
            .Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value)))
            .ToList());
    }

    private static RuleValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => RuleValue.True,
        JsonValueKind.False => RuleValue.False,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? RuleValue.Of(whole) : RuleValue.Of(json.GetDouble()),
        JsonValueKind.String => RuleValue.Of(json.GetString()!),
        JsonValueKind.Array => RuleValue.Of(json.EnumerateArray().Select(Read).ToList()),
        JsonValueKind.Object => RuleValue.Of(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value))).ToList()),
        _ => RuleValue.Null,
    };
}
