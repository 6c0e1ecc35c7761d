using System.Security.Cryptography;
using System.Text.Json;

namespace WebStudio.Tasks;

/// <summary>Computes the same hash for equal bodies. The order of fields, white space and the spelling of numbers do not matter.</summary>
internal static class BodyHash
{
    /// <summary>32 hexadecimal digits, equal for equal bodies.</summary>
    public static string Of(JsonElement body)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            Write(json, body);
        }

        return Convert.ToHexStringLower(SHA256.HashData(text.ToArray()))[..32];
    }

    private static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject().Where(property => property.Value.ValueKind is not JsonValueKind.Null).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
