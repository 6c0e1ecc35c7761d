using static FoxApi.Tests.RuleCases.Words;
using static FoxApi.Tests.Samples;

namespace FoxApi.Tests.RuleCases;

/// <summary>kling-v3-motion-control and kling-v2-6-motion-control, which take the same.</summary>
internal static class KlingCases
{
    private const string Orientations = "one of image, video";

    public static ModelCases V3 { get; } = Shared();

    public static ModelCases V26 { get; } = new ModelCases<KlingV26MotionControlRequest, MediaResult>(KlingV26MotionControl.Definition)
        .Carry(Shared(), KlingV26MotionControlRequest.From);

    private static ModelCases<KlingV3MotionControlRequest, MediaResult> Shared() => new ModelCases<KlingV3MotionControlRequest, MediaResult>(KlingV3MotionControl.Definition)
        .Accept("a person and a dance", new() { ImageUrl = Image, VideoUrl = Video })
        .Accept("everything", new() { ImageUrl = Image, VideoUrl = Video, Mode = KlingMotionControlMode.Pro, Prompt = Prompt, CharacterOrientation = KlingMotionControlCharacterOrientation.Video, KeepOriginalSound = true })

        .Refuse("image_url", Missing, null, new() { ImageUrl = null!, VideoUrl = Video })
        .Refuse("video_url", Missing, null, new() { ImageUrl = Image, VideoUrl = null! })
        .RefuseRaw("image_url", Missing, null, """{ "image_url": null }""")
        .RefuseRaw("video_url", Missing, null, """{ "video_url": null }""")

        .AcceptEach("image extension", ["jpg", "jpeg", "png", "PNG"], end => new() { ImageUrl = "https://example.com/a." + end, VideoUrl = Video })
        .Warn("image_url", OddFormat, "a file of format JPEG or PNG", new() { ImageUrl = "https://example.com/a.webp", VideoUrl = Video })
        .Refuse("image_url", NoUrl, Url, new() { ImageUrl = "person.jpg", VideoUrl = Video })
        .RefuseRaw("image_url", WrongType, AText, """{ "image_url": 1 }""")

        .AcceptEach("video extension", ["mp4", "mov"], end => new() { ImageUrl = Image, VideoUrl = "https://example.com/a." + end })
        .Warn("video_url", OddFormat, "a file of format MP4 or MOV", new() { ImageUrl = Image, VideoUrl = "https://example.com/a.avi" })
        .Refuse("video_url", NoUrl, Url, new() { ImageUrl = Image, VideoUrl = "dance.mp4" })
        .RefuseRaw("video_url", WrongType, AText, """{ "video_url": ["https://example.com/a.mp4"] }""")

        .AcceptEach("mode", Enum.GetValues<KlingMotionControlMode>(), value => new() { ImageUrl = Image, VideoUrl = Video, Mode = value })
        .Refuse("mode", WrongValue, "one of std, pro", new() { ImageUrl = Image, VideoUrl = Video, Mode = (KlingMotionControlMode)9 })
        .RefuseRaw("mode", WrongValue, "one of std, pro", """{ "mode": "standard" }""")
        .RefuseRaw("mode", WrongType, AText, """{ "mode": 1 }""")

        .AcceptEach("prompt", ["", Prompt, Cjk], prompt => new() { ImageUrl = Image, VideoUrl = Video, Prompt = prompt })
        .RefuseRaw("prompt", WrongType, AText, """{ "prompt": {} }""")

        .AcceptEach("character_orientation", Enum.GetValues<KlingMotionControlCharacterOrientation>(), value => new() { ImageUrl = Image, VideoUrl = Video, CharacterOrientation = value })
        .Refuse("character_orientation", WrongValue, Orientations, new() { ImageUrl = Image, VideoUrl = Video, CharacterOrientation = 0 })
        .RefuseRaw("character_orientation", WrongValue, Orientations, """{ "character_orientation": "audio" }""")
        .RefuseRaw("character_orientation", WrongType, AText, """{ "character_orientation": true }""")

        .AcceptEach("keep_original_sound", [true, false], value => new() { ImageUrl = Image, VideoUrl = Video, KeepOriginalSound = value })
        .RefuseRaw("keep_original_sound", WrongValue, "one of yes, no", """{ "keep_original_sound": "true" }""")
        .RefuseRaw("keep_original_sound", WrongType, "a string, one of yes, no", """{ "keep_original_sound": true }""")

        .RefuseRaw("duration", NoSuchField, null, """{ "duration": 10 }""")
        .RefuseRaw("negative_prompt", NoSuchField, null, """{ "negative_prompt": "rain" }""");
}
