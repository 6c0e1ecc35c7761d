namespace FoxGen.Analyzers.Tests.Pages;

/// <summary>The checkable facts of the five pages, by page.</summary>
internal static class PageFacts
{
    private const string Png = "\"https://example.com/a.png\"";
    private const string Mp4 = "\"https://example.com/a.mp4\"";
    private const string Mp3 = "\"https://example.com/a.mp3\"";
    private const string Txt = "\"https://example.com/a.txt\"";
    private const string NoUrl = "\"pictures/a.png\"";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Fact> All { get; } = [.. Heygen().Concat(Kling()).Concat(Omnihuman()).Concat(Seedance()).Concat(Veo())];

    private static string Many(string item, int count) => $"[{string.Join(", ", Enumerable.Repeat(item, count))}]";

    private static IEnumerable<Fact> Heygen() => new FactPage("HeygenVideoAgentRequest", "heygen-video-agent", ("Prompt", "\"a\""))
        .Add("prompt", "required", "Prompt = {|FOX1013:null|}!", "Prompt = \"\"", "Prompt = maybeText!")
        .Add("prompt", "length", "Prompt = {|FOX1002:new string('x', 10_001)|}", "Prompt = new string('字', 10_000)", "Prompt = text")
        .Add("orientation", "enum", "Orientation = {|FOX1003:(Orientation)9|}", "Orientation = Orientation.Portrait", "Orientation = (Orientation)number")
        .Add("file_urls", "count", $"FileUrls = {{|FOX1005:{Many(Png, 21)}|}}", $"FileUrls = {Many(Png, 20)}", "FileUrls = media")
        .Add("file_urls[]", "format", $"FileUrls = [{{|FOX1006:{NoUrl}|}}]", $"FileUrls = [{Png}]", "FileUrls = [text]")
        .Facts;

    private static IEnumerable<Fact> Kling()
    {
        (string, string)[] required = [("ImageUrl", Png), ("VideoUrl", Mp4)];
        var v26 = new FactPage("KlingV26MotionControlRequest", "kling-v2-6-motion-control", required);
        return new FactPage("KlingV3MotionControlRequest", "kling-v3-motion-control", required)
            .Add("image_url", "required", "ImageUrl = {|FOX1013:null|}!", $"ImageUrl = {Png}", "ImageUrl = media[0]")
            .Add("image_url", "format", $"ImageUrl = {{|FOX1006:{NoUrl}|}}", $"ImageUrl = {Png}", "ImageUrl = text")
            .Add("image_url", "media-format", $"ImageUrl = {{|FOX1007:{Txt}|}}", $"ImageUrl = {Png}", "ImageUrl = text")
            .Add("video_url", "required", "VideoUrl = {|FOX1013:null|}!", $"VideoUrl = {Mp4}", "VideoUrl = media[0]")
            .Add("video_url", "format", "VideoUrl = {|FOX1006:\"ftp://example.com/a.mp4\"|}", $"VideoUrl = {Mp4}", "VideoUrl = text")
            .Add("video_url", "media-format", $"VideoUrl = {{|FOX1007:{Mp3}|}}", "VideoUrl = \"https://example.com/watch?id=1\"", "VideoUrl = text")
            .Add("mode", "enum", "Mode = {|FOX1003:(KlingMotionControlMode)7|}", "Mode = KlingMotionControlMode.Pro", "Mode = (KlingMotionControlMode)number")
            .Add("character_orientation", "enum", "CharacterOrientation = {|FOX1003:(KlingMotionControlCharacterOrientation)0|}", "CharacterOrientation = KlingMotionControlCharacterOrientation.Video", "CharacterOrientation = (KlingMotionControlCharacterOrientation)number")
            .AlsoFor(v26).Facts.Concat(v26.Facts);
    }

    private static IEnumerable<Fact> Omnihuman() => new FactPage("Omnihuman15Request", "omnihuman-1.5", ("ImageUrl", Png), ("AudioUrl", Mp3))
        .Add("image_url", "required", "ImageUrl = {|FOX1013:null|}!", $"ImageUrl = {Png}", "ImageUrl = media[0]")
        .Add("image_url", "format", "ImageUrl = {|FOX1006:\"https:/example.com/a.png\"|}", $"ImageUrl = {Png}", "ImageUrl = text")
        .Add("image_url", "media-format", $"ImageUrl = {{|FOX1007:{Mp4}|}}", "ImageUrl = \"https://example.com/a.avif\"", "ImageUrl = text")
        .Add("audio_url", "required", "AudioUrl = {|FOX1013:null|}!", $"AudioUrl = {Mp3}", "AudioUrl = media[0]")
        .Add("audio_url", "format", $"AudioUrl = {{|FOX1006:{NoUrl}|}}", $"AudioUrl = {Mp3}", "AudioUrl = text")
        .Add("audio_url", "media-format", $"AudioUrl = {{|FOX1007:{Png}|}}", "AudioUrl = \"https://example.com/a.aac\"", "AudioUrl = text")
        .Facts;

