using System.Text.Json;
using FoxGen.CompilerServices;

namespace FoxGen.Generator.Tests;

/// <summary>Limits of files under a condition, and what reads files.</summary>
public sealed class MediaConditionTests
{
    private static readonly string s_properties = """
          orientation: { type: string, enum: [image, video], default: image, description: The orientation. }
          level: { type: integer, description: The level. }
          video_url:
            type: string
            format: uri
            media: { kind: video, seconds: { maximum: 30, when: [{ if: 'default(this.orientation) == "image"', maximum: 10 }, { if: 'this.level > 3', minimum: 5 }] } }
            description: The video.
          scenes:
            type: array
            description: The scenes.
            items:
              type: object
              properties:
                is_short: { type: boolean, description: Whether it is short. }
                clip_urls:
                  type: array
                  description: The clips.
                  media: { seconds: { maximum: 9, when: [{ if: 'this.is_short == true', maximum: 4 }] } }
                  items: { type: string, format: uri, media: { kind: video } }
        """;

    [Theory]
    [InlineData("""{}""", "30 10")]
    [InlineData("""{"orientation": "image", "level": 4}""", "30 10 5..")]
    [InlineData("""{"orientation": "video", "level": 3}""", "30")]
    public void Conditions_ask_the_request(string body, string limits) => Assert.Equal(limits, Limits("video_url", Request(body)));

    [Fact]
    public void A_field_that_extra_replaces_is_unknown()
    {
        var request = Request("""{"level": 4}""");
        request.GetType().GetProperty("Extra")!.SetValue(request, new System.Text.Json.Nodes.JsonObject { ["level"] = 9, ["orientation"] = "image" });

        Assert.Equal("30", Limits("video_url", request));
    }

    [Fact]
    public void Conditions_of_a_nested_object_ask_that_object()
    {
        var request = Request("""{"scenes": [{"is_short": true}, {"is_short": false}, {}]}""");
        var scenes = ((System.Collections.IEnumerable)request.GetType().GetProperty("Scenes")!.GetValue(request)!).Cast<object>();

        Assert.Equal(["9 4", "9", "9"], scenes.Select(scene => Limits("scenes[].clip_urls", scene)));
        Assert.Equal("9", Limits("scenes[].clip_urls", request));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("", false)]
    public void The_service_gets_the_reader_of_files_if_the_package_is_there(string property, bool hasReader)
    {
        var run = GeneratorRun.Of(Studio.Specs, new Dictionary<string, string> { ["ProjectDir"] = "/project/specs/", ["FoxGenMediaReader"] = property }, CSharpCode.Compile("Generated", [], CSharpCode.Runtime));

        Assert.Equal(hasReader, run.Sources["Studio.StudioService.g.cs"].Contains("MediaReader = F::FoxMediaReader.Instance,", StringComparison.Ordinal));
    }

    private static readonly Lazy<FoxModelDefinition> s_definition = new(() => (FoxModelDefinition)GeneratorRun.Of([Studio.Service, Studio.Model(s_properties)]).AssertCompiles().Load()
        .GetType("Studio.Other1")!.GetProperty("Definition")!.GetValue(null)!);

    private static object Request(string body)
    {
        using var document = JsonDocument.Parse(body);
        var reading = s_definition.Value.GetType().GetProperty("ReadRequest")!.GetValue(s_definition.Value) as Delegate;
        var result = reading!.DynamicInvoke(document.RootElement.Clone(), "other-1")!;
        return result.GetType().GetProperty("Request")!.GetValue(result)!;
    }

    private static string Limits(string path, object owner) => string.Join(
        ' ',
        s_definition.Value.Media.Single(fact => fact.Path == path).Limits.Where(limit => limit.When?.Invoke(owner) is not false)
            .Select(limit => limit.Minimum is { } minimum ? $"{minimum}.." : $"{limit.Maximum}"));
}
