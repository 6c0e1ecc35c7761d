using static FoxApi.Tests.RuleCases.Words;
using static FoxApi.Tests.Samples;

namespace FoxApi.Tests.RuleCases;

/// <summary>heygen-video-agent: a prompt, ids, an orientation, up to 20 files.</summary>
internal static class HeygenCases
{
    private const string Orientations = "one of landscape, portrait";

    public static ModelCases All { get; } = new ModelCases<HeygenVideoAgentRequest, MediaResult>(HeygenVideoAgent.Definition)
        .Accept("a prompt alone", new() { Prompt = Prompt })
        .Accept("everything", new() { Prompt = Prompt, AvatarId = "Anna_public_3_20240108", VoiceId = "en-US-Studio-O", StyleId = "modern_vlog_01", Orientation = Orientation.Landscape, FileUrls = [Image, Video, Audio, "https://example.com/a.pdf"], IncognitoMode = true })
        .Accept("an empty prompt, which the page does not forbid", new() { Prompt = "" })

        .Refuse("prompt", Missing, null, new() { Prompt = null! })
        .RefuseRaw("prompt", Missing, null, """{ "prompt": null }""")
        .RefuseRaw("prompt", WrongType, AText, """{ "prompt": ["A cat"] }""")
        .Accept("10,000 letters", new() { Prompt = Times("x", 10_000) })
        .Accept("10,000 CJK characters", new() { Prompt = Times(Cjk, 10_000) })
        .Accept("10,000 emoji", new() { Prompt = Times(Emoji, 10_000) })
        .Refuse("prompt", WrongLength, "at most 10000 characters long", new() { Prompt = Times("x", 10_001) })
        .Refuse("prompt", WrongLength, "at most 10000 characters long", new() { Prompt = Times(Cjk, 10_001) })
        .Refuse("prompt", WrongLength, "at most 10000 characters long", new() { Prompt = Times(Emoji, 10_001) })

        .AcceptEach("avatar_id", ["", "auto", "Anna_public_3_20240108"], id => new() { Prompt = Prompt, AvatarId = id })
        .AcceptEach("voice_id", ["", "auto", "en-US-Studio-O"], id => new() { Prompt = Prompt, VoiceId = id })
        .Accept("style_id", new() { Prompt = Prompt, StyleId = "modern_vlog_01" })
        .RefuseRaw("avatar_id", WrongType, AText, """{ "avatar_id": 3 }""")
        .RefuseRaw("voice_id", WrongType, AText, """{ "voice_id": true }""")
        .RefuseRaw("style_id", WrongType, AText, """{ "style_id": {} }""")

        .AcceptEach("orientation", Enum.GetValues<Orientation>(), value => new() { Prompt = Prompt, Orientation = value })
        .Refuse("orientation", WrongValue, Orientations, new() { Prompt = Prompt, Orientation = (Orientation)99 })
        .RefuseRaw("orientation", WrongValue, Orientations, """{ "orientation": "square" }""")
        .RefuseRaw("orientation", WrongValue, Orientations, """{ "orientation": "Landscape" }""")
        .RefuseRaw("orientation", WrongType, AText, """{ "orientation": 1 }""")

        .AcceptEach("file_urls", [0, 1, 20], count => new() { Prompt = Prompt, FileUrls = List(Image, count) })
        .Refuse("file_urls", WrongCount, "an array of at most 20 items", new() { Prompt = Prompt, FileUrls = List(Image, 21) })
        .Refuse("file_urls[1]", NoUrl, Url, new() { Prompt = Prompt, FileUrls = [Image, "screenshot.png"] })
        .Refuse("file_urls[0]", WrongType, AText, new() { Prompt = Prompt, FileUrls = [null!] })
        .RefuseRaw("file_urls[0]", WrongType, AText, """{ "file_urls": [1] }""")
        .RefuseRaw("file_urls", WrongType, AList, """{ "file_urls": "https://example.com/a.jpg" }""")

        .AcceptEach("incognito_mode", [true, false], value => new() { Prompt = Prompt, IncognitoMode = value })
        .RefuseRaw("incognito_mode", WrongType, TrueOrFalse, """{ "incognito_mode": "yes" }""")

        .RefuseRaw("duration", NoSuchField, null, """{ "duration": 8 }""");
}
