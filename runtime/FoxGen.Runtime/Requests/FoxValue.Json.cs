using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.CompilerServices;

// Values that are read as JSON: what rules see is what is sent.
public readonly partial struct FoxValue
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 256 };

    /// <summary>Converts a free object; absent for <c>null</c>.</summary>
    public static FoxValue Of(JsonObject? value) => Written(value);

    /// <summary>Converts an object with known members; absent for <c>null</c>.</summary>
    public static FoxValue Of(IFoxObject? value) => Written(value);

    /// <summary>Converts a union; absent for <c>null</c>.</summary>
    public static FoxValue Of(IFoxUnion? value) => Written(value);

    /// <summary>Converts a constant.</summary>
    /// <param name="json">The constant as JSON.</param>
    public static FoxValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json, s_options);
        return Read(document.RootElement);
    }

    private static FoxValue Written(object? value)
    {
        if (value is null)
        {
            return Absent;
        }

        try
        {
            var json = new ArrayBufferWriter<byte>();
            FoxBodyWriter.WriteValue(json, value, media: null);
            using var document = JsonDocument.Parse(json.WrittenMemory, s_options);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or JsonException)
        {
            // A number that is none (NaN), or nodes that are no JSON: told by its own check or by the submit.
            return default;
        }
    }

    private static FoxValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => Of(json.ValueKind is JsonValueKind.True),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? Of(whole) : Of(json.GetDouble()),
        JsonValueKind.String => Of(json.GetString()),
        JsonValueKind.Array => new(ValueKind.List, content: json.EnumerateArray().Select(Read).ToArray()),
        JsonValueKind.Object => new(
            ValueKind.Map, content: json.EnumerateObject().Select(static entry => KeyValuePair.Create(entry.Name, Read(entry.Value))).ToArray()),
        _ => Absent,
    };
}
