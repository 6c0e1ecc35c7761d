using System.Text;
using System.Text.Json;

namespace FoxGen.Testing;

/// <summary>JSON as the values that rules read.</summary>
public static class RuleJson
{
    /// <summary>Reads a value.</summary>
    public static RuleValue Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a value.</summary>
    public static RuleValue Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>Reads a request body without the field that names the model.</summary>
    /// <param name="json">The whole body.</param>
    /// <param name="modelField">The field that names the model.</param>
    public static RuleValue ParseBody(ReadOnlyMemory<byte> json, string modelField) =>
        RuleValue.Of(Parse(json).AsMap.Where(entry => entry.Key != modelField));

    /// <summary>A request body with the field that names the model, as JSON.</summary>
    /// <param name="body">The body without that field.</param>
    /// <param name="modelId">The id of the model.</param>
    /// <param name="modelField">The field that names the model.</param>
    public static string Write(RuleValue body, string modelId, string modelField = "model") =>
        RuleValue.Of(body.AsMap.Prepend(new(modelField, RuleValue.Of(modelId)))).ToString();

    private static RuleValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => RuleValue.Of(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value)))),
        JsonValueKind.Array => RuleValue.Of(json.EnumerateArray().Select(Read)),
        JsonValueKind.String => RuleValue.Of(json.GetString()!),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? RuleValue.Of(whole) : RuleValue.Of(json.GetDouble()),
        JsonValueKind.True => RuleValue.True,
        JsonValueKind.False => RuleValue.False,
        _ => RuleValue.Null,
    };
}
