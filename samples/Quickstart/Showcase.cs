using FoxApi;

namespace Quickstart;

/// <summary>One request for each of the five model families.</summary>
internal static class Showcase
{
    /// <summary>How many requests there are.</summary>
    public const int Count = 5;

    /// <summary>The requests, not sent yet.</summary>
    public static IReadOnlyList<Job> Jobs(FoxApiClient fox) =>
    [
        Job.Create(fox.Videos.HeygenVideoAgent, new()
        {
            Prompt = "A weather reporter in front of a sunny city skyline introducing today's forecast in an upbeat tone.",
            Orientation = Orientation.Landscape,
        }),
        Job.Create(fox.Videos.Omnihuman15, new()
        {
            ImageUrl = "https://example.com/portrait.jpg",
            AudioUrl = "https://example.com/speech.mp3",
            Prompt = "The person speaks calmly to the camera",
        }),
        Job.Create(fox.Videos.Veo31ReferenceToVideo, new()
        {
            Prompt = "A woman walking through a garden",
            ReferenceImageUrls = ["https://example.com/ref1.jpg"],
            AspectRatio = AspectRatio.Ratio16x9,
            Resolution = Resolution.P1080,
        }),
        Job.Create(fox.Videos.Seedance20FastReferenceToVideo, new()
        {
            Prompt = "雨夜街头表演,参考 @Image1 的人物造型",
            ImageUrls = ["https://picsum.photos/id/64/1280/720.jpg"],
            Resolution = Resolution.P720,
            Duration = 8,
        }),
        Job.Create(fox.Videos.KlingV3MotionControl, new()
        {
            ImageUrl = "https://example.com/person.jpg",
            VideoUrl = "https://example.com/dance.mp4",
            KeepOriginalSound = false,
        }),
    ];
}
