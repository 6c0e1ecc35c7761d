using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FoxGen.CompilerServices;

/// <summary>Reads and writes a token as one JSON string, also as the key of an object. <see cref="FoxTaskToken"/> uses this converter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoxTaskTokenJsonConverter : JsonConverter<FoxTaskToken>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string with a token.</exception>
    public override FoxTaskToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && FoxTaskToken.TryParse(reader.GetString(), out var token) ? token : throw Invalid();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FoxTaskToken value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The key is not a token.</exception>
    public override FoxTaskToken ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FoxTaskToken.TryParse(reader.GetString(), out var token) ? token : throw Invalid();

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, FoxTaskToken value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.ToString());
    }

    private static JsonException Invalid() => new(FoxTaskToken.NotValid);
}
