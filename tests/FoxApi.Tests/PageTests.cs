using System.Text.Json.Nodes;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>The curl examples of the five pages, written with the generated types.</summary>
public sealed class PageTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private FoxApiClient Fox => fixture.Gateway.Fox;

    [Fact]
    public Task The_example_of_heygen_arrives_as_the_page_has_it() =>
        AssertArrivesAsync("heygen-video-agent", Fox.Videos.HeygenVideoAgent, new()
        {
            Prompt = "A weather reporter in front of a sunny city skyline introducing today's forecast in an upbeat tone.",
        });

    [Fact]
    public Task The_example_of_kling_arrives_as_the_page_has_it() =>
        AssertArrivesAsync("kling-motion-control", Fox.Videos.KlingV3MotionControl, new()
        {
            ImageUrl = "https://example.com/person.jpg",
            VideoUrl = "https://example.com/dance.mp4",
            Mode = KlingMotionControlMode.Pro,
            Prompt = "人物跟随参考视频的舞蹈动作,流畅自然",
            CharacterOrientation = KlingMotionControlCharacterOrientation.Image,
            KeepOriginalSound = false,
        });

    [Fact]
    public Task The_example_of_omnihuman_arrives_as_the_page_has_it() =>
        AssertArrivesAsync("omnihuman-1.5", Fox.Videos.Omnihuman15, new()
        {
            ImageUrl = "https://example.com/portrait.jpg",
            AudioUrl = "https://example.com/speech.mp3",
        });

    [Fact]
    public Task The_example_of_seedance_arrives_as_the_page_has_it() =>
        AssertArrivesAsync("seedance-2.0-reference-to-video", Fox.Videos.Seedance20ReferenceToVideo, new()
        {
            Prompt = "参考 @Image1 的人物造型、@Video1 的运镜节奏、@Audio1 的情绪氛围,生成一段雨夜街头表演视频",
            ImageUrls = ["https://picsum.photos/id/64/1280/720.jpg"],
            VideoUrls = ["https://samplelib.com/lib/preview/mp4/sample-5s.mp4"],
            AudioUrls = ["https://samplelib.com/lib/preview/mp3/sample-3s.mp3"],
            AspectRatio = AspectRatio.Adaptive,
            Duration = -1,
            GenerateAudio = true,
        });

    [Fact]
    public Task The_example_of_veo_arrives_as_the_page_has_it() =>
        AssertArrivesAsync("veo-3.1-reference-to-video", Fox.Videos.Veo31ReferenceToVideo, new()
        {
            Prompt = "A woman walking through a garden",
            ReferenceImageUrls = ["https://example.com/ref1.jpg"],
            Duration = 8,
            Resolution = Resolution.P1080,
            ReferenceType = Veo31ReferenceToVideoReferenceType.Style,
        });

    [Fact]
    public void There_is_a_body_for_each_of_the_five_pages() => Assert.Equal(5, Page.Names.Count);

    private async Task AssertArrivesAsync<TRequest, TResult>(string page, FoxModel<TRequest, TResult> model, TRequest request)
        where TRequest : class, IFoxRequest
    {
        var task = await model.SubmitAsync(request, Gateway.Cancellation);

        Assert.Empty(task.Warnings);
        var submit = fixture.Gateway.Submits[^1];
        Assert.Equal((Gateway.SubmitPath, 200), (submit.Path, submit.Status));
        Assert.Equal("application/json", submit.Headers["Content-Type"]);
        Assert.True(JsonNode.DeepEquals(Page.Body(page), submit.Json()), submit.Json().ToJsonString());
    }
}