    private static IEnumerable<Fact> Seedance()
    {
        var fast = new FactPage("Seedance20FastReferenceToVideoRequest", "seedance-2.0-fast-reference-to-video", ("Prompt", "\"a\""))
            .Add("resolution", "enum", "Resolution = {|FOX1003:Resolution.P1080|}", "Resolution = Resolution.P720", "Resolution = resolution");
        return new FactPage("Seedance20ReferenceToVideoRequest", "seedance-2.0-reference-to-video", ("Prompt", "\"a\""))
            .Add("prompt", "required", "Prompt = {|FOX1013:null|}!", "Prompt = \"a\"", "Prompt = maybeText!")
            .Add("prompt", "length", "Prompt = {|FOX1002:\"\"|}", "Prompt = \"字\"", "Prompt = text")
            .Add("resolution", "enum", "Resolution = {|FOX1003:Resolution.K4|}", "Resolution = Resolution.P1080", "Resolution = resolution")
            .Add("aspect_ratio", "enum", "AspectRatio = {|FOX1003:(AspectRatio)99|}", "AspectRatio = AspectRatio.Ratio21x9", "AspectRatio = (AspectRatio)number")
            .Add("duration", "range", "Duration = {|FOX1001:16|}", "Duration = -1", "Duration = number")
            .Add("duration", "range", "Duration = {|FOX1001:3|}", "Duration = 4", "Duration = maybeNumber")
            .Add("image_urls", "count", $"ImageUrls = {{|FOX1005:{Many(Png, 10)}|}}", $"ImageUrls = {Many(Png, 9)}", "ImageUrls = media")
            .Add("image_urls[]", "format", $"ImageUrls = [{Png}, {{|FOX1006:{NoUrl}|}}]", $"ImageUrls = [{Png}]", "ImageUrls = [text]")
            .Add("image_urls[]", "media-format", $"ImageUrls = [{{|FOX1007:{Mp4}|}}]", "ImageUrls = [\"https://example.com/a.webp\"]", "ImageUrls = [text]")
            .Add("video_urls", "count", $"VideoUrls = {{|FOX1005:{Many(Mp4, 4)}|}}", $"VideoUrls = {Many(Mp4, 3)}", "VideoUrls = media")
            .Add("video_urls[]", "format", $"VideoUrls = [{{|FOX1006:{NoUrl}|}}]", $"VideoUrls = [{Mp4}]", "VideoUrls = [text]")
            .Add("video_urls[]", "media-format", $"VideoUrls = [{{|FOX1007:{Png}|}}]", "VideoUrls = [\"https://example.com/a.mov\"]", "VideoUrls = [text]")
            .Add("audio_urls", "count", $"ImageUrls = [{Png}], AudioUrls = {{|FOX1005:{Many(Mp3, 4)}|}}", $"ImageUrls = [{Png}], AudioUrls = {Many(Mp3, 3)}", $"ImageUrls = [{Png}], AudioUrls = media")
            .Add("audio_urls[]", "format", $"ImageUrls = [{Png}], AudioUrls = [{{|FOX1006:{NoUrl}|}}]", $"ImageUrls = [{Png}], AudioUrls = [{Mp3}]", $"ImageUrls = [{Png}], AudioUrls = [text]")
            .Add("audio_urls[]", "media-format", $"ImageUrls = [{Png}], AudioUrls = [{{|FOX1007:{Png}|}}]", $"ImageUrls = [{Png}], AudioUrls = [\"https://example.com/a.wav\"]", $"ImageUrls = [{Png}], AudioUrls = [text]")
            .Add("audio_urls", "audio-needs-visual", $"{{|FOX2001:AudioUrls|}} = [{Mp3}]", $"AudioUrls = [{Mp3}], VideoUrls = [{Mp4}]", $"AudioUrls = [{Mp3}], ImageUrls = media")
            .Add("image_urls", "total-references", $"{{|FOX2009:ImageUrls|}} = {Many(Png, 9)}, VideoUrls = {Many(Mp4, 3)}, AudioUrls = [{Mp3}]", $"ImageUrls = {Many(Png, 9)}, VideoUrls = {Many(Mp4, 3)}", $"ImageUrls = {Many(Png, 9)}, VideoUrls = media, AudioUrls = [{Mp3}]")
            .Add("prompt", "image-references", "{|FOX2009:Prompt|} = \"the look of @Image1\"", $"Prompt = \"the look of @Image1\", ImageUrls = [{Png}]", "Prompt = \"the look of @Image1\", ImageUrls = media")
            .Add("prompt", "video-references", $"{{|FOX2009:Prompt|}} = \"moves as in @Video2\", VideoUrls = [{Mp4}]", $"Prompt = \"moves as in @Video1\", VideoUrls = [{Mp4}]", "Prompt = text")
            .Add("prompt", "audio-references", $"{{|FOX2009:Prompt|}} = \"to @Audio1\", ImageUrls = [{Png}]", $"Prompt = \"to @Audio1\", ImageUrls = [{Png}], AudioUrls = [{Mp3}]", $"Prompt = \"to @Audio1\", ImageUrls = [{Png}], AudioUrls = media")
            .AlsoFor(fast, "resolution enum").Facts.Concat(fast.Facts);
    }

