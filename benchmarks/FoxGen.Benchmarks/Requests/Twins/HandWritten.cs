using System.Text.Json;

namespace FoxGen.Benchmarks.Requests.Twins;

/// <summary>The bodies written field by field, as somebody does who knows <see cref="Utf8JsonWriter"/> and wants nothing in between.</summary>
internal static class HandWritten
{
    public static void Write(Utf8JsonWriter json, HeygenTwin request)
    {
        json.WriteStartObject();
        json.WriteString("model"u8, request.Model);
        json.WriteString("prompt"u8, request.Prompt);
        Text(json, "avatar_id"u8, request.AvatarId);
        Text(json, "voice_id"u8, request.VoiceId);
        Text(json, "style_id"u8, request.StyleId);
        Text(json, "orientation"u8, request.Orientation);
        List(json, "file_urls"u8, request.FileUrls);
        Flag(json, "incognito_mode"u8, request.IncognitoMode);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, KlingTwin request)
    {
        json.WriteStartObject();
        json.WriteString("model"u8, request.Model);
        json.WriteString("image_url"u8, request.ImageUrl);
        json.WriteString("video_url"u8, request.VideoUrl);
        Text(json, "mode"u8, request.Mode);
        Text(json, "prompt"u8, request.Prompt);
        Text(json, "character_orientation"u8, request.CharacterOrientation);
        Text(json, "keep_original_sound"u8, request.KeepOriginalSound);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OmnihumanTwin request)
    {
        json.WriteStartObject();
        json.WriteString("model"u8, request.Model);
        json.WriteString("image_url"u8, request.ImageUrl);
        json.WriteString("audio_url"u8, request.AudioUrl);
        Text(json, "prompt"u8, request.Prompt);
        Flag(json, "turbo_mode"u8, request.TurboMode);
        if (request.Advanced is { } advanced)
        {
            json.WritePropertyName("advanced"u8);
            advanced.WriteTo(json);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SeedanceTwin request)
    {
        json.WriteStartObject();
        json.WriteString("model"u8, request.Model);
        json.WriteString("prompt"u8, request.Prompt);
        Text(json, "resolution"u8, request.Resolution);
        Text(json, "aspect_ratio"u8, request.AspectRatio);
        Number(json, "duration"u8, request.Duration);
        Flag(json, "generate_audio"u8, request.GenerateAudio);
        Number(json, "seed"u8, request.Seed);
        List(json, "image_urls"u8, request.ImageUrls);
        List(json, "video_urls"u8, request.VideoUrls);
        List(json, "audio_urls"u8, request.AudioUrls);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, VeoTwin request)
    {
        json.WriteStartObject();
        json.WriteString("model"u8, request.Model);
        json.WriteString("prompt"u8, request.Prompt);
        List(json, "reference_image_urls"u8, request.ReferenceImageUrls);
        Text(json, "aspect_ratio"u8, request.AspectRatio);
        Number(json, "duration"u8, request.Duration);
        Text(json, "resolution"u8, request.Resolution);
        Flag(json, "generate_audio"u8, request.GenerateAudio);
        Flag(json, "auto_fix"u8, request.AutoFix);
        Number(json, "safety_tolerance"u8, request.SafetyTolerance);
        Flag(json, "enhance_prompt"u8, request.EnhancePrompt);
        Text(json, "person_generation"u8, request.PersonGeneration);
        Text(json, "reference_type"u8, request.ReferenceType);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private static void List(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (values is not null)
        {
            json.WriteStartArray(name);
            for (var i = 0; i < values.Count; i++)
            {
                json.WriteStringValue(values[i]);
            }

            json.WriteEndArray();
        }
    }
}
