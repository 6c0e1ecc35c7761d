using System.Text.Json;

namespace FoxGen.Testing;

/// <summary>Reads the JSON that a test writes.</summary>
internal static class FakeJson
{
    /// <summary>Reads a JSON document.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="what">The name of the JSON, as the beginning of a sentence.</param>
    /// <exception cref="ArgumentException">The string is not JSON; the message contains the position.</exception>
    public static JsonElement Parse(string json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException wrong)
        {
            throw new ArgumentException($"{what} is not valid JSON: {wrong.Message}", nameof(json), wrong);
        }
    }

    /// <summary>Reads a JSON object.</summary>
    /// <inheritdoc cref="Parse"/>
    public static JsonElement ParseObject(string? json, string what) =>
        json is null ? throw new ArgumentException($"{what} is null; expected a JSON object.", nameof(json))
        : Parse(json, what) is { ValueKind: JsonValueKind.Object } found ? found
        : throw new ArgumentException($"{what} is not a JSON object; expected, for example, {{\"url\": \"https://files.example/a.mp4\"}}.", nameof(json));
}
