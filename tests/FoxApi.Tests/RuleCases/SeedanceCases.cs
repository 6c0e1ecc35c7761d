using static FoxApi.Tests.RuleCases.Words;
using static FoxApi.Tests.Samples;

namespace FoxApi.Tests.RuleCases;

/// <summary>seedance-2.0-reference-to-video and its fast variant, which lacks 1080p.</summary>
internal static class SeedanceCases
{
    private const string Characters = "1 to 5000 characters long";
    private const string Seconds = "from 4 to 15, or -1 (the model decides)";
    private const string Ratios = "one of 16:9, 4:3, 1:1, 3:4, 9:16, 21:9, adaptive";

    public static ModelCases Standard { get; } = Shared()
        .Accept("resolution 1080p", new() { Prompt = Prompt, Resolution = Resolution.P1080 })
        .Refuse("resolution", WrongValue, "one of 480p, 720p, 1080p", new() { Prompt = Prompt, Resolution = Resolution.K4 })
        .Refuse("resolution", WrongValue, "one of 480p, 720p, 1080p", new() { Prompt = Prompt, Resolution = (Resolution)0 });

    public static ModelCases Fast { get; } = new ModelCases<Seedance20FastReferenceToVideoRequest, SeededMediaResult>(Seedance20FastReferenceToVideo.Definition)
        .Carry(Shared(), Seedance20FastReferenceToVideoRequest.From)
        .Refuse("resolution", WrongValue, "one of 480p, 720p", new() { Prompt = Prompt, Resolution = Resolution.P1080 })
        .Refuse("resolution", WrongValue, "one of 480p, 720p", new() { Prompt = Prompt, Resolution = Resolution.K4 })
        .RefuseRaw("resolution", WrongValue, "one of 480p, 720p", """{ "resolution": "1080p" }""");

    private static ModelCases<Seedance20ReferenceToVideoRequest, SeededMediaResult> Shared() => new ModelCases<Seedance20ReferenceToVideoRequest, SeededMediaResult>(Seedance20ReferenceToVideo.Definition)
        .Accept("a prompt alone", new() { Prompt = Prompt })
        .Accept("everything", new() { Prompt = "@Image1 @Video1 @Audio1", Resolution = Resolution.P480, AspectRatio = AspectRatio.Ratio21x9, Duration = 8, GenerateAudio = false, Seed = 0, ImageUrls = [Image], VideoUrls = [Video], AudioUrls = [Audio] })

        .Refuse("prompt", Missing, null, new() { Prompt = null! })
        .RefuseRaw("prompt", Missing, null, """{ "prompt": null }""")
        .RefuseRaw("prompt", WrongType, AText, """{ "prompt": 7 }""")
        .AcceptEach("one character", ["x", Cjk, Emoji], prompt => new() { Prompt = prompt })
        .Refuse("prompt", WrongLength, Characters, new() { Prompt = "" })
        .Accept("5,000 letters", new() { Prompt = Times("x", 5_000) })
        .Accept("5,000 CJK characters", new() { Prompt = Times(Cjk, 5_000) })
        .Accept("5,000 emoji", new() { Prompt = Times(Emoji, 5_000) })
        .Refuse("prompt", WrongLength, Characters, new() { Prompt = Times("x", 5_001) })
        .Refuse("prompt", WrongLength, Characters, new() { Prompt = Times(Cjk, 5_001) })
        .Refuse("prompt", WrongLength, Characters, new() { Prompt = Times(Emoji, 5_001) })

        .AcceptEach("resolution", [Resolution.P480, Resolution.P720], value => new() { Prompt = Prompt, Resolution = value })
        .RefuseRaw("resolution", WrongType, AText, """{ "resolution": 720 }""")

        .AcceptEach("aspect_ratio", Enum.GetValues<AspectRatio>(), value => new() { Prompt = Prompt, AspectRatio = value })
        .Refuse("aspect_ratio", WrongValue, Ratios, new() { Prompt = Prompt, AspectRatio = (AspectRatio)99 })
        .RefuseRaw("aspect_ratio", WrongValue, Ratios, """{ "aspect_ratio": "2:1" }""")
        .RefuseRaw("aspect_ratio", WrongType, AText, """{ "aspect_ratio": 1 }""")

        .AcceptEach("duration", [-1, 4, 5, 14, 15], value => new() { Prompt = Prompt, Duration = value })
        .Refuse("duration", OutOfRange, Seconds, new() { Prompt = Prompt, Duration = 3 })
        .Refuse("duration", OutOfRange, Seconds, new() { Prompt = Prompt, Duration = 16 })
        .Refuse("duration", OutOfRange, Seconds, new() { Prompt = Prompt, Duration = 0 })
        .Refuse("duration", OutOfRange, Seconds, new() { Prompt = Prompt, Duration = -2 })
        .RefuseRaw("duration", WrongType, AWholeNumber, """{ "duration": "8" }""")
        .RefuseRaw("duration", WrongType, AWholeNumber, """{ "duration": 4.5 }""")

