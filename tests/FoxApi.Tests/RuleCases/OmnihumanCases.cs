using static FoxApi.Tests.RuleCases.Words;
using static FoxApi.Tests.Samples;

namespace FoxApi.Tests.RuleCases;

/// <summary>omnihuman-1.5: a portrait and an audio track.</summary>
internal static class OmnihumanCases
{
    private const string Images = "a file of format JPEG, PNG, WEBP, GIF or AVIF";
    private const string Sounds = "a file of format MP3, WAV, OGG, M4A or AAC";

    public static ModelCases All { get; } = new ModelCases<Omnihuman15Request, MediaResult>(Omnihuman15.Definition)
        .Accept("a portrait and audio", new() { ImageUrl = Image, AudioUrl = Audio })
        .Accept("everything", new() { ImageUrl = Image, AudioUrl = Audio, Prompt = Prompt, TurboMode = true, Advanced = new() { ["anything"] = new System.Text.Json.Nodes.JsonArray(1, "two") } })

        .Refuse("image_url", Missing, null, new() { ImageUrl = null!, AudioUrl = Audio })
        .Refuse("audio_url", Missing, null, new() { ImageUrl = Image, AudioUrl = null! })
        .RefuseRaw("image_url", Missing, null, """{ "image_url": null }""")
        .RefuseRaw("audio_url", Missing, null, """{ "audio_url": null }""")

        .AcceptEach("image extension", ["jpg", "jpeg", "png", "webp", "gif", "avif", "JPG", "jpg?sig=a.bmp"], end => new() { ImageUrl = "https://example.com/a." + end, AudioUrl = Audio })
        .Accept("an image without an extension", new() { ImageUrl = "https://example.com/portrait", AudioUrl = Audio })
        .Warn("image_url", OddFormat, Images, new() { ImageUrl = "https://example.com/a.bmp", AudioUrl = Audio })
        .Refuse("image_url", NoUrl, Url, new() { ImageUrl = "portrait.jpg", AudioUrl = Audio })
        .Refuse("image_url", NoUrl, Url, new() { ImageUrl = "ftp://example.com/a.jpg", AudioUrl = Audio })
        .Refuse("image_url", NoUrl, Url, new() { ImageUrl = "", AudioUrl = Audio })
        .RefuseRaw("image_url", WrongType, AText, """{ "image_url": ["https://example.com/a.jpg"] }""")

        .AcceptEach("audio extension", ["mp3", "wav", "ogg", "m4a", "aac"], end => new() { ImageUrl = Image, AudioUrl = "https://example.com/a." + end })
        .Warn("audio_url", OddFormat, Sounds, new() { ImageUrl = Image, AudioUrl = "https://example.com/a.flac" })
        .Refuse("audio_url", NoUrl, Url, new() { ImageUrl = Image, AudioUrl = "data:audio/mpeg;base64,AAAA" })
        .RefuseRaw("audio_url", WrongType, AText, """{ "audio_url": 1 }""")

        .AcceptEach("prompt", ["", Prompt, Cjk + Emoji], prompt => new() { ImageUrl = Image, AudioUrl = Audio, Prompt = prompt })
        .RefuseRaw("prompt", WrongType, AText, """{ "prompt": 5 }""")
        .AcceptEach("turbo_mode", [true, false], value => new() { ImageUrl = Image, AudioUrl = Audio, TurboMode = value })
        .RefuseRaw("turbo_mode", WrongType, TrueOrFalse, """{ "turbo_mode": 1 }""")
        .RefuseRaw("advanced", WrongType, AnObject, """{ "advanced": "fast" }""")
        .RefuseRaw("advanced", WrongType, AnObject, """{ "advanced": [] }""")

        .RefuseRaw("resolution", NoSuchField, null, """{ "resolution": "720p" }""")
        .RefuseRaw("duration", NoSuchField, null, """{ "duration": 30 }""");
}
