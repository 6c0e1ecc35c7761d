using static FoxApi.Tests.RuleCases.Words;
using static FoxApi.Tests.Samples;

namespace FoxApi.Tests.RuleCases;

/// <summary>veo-3.1-reference-to-video and its fast variant, which lacks three fields.</summary>
internal static class VeoCases
{
    private const string Ratios = "one of 16:9, 9:16";
    private const string Resolutions = "one of 720p, 1080p, 4k";
    private const string Images = "an array of 1 to 3 items";

    public static ModelCases Standard { get; } = Shared()
        .AcceptEach("enhance_prompt", [true, false], value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], EnhancePrompt = value })
        .RefuseRaw("enhance_prompt", WrongType, TrueOrFalse, """{ "enhance_prompt": "true" }""")
        .AcceptEach("person_generation", Enum.GetValues<Veo31ReferenceToVideoPersonGeneration>(), value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], PersonGeneration = value })
        .Refuse("person_generation", WrongValue, "one of dont_allow, allow_adult", new() { Prompt = Prompt, ReferenceImageUrls = [Image], PersonGeneration = 0 })
        .RefuseRaw("person_generation", WrongValue, "one of dont_allow, allow_adult", """{ "person_generation": "allow_all" }""")
        .RefuseRaw("person_generation", WrongType, AText, """{ "person_generation": true }""")
        .AcceptEach("reference_type", Enum.GetValues<Veo31ReferenceToVideoReferenceType>(), value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], ReferenceType = value })
        .Refuse("reference_type", WrongValue, "one of ASSET, STYLE", new() { Prompt = Prompt, ReferenceImageUrls = [Image], ReferenceType = (Veo31ReferenceToVideoReferenceType)3 })
        .RefuseRaw("reference_type", WrongValue, "one of ASSET, STYLE", """{ "reference_type": "style" }""")
        .RefuseRaw("reference_type", WrongType, AText, """{ "reference_type": 2 }""");

    public static ModelCases Fast { get; } = new ModelCases<Veo31FastReferenceToVideoRequest, MediaResult>(Veo31FastReferenceToVideo.Definition)
        .Carry(Shared(), Veo31FastReferenceToVideoRequest.From)
        .RefuseRaw("enhance_prompt", NoSuchField, null, """{ "enhance_prompt": true }""")
        .RefuseRaw("person_generation", NoSuchField, null, """{ "person_generation": "allow_adult" }""")
        .RefuseRaw("reference_type", NoSuchField, null, """{ "reference_type": "STYLE" }""");

    private static ModelCases<Veo31ReferenceToVideoRequest, MediaResult> Shared() => new ModelCases<Veo31ReferenceToVideoRequest, MediaResult>(Veo31ReferenceToVideo.Definition)
        .Accept("a prompt and an image", new() { Prompt = Prompt, ReferenceImageUrls = [Image] })
        .Accept("everything of both", new() { Prompt = Prompt, ReferenceImageUrls = [Image, Image], AspectRatio = AspectRatio.Ratio9x16, Duration = 8, Resolution = Resolution.K4, GenerateAudio = false, AutoFix = true, SafetyTolerance = 3 })

        .Refuse("prompt", Missing, null, new() { Prompt = null!, ReferenceImageUrls = [Image] })
        .RefuseRaw("prompt", Missing, null, """{ "prompt": null }""")
        .RefuseRaw("prompt", WrongType, AText, """{ "prompt": 1 }""")

        .Refuse("reference_image_urls", Missing, null, new() { Prompt = Prompt, ReferenceImageUrls = null! })
        .RefuseRaw("reference_image_urls", Missing, null, """{ "reference_image_urls": null }""")
        .AcceptEach("reference_image_urls", [1, 2, 3], count => new() { Prompt = Prompt, ReferenceImageUrls = List(Image, count) })
        .Accept("an image of any format", new() { Prompt = Prompt, ReferenceImageUrls = ["https://example.com/a.tiff"] })
        .Refuse("reference_image_urls", WrongCount, Images, new() { Prompt = Prompt, ReferenceImageUrls = [] })
        .Refuse("reference_image_urls", WrongCount, Images, new() { Prompt = Prompt, ReferenceImageUrls = List(Image, 4) })
        .Refuse("reference_image_urls[2]", NoUrl, Url, new() { Prompt = Prompt, ReferenceImageUrls = [Image, Image, "file:///a.jpg"] })
        .Refuse("reference_image_urls[0]", WrongType, AText, new() { Prompt = Prompt, ReferenceImageUrls = [null!] })
        .RefuseRaw("reference_image_urls[0]", WrongType, AText, """{ "reference_image_urls": [8] }""")
        .RefuseRaw("reference_image_urls", WrongType, AList, """{ "reference_image_urls": "https://example.com/a.jpg" }""")

        .AcceptEach("aspect_ratio", [AspectRatio.Ratio16x9, AspectRatio.Ratio9x16], value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], AspectRatio = value })
        .Refuse("aspect_ratio", WrongValue, Ratios, new() { Prompt = Prompt, ReferenceImageUrls = [Image], AspectRatio = AspectRatio.Ratio1x1 })
        .Refuse("aspect_ratio", WrongValue, Ratios, new() { Prompt = Prompt, ReferenceImageUrls = [Image], AspectRatio = AspectRatio.Adaptive })
        .Refuse("aspect_ratio", WrongValue, Ratios, new() { Prompt = Prompt, ReferenceImageUrls = [Image], AspectRatio = (AspectRatio)99 })
        .RefuseRaw("aspect_ratio", WrongType, AText, """{ "aspect_ratio": 1.78 }""")

        .Accept("duration 8", new() { Prompt = Prompt, ReferenceImageUrls = [Image], Duration = 8 })
        .Refuse("duration", WrongValue, "8", new() { Prompt = Prompt, ReferenceImageUrls = [Image], Duration = 7 })
        .Refuse("duration", WrongValue, "8", new() { Prompt = Prompt, ReferenceImageUrls = [Image], Duration = 9 })
        .Refuse("duration", WrongValue, "8", new() { Prompt = Prompt, ReferenceImageUrls = [Image], Duration = -1 })
        .RefuseRaw("duration", WrongType, AWholeNumber, """{ "duration": "8" }""")
        .RefuseRaw("duration", WrongType, AWholeNumber, """{ "duration": 8.5 }""")

        .AcceptEach("resolution", [Resolution.P720, Resolution.P1080, Resolution.K4], value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], Resolution = value })
        .Refuse("resolution", WrongValue, Resolutions, new() { Prompt = Prompt, ReferenceImageUrls = [Image], Resolution = Resolution.P480 })
        .RefuseRaw("resolution", WrongValue, Resolutions, """{ "resolution": "4K" }""")
        .RefuseRaw("resolution", WrongType, AText, """{ "resolution": 720 }""")

        .AcceptEach("generate_audio", [true, false], value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], GenerateAudio = value })
        .RefuseRaw("generate_audio", WrongType, TrueOrFalse, """{ "generate_audio": "no" }""")
        .AcceptEach("auto_fix", [true, false], value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], AutoFix = value })
        .RefuseRaw("auto_fix", WrongType, TrueOrFalse, """{ "auto_fix": 0 }""")

        .AcceptEach("safety_tolerance", [1, 2, 5, 6], value => new() { Prompt = Prompt, ReferenceImageUrls = [Image], SafetyTolerance = value })
        .Refuse("safety_tolerance", OutOfRange, "from 1 to 6", new() { Prompt = Prompt, ReferenceImageUrls = [Image], SafetyTolerance = 0 })
        .Refuse("safety_tolerance", OutOfRange, "from 1 to 6", new() { Prompt = Prompt, ReferenceImageUrls = [Image], SafetyTolerance = 7 })
        .RefuseRaw("safety_tolerance", WrongType, AWholeNumber, """{ "safety_tolerance": "3" }""")

        .RefuseRaw("seed", NoSuchField, null, """{ "seed": 1 }""")
        .RefuseRaw("image_urls", NoSuchField, null, """{ "image_urls": ["https://example.com/a.jpg"] }""");
}