    private static IEnumerable<Fact> Veo()
    {
        (string, string)[] required = [("Prompt", "\"a\""), ("ReferenceImageUrls", $"[{Png}]")];

        // What only the standard variant has: the compiler itself refuses it.
        var fast = new FactPage("Veo31FastReferenceToVideoRequest", "veo-3.1-fast-reference-to-video", required)
            .Add("enhance_prompt", "variant", "{|CS0117:{|FOX1015:EnhancePrompt|}|} = true", "GenerateAudio = true", "GenerateAudio = flag")
            .Add("person_generation", "variant", "{|CS0117:{|FOX1015:PersonGeneration|}|} = Veo31ReferenceToVideoPersonGeneration.AllowAdult", "AutoFix = true", "AutoFix = flag")
            .Add("reference_type", "variant", "{|CS0117:{|FOX1015:ReferenceType|}|} = Veo31ReferenceToVideoReferenceType.Asset", "AutoFix = true", "AutoFix = flag");
        var standard = new FactPage("Veo31ReferenceToVideoRequest", "veo-3.1-reference-to-video", required)
            .Add("prompt", "required", "Prompt = {|FOX1013:null|}!", "Prompt = \"\"", "Prompt = maybeText!")
            .Add("reference_image_urls", "required", "ReferenceImageUrls = {|FOX1013:null|}!", $"ReferenceImageUrls = [{Png}]", "ReferenceImageUrls = media")
            .Add("reference_image_urls", "count", "ReferenceImageUrls = {|FOX1005:[]|}", $"ReferenceImageUrls = {Many(Png, 3)}", "ReferenceImageUrls = [.. media]")
            .Add("reference_image_urls[]", "format", $"ReferenceImageUrls = [{{|FOX1006:{NoUrl}|}}]", $"ReferenceImageUrls = [{Png}]", "ReferenceImageUrls = [text]")
            .Add("aspect_ratio", "enum", "AspectRatio = {|FOX1003:AspectRatio.Ratio1x1|}", "AspectRatio = AspectRatio.Ratio9x16", "AspectRatio = (AspectRatio)number")
            .Add("duration", "enum", "Duration = {|FOX1003:5|}", "Duration = 8", "Duration = number")
            .Add("resolution", "enum", "Resolution = {|FOX1003:Resolution.P480|}", "Resolution = Resolution.K4", "Resolution = resolution")
            .Add("safety_tolerance", "range", "SafetyTolerance = {|FOX1001:7|}", "SafetyTolerance = 6", "SafetyTolerance = number");
        standard.AlsoFor(fast);
        standard
            .Add("person_generation", "enum", "PersonGeneration = {|FOX1003:(Veo31ReferenceToVideoPersonGeneration)5|}", "PersonGeneration = Veo31ReferenceToVideoPersonGeneration.AllowAdult", "PersonGeneration = (Veo31ReferenceToVideoPersonGeneration)number")
            .Add("reference_type", "enum", "ReferenceType = {|FOX1003:(Veo31ReferenceToVideoReferenceType)5|}", "ReferenceType = Veo31ReferenceToVideoReferenceType.Style", "ReferenceType = (Veo31ReferenceToVideoReferenceType)number");
        return standard.Facts.Concat(fast.Facts);
    }
}
