#pragma warning disable FOX1003, FOX1005 // The validator is under test here, with requests that the compiler would refuse.

using System.Text.Json.Nodes;

namespace FoxApi.Tests;

/// <summary>What sets the variants of one page apart, and the way from one to another.</summary>
public sealed class VariantTests
{
    [Fact]
    public void The_fast_seedance_variant_refuses_1080p_and_names_what_it_takes()
    {
        var request = new Seedance20FastReferenceToVideoRequest { Prompt = Samples.Prompt, Resolution = Resolution.P1080 };

        var problem = Assert.Single(request.Validate());

        Assert.Equal(("resolution", "enum", "one of 480p, 720p"), (problem.Path, problem.RuleId, problem.Allowed));
        Assert.Equal("Resolution must be one of 480p, 720p.", problem.Message);
    }

    [Theory]
    [InlineData("EnhancePrompt")]
    [InlineData("PersonGeneration")]
    [InlineData("ReferenceType")]
    public void A_member_of_the_standard_veo_variant_alone_does_not_exist_on_the_fast_one(string member)
    {
        Assert.NotNull(typeof(Veo31ReferenceToVideoRequest).GetProperty(member));
        Assert.Null(typeof(Veo31FastReferenceToVideoRequest).GetProperty(member));
        Assert.Null(typeof(IVeo31ReferenceToVideoRequest).GetProperty(member));
    }

    [Fact]
    public void From_standard_to_fast_veo_reports_the_fields_that_are_lost()
    {
        var standard = new Veo31ReferenceToVideoRequest
        {
            Prompt = Samples.Prompt,
            ReferenceImageUrls = [Samples.Image],
            Duration = 8,
            EnhancePrompt = false,
            PersonGeneration = Veo31ReferenceToVideoPersonGeneration.AllowAdult,
            ReferenceType = Veo31ReferenceToVideoReferenceType.Style,
        };

        var fast = Veo31FastReferenceToVideoRequest.From(standard, out var dropped);

        Assert.Equal(["enhance_prompt", "person_generation", "reference_type"], dropped.Order(StringComparer.Ordinal));
        Assert.Empty(fast.Validate());
        AssertBody(Veo31FastReferenceToVideo.Id, fast, """{ "prompt": "A prompt nobody else should read", "reference_image_urls": ["https://example.com/a.jpg"], "duration": 8 }""");
    }

    [Fact]
    public void From_drops_only_what_was_set()
    {
        Veo31FastReferenceToVideoRequest.From(new Veo31ReferenceToVideoRequest { Prompt = "", ReferenceImageUrls = [], EnhancePrompt = true }, out var dropped);

        Assert.Equal(["enhance_prompt"], dropped);
    }

    [Fact]
    public void From_standard_to_fast_seedance_reports_a_resolution_that_does_not_fit()
    {
        var fast = Seedance20FastReferenceToVideoRequest.From(new Seedance20ReferenceToVideoRequest { Prompt = Samples.Prompt, Resolution = Resolution.P1080, Seed = 3 }, out var dropped);

        Assert.Equal(["resolution"], dropped);
        Assert.Null(fast.Resolution);
        Assert.Equal(3, fast.Seed);
        Assert.Empty(fast.Validate());
    }

    [Fact]
    public void From_keeps_everything_that_fits()
    {
        var fast = new Seedance20FastReferenceToVideoRequest
        {
            Prompt = Samples.Prompt, Resolution = Resolution.P480, AspectRatio = AspectRatio.Ratio1x1, Duration = -1, GenerateAudio = false, Seed = 0,
            ImageUrls = [Samples.Image], VideoUrls = [Samples.Video], AudioUrls = [Samples.Audio], Extra = new() { ["beta"] = new JsonArray(1) },
        };

        var standard = Seedance20ReferenceToVideoRequest.From(fast, out var dropped);

        Assert.Empty(dropped);
        var (before, after) = (JsonNode.Parse(Bodies.Of("same", fast)), JsonNode.Parse(Bodies.Of("same", standard)));
        Assert.True(JsonNode.DeepEquals(before, after));
        Assert.NotSame(fast.Extra, standard.Extra);
    }

    private static void AssertBody(string model, FoxGen.IFoxRequest request, string expected)
    {
        var body = JsonNode.Parse(expected)!;
        body["model"] = model;
        Assert.True(JsonNode.DeepEquals(body, JsonNode.Parse(Bodies.Of(model, request))));
    }
}
