using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Json;

/// <summary>Takes texts and free objects out of JSON that may hold half surrogates, broken UTF-8, the same key twice or too much depth.</summary>
internal static class JsonTexts
{
    /// <summary>How many levels a copied value can have.</summary>
    public const int DeepestObject = 64;

    /// <summary>The text; <c>null</c> when it is none, or not one of whole characters.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name; <c>null</c> when it does not consist of whole characters.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A copy of an object; <c>null</c> when it is none, is too deep, or holds a text that is none.</summary>
    public static JsonObject? ObjectOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && TryCopy(value, DeepestObject, out var copy) ? copy!.AsObject() : null;

    /// <summary>Copies a value; <c>false</c> when it is too deep, or holds a text that is none.</summary>
    public static bool TryCopy(JsonElement value, int depth, out JsonNode? copy)
    {
        copy = null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth > 0:
                var map = new JsonObject();
                copy = map;
                foreach (var member in value.EnumerateObject())
                {
                    if (NameOf(member) is not { } name || !TryCopy(member.Value, depth - 1, out var inner))
                    {
                        return false;
                    }

                    map[name] = inner;
                }

                return true;
            case JsonValueKind.Array when depth > 0:
                var list = new JsonArray();
                copy = list;
                foreach (var item in value.EnumerateArray())
                {
                    if (!TryCopy(item, depth - 1, out var inner))
                    {
                        return false;
                    }

                    list.Add(inner);
                }

                return true;
            case JsonValueKind.String:
                copy = TextOf(value) is { } text ? JsonValue.Create(text) : null;
                return copy is not null;
            case JsonValueKind.Number:
                copy = JsonValue.Create(value.Clone());
                return true;
            case JsonValueKind.True or JsonValueKind.False:
                copy = JsonValue.Create(value.ValueKind is JsonValueKind.True);
                return true;
            default:
                return value.ValueKind is JsonValueKind.Null;
        }
    }
}