        .AcceptEach("generate_audio", [true, false], value => new() { Prompt = Prompt, GenerateAudio = value })
        .RefuseRaw("generate_audio", WrongType, TrueOrFalse, """{ "generate_audio": "yes" }""")

        .AcceptEach("seed", [-1, 0, 1, long.MinValue, long.MaxValue], value => new() { Prompt = Prompt, Seed = value })
        .RefuseRaw("seed", WrongType, AWholeNumber, """{ "seed": 0.5 }""")
        .RefuseRaw("seed", WrongType, AWholeNumber, """{ "seed": "1" }""")

        .AcceptEach("image_urls", [0, 1, 9], count => new() { Prompt = Prompt, ImageUrls = List(Image, count) })
        .Refuse("image_urls", WrongCount, "an array of at most 9 items", new() { Prompt = Prompt, ImageUrls = List(Image, 10) })
        .Refuse("image_urls[1]", NoUrl, Url, new() { Prompt = Prompt, ImageUrls = [Image, "C:\\a.jpg"] })
        .Refuse("image_urls[0]", WrongType, AText, new() { Prompt = Prompt, ImageUrls = [null!] })
        .Warn("image_urls[0]", OddFormat, "a file of format JPEG, PNG or WEBP", new() { Prompt = Prompt, ImageUrls = ["https://example.com/a.gif"] })
        .RefuseRaw("image_urls[0]", WrongType, AText, """{ "image_urls": [{ "url": "https://example.com/a.jpg" }] }""")
        .RefuseRaw("image_urls", WrongType, AList, """{ "image_urls": "https://example.com/a.jpg" }""")

        .AcceptEach("video_urls", [0, 1, 3], count => new() { Prompt = Prompt, VideoUrls = List(Video, count) })
        .Refuse("video_urls", WrongCount, "an array of at most 3 items", new() { Prompt = Prompt, VideoUrls = List(Video, 4) })
        .Refuse("video_urls[0]", NoUrl, Url, new() { Prompt = Prompt, VideoUrls = ["//example.com/a.mp4"] })
        .Warn("video_urls[0]", OddFormat, "a file of format MP4 or MOV", new() { Prompt = Prompt, VideoUrls = ["https://example.com/a.webm"] })
        .RefuseRaw("video_urls[0]", WrongType, AText, """{ "video_urls": [false] }""")
        .RefuseRaw("video_urls", WrongType, AList, """{ "video_urls": {} }""")

        .AcceptEach("audio_urls beside an image", [0, 1, 3], count => new() { Prompt = Prompt, AudioUrls = List(Audio, count), ImageUrls = [Image] })
        .Accept("audio_urls beside a video", new() { Prompt = Prompt, AudioUrls = [Audio], VideoUrls = [Video] })
        .Accept("no audio in an empty list, and nothing beside it", new() { Prompt = Prompt, AudioUrls = [] })
        .Refuse("audio_urls", "audio-needs-visual", null, new() { Prompt = Prompt, AudioUrls = [Audio] })
        .Refuse("audio_urls", "audio-needs-visual", null, new() { Prompt = Prompt, AudioUrls = [Audio], ImageUrls = [], VideoUrls = [] })
        .Refuse("audio_urls", WrongCount, "an array of at most 3 items", new() { Prompt = Prompt, AudioUrls = List(Audio, 4), ImageUrls = [Image] })
        .Refuse("audio_urls[2]", NoUrl, Url, new() { Prompt = Prompt, AudioUrls = [Audio, Audio, "https://"], ImageUrls = [Image] })
        .Warn("audio_urls[0]", OddFormat, "a file of format MP3 or WAV", new() { Prompt = Prompt, AudioUrls = ["https://example.com/a.ogg"], ImageUrls = [Image] })
        .RefuseRaw("audio_urls[0]", WrongType, AText, """{ "audio_urls": [1], "image_urls": ["https://example.com/a.jpg"] }""")
        .RefuseRaw("audio_urls", WrongType, AList, """{ "audio_urls": "https://example.com/a.mp3" }""")

        .Accept("12 references", new() { Prompt = Prompt, ImageUrls = List(Image, 9), VideoUrls = List(Video, 3) })
        .Warn("image_urls", "total-references", null, new() { Prompt = Prompt, ImageUrls = List(Image, 9), VideoUrls = List(Video, 3), AudioUrls = [Audio] })
        .Accept("tokens of things that are there", new() { Prompt = "@Image2 like @Image1, @Video1", ImageUrls = [Image, Image], VideoUrls = [Video] })
        .Warn("prompt", "image-references", null, new() { Prompt = "like @Image2", ImageUrls = [Image] })
        .Warn("prompt", "video-references", null, new() { Prompt = "like @Video1" })
        .Warn("prompt", "audio-references", null, new() { Prompt = "like @Audio4", ImageUrls = [Image], AudioUrls = List(Audio, 3) })

        .RefuseRaw("ratio", NoSuchField, null, """{ "ratio": "16:9" }""")
        .RefuseRaw("callback_url", NoSuchField, null, """{ "callback_url": "https://example.com/hook" }""");
}
