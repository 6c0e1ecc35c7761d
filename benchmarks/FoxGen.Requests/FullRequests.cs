using FoxApi;
using FoxGen.Benchmarks.Requests.Twins;

namespace FoxGen.Benchmarks.Requests;

/// <summary>The fullest valid request of each page: every field set, lists as long as they may be together.</summary>
internal static class FullRequests
{
    private const string Prompt =
        "A street performance on a rainy night: the dancer of @Image1 turns under an umbrella, neon signs mirror in the wet asphalt, the camera "
        + "follows her from left to right as in @Video1, and at the end she looks up while the music of @Audio1 fades out.";

    private static readonly string[] s_images = [.. Enumerable.Range(1, 6).Select(i => $"https://cdn.example.com/references/2026/street-{i}.jpg")];
    private static readonly string[] s_videos = [.. Enumerable.Range(1, 3).Select(i => $"https://cdn.example.com/references/2026/dance-{i}.mp4")];
    private static readonly string[] s_songs = [.. Enumerable.Range(1, 3).Select(i => $"https://cdn.example.com/references/2026/song-{i}.mp3")];
    private static readonly string[] s_files = [.. Enumerable.Range(1, 20).Select(i => $"https://cdn.example.com/references/2026/file-{i}.pdf")];

    public static HeygenVideoAgentRequest Heygen { get; } = new()
    {
        Prompt = Prompt, AvatarId = "avatar-0a1b2c3d", VoiceId = "voice-4e5f6a7b", StyleId = "style-8c9d0e1f",
        Orientation = Orientation.Landscape, FileUrls = Media(s_files), IncognitoMode = true,
    };

    public static HeygenTwin HeygenTwin { get; } = new()
    {
        Prompt = Prompt, AvatarId = "avatar-0a1b2c3d", VoiceId = "voice-4e5f6a7b", StyleId = "style-8c9d0e1f",
        Orientation = "landscape", FileUrls = s_files, IncognitoMode = true,
    };

    public static KlingV3MotionControlRequest Kling { get; } = new()
    {
        ImageUrl = s_images[0], VideoUrl = s_videos[0], Mode = KlingMotionControlMode.Pro, Prompt = Prompt,
        CharacterOrientation = KlingMotionControlCharacterOrientation.Video, KeepOriginalSound = false,
    };

    public static KlingTwin KlingTwin { get; } = new()
    {
        ImageUrl = s_images[0], VideoUrl = s_videos[0], Mode = "pro", Prompt = Prompt, CharacterOrientation = "video", KeepOriginalSound = "no",
    };

    public static Omnihuman15Request Omnihuman { get; } = new()
    {
        ImageUrl = s_images[0], AudioUrl = s_songs[0], Prompt = Prompt, TurboMode = true, Advanced = new() { ["guidance"] = 3 },
    };

    public static OmnihumanTwin OmnihumanTwin { get; } = new()
    {
        ImageUrl = s_images[0], AudioUrl = s_songs[0], Prompt = Prompt, TurboMode = true, Advanced = new() { ["guidance"] = 3 },
    };

    public static Seedance20ReferenceToVideoRequest Seedance { get; } = new()
    {
        Prompt = Prompt, Resolution = Resolution.P1080, AspectRatio = AspectRatio.Ratio16x9, Duration = 12, GenerateAudio = true, Seed = 20261121,
        ImageUrls = Media(s_images), VideoUrls = Media(s_videos), AudioUrls = Media(s_songs),
    };

    public static SeedanceTwin SeedanceTwin { get; } = new()
    {
        Prompt = Prompt, Resolution = "1080p", AspectRatio = "16:9", Duration = 12, GenerateAudio = true, Seed = 20261121,
        ImageUrls = s_images, VideoUrls = s_videos, AudioUrls = s_songs,
    };

    /// <summary>Only comparisons: no media, and a prompt that is soon counted.</summary>
    public static Seedance20ReferenceToVideoRequest Scalars { get; } = new()
    {
        Prompt = "A cat", Resolution = Resolution.P1080, AspectRatio = AspectRatio.Ratio16x9, Duration = 12, GenerateAudio = true, Seed = 20261121,
    };

    public static Veo31ReferenceToVideoRequest Veo { get; } = new()
    {
        Prompt = Prompt, ReferenceImageUrls = Media(s_images[..3]), AspectRatio = AspectRatio.Ratio9x16, Duration = 8, Resolution = Resolution.P1080,
        GenerateAudio = true, AutoFix = true, SafetyTolerance = 4, EnhancePrompt = true,
        PersonGeneration = Veo31ReferenceToVideoPersonGeneration.AllowAdult, ReferenceType = Veo31ReferenceToVideoReferenceType.Style,
    };

    public static VeoTwin VeoTwin { get; } = new()
    {
        Prompt = Prompt, ReferenceImageUrls = s_images[..3], AspectRatio = "9:16", Duration = 8, Resolution = "1080p", GenerateAudio = true, AutoFix = true,
        SafetyTolerance = 4, EnhancePrompt = true, PersonGeneration = "allow_adult", ReferenceType = "STYLE",
    };

    private static IReadOnlyList<FoxMedia> Media(IEnumerable<string> urls) => [.. urls.Select(FoxMedia.FromUrl)];
}
