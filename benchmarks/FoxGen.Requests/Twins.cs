using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FoxGen.Benchmarks.Requests.Twins;

// What people write by hand for the same pages: classes for System.Text.Json with data annotations. Choices are texts, as most write
// them; what annotations cannot say stands in Validate, which the framework calls when the annotations are content.

internal sealed class HeygenTwin : IValidatableObject
{
    [JsonPropertyName("model")]
    public string Model => "heygen-video-agent";

    [JsonPropertyName("prompt"), Required, StringLength(10_000)]
    public required string Prompt { get; init; }

    [JsonPropertyName("avatar_id")]
    public string? AvatarId { get; init; }

    [JsonPropertyName("voice_id")]
    public string? VoiceId { get; init; }

    [JsonPropertyName("style_id")]
    public string? StyleId { get; init; }

    [JsonPropertyName("orientation"), AllowedValues(null, "landscape", "portrait")]
    public string? Orientation { get; init; }

    [JsonPropertyName("file_urls"), MaxLength(20)]
    public IReadOnlyList<string>? FileUrls { get; init; }

    [JsonPropertyName("incognito_mode")]
    public bool? IncognitoMode { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Urls.Check("file_urls", FileUrls);
}

internal sealed class KlingTwin : IValidatableObject
{
    [JsonPropertyName("model")]
    public string Model => "kling-v3-motion-control";

    [JsonPropertyName("image_url"), Required]
    public required string ImageUrl { get; init; }

    [JsonPropertyName("video_url"), Required]
    public required string VideoUrl { get; init; }

    [JsonPropertyName("mode"), AllowedValues(null, "std", "pro")]
    public string? Mode { get; init; }

    [JsonPropertyName("prompt")]
    public string? Prompt { get; init; }

    [JsonPropertyName("character_orientation"), AllowedValues(null, "image", "video")]
    public string? CharacterOrientation { get; init; }

    [JsonPropertyName("keep_original_sound"), AllowedValues(null, "yes", "no")]
    public string? KeepOriginalSound { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Urls.Check("image_url", [ImageUrl], ".jpg", ".jpeg", ".png").Concat(Urls.Check("video_url", [VideoUrl], ".mp4", ".m4v", ".mov"));
}

internal sealed class OmnihumanTwin : IValidatableObject
{
    [JsonPropertyName("model")]
    public string Model => "omnihuman-1.5";

    [JsonPropertyName("image_url"), Required]
    public required string ImageUrl { get; init; }

    [JsonPropertyName("audio_url"), Required]
    public required string AudioUrl { get; init; }

    [JsonPropertyName("prompt")]
    public string? Prompt { get; init; }

    [JsonPropertyName("turbo_mode")]
    public bool? TurboMode { get; init; }

    [JsonPropertyName("advanced")]
    public JsonObject? Advanced { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Urls.Check("image_url", [ImageUrl], ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
            .Concat(Urls.Check("audio_url", [AudioUrl], ".mp3", ".wav", ".ogg", ".oga", ".m4a", ".aac"));
}

internal sealed class SeedanceTwin : IValidatableObject
{
    [JsonPropertyName("model")]
    public string Model => "seedance-2.0-reference-to-video";

    [JsonPropertyName("prompt"), Required, StringLength(5_000, MinimumLength = 1)]
    public required string Prompt { get; init; }

    [JsonPropertyName("resolution"), AllowedValues(null, "480p", "720p", "1080p")]
    public string? Resolution { get; init; }

    [JsonPropertyName("aspect_ratio"), AllowedValues(null, "16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive")]
    public string? AspectRatio { get; init; }

    [JsonPropertyName("duration")]
    public int? Duration { get; init; }

    [JsonPropertyName("generate_audio")]
    public bool? GenerateAudio { get; init; }

    [JsonPropertyName("seed")]
    public long? Seed { get; init; }

    [JsonPropertyName("image_urls"), MaxLength(9)]
    public IReadOnlyList<string>? ImageUrls { get; init; }

    [JsonPropertyName("video_urls"), MaxLength(3)]
    public IReadOnlyList<string>? VideoUrls { get; init; }

    [JsonPropertyName("audio_urls"), MaxLength(3)]
    public IReadOnlyList<string>? AudioUrls { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Duration is not (null or -1 or >= 4 and <= 15))
        {
            yield return new("duration must be from 4 to 15, or -1.");
        }

        if (AudioUrls is { Count: > 0 } && ImageUrls is not { Count: > 0 } && VideoUrls is not { Count: > 0 })
        {
            yield return new("audio_urls needs a reference image or video beside it.");
        }

        foreach (var problem in Urls.Check("image_urls", ImageUrls, ".jpg", ".jpeg", ".png", ".webp")
            .Concat(Urls.Check("video_urls", VideoUrls, ".mp4", ".m4v", ".mov")).Concat(Urls.Check("audio_urls", AudioUrls, ".mp3", ".wav")))
        {
            yield return problem;
        }
    }
}

internal sealed class VeoTwin : IValidatableObject
{
    [JsonPropertyName("model")]
    public string Model => "veo-3.1-reference-to-video";

    [JsonPropertyName("prompt"), Required]
    public required string Prompt { get; init; }

    [JsonPropertyName("reference_image_urls"), Required, MinLength(1), MaxLength(3)]
    public required IReadOnlyList<string> ReferenceImageUrls { get; init; }

    [JsonPropertyName("aspect_ratio"), AllowedValues(null, "16:9", "9:16")]
    public string? AspectRatio { get; init; }

    [JsonPropertyName("duration"), AllowedValues(null, 8)]
    public int? Duration { get; init; }

    [JsonPropertyName("resolution"), AllowedValues(null, "720p", "1080p", "4k")]
    public string? Resolution { get; init; }

    [JsonPropertyName("generate_audio")]
    public bool? GenerateAudio { get; init; }

    [JsonPropertyName("auto_fix")]
    public bool? AutoFix { get; init; }

    [JsonPropertyName("safety_tolerance"), Range(1, 6)]
    public int? SafetyTolerance { get; init; }

    [JsonPropertyName("enhance_prompt")]
    public bool? EnhancePrompt { get; init; }

    [JsonPropertyName("person_generation"), AllowedValues(null, "dont_allow", "allow_adult")]
    public string? PersonGeneration { get; init; }

    [JsonPropertyName("reference_type"), AllowedValues(null, "ASSET", "STYLE")]
    public string? ReferenceType { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Urls.Check("reference_image_urls", ReferenceImageUrls);
}

internal static class Urls
{
    public static bool AreWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);

    public static IEnumerable<ValidationResult> Check(string field, IReadOnlyList<string>? urls, params string[] extensions)
    {
        foreach (var url in urls ?? [])
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || (parsed.Scheme != Uri.UriSchemeHttp && parsed.Scheme != Uri.UriSchemeHttps))
            {
                yield return new($"{field} must be an absolute http or https URL.");
            }
            else if (extensions.Length > 0 && !extensions.Contains(Path.GetExtension(parsed.AbsolutePath), StringComparer.OrdinalIgnoreCase))
            {
                yield return new($"{field} has an unexpected extension.");
            }
        }
    }
}
