using System.Text.Json;

namespace FoxGen.Generator.Tests;

/// <summary>What generated types read from JSON and write again.</summary>
public sealed class ReadingTests
{
    private static readonly Type s_scenes = Studio.Load("Studio.Scenes1Request", [.. Studio.Specs.Where(spec => !spec.IsService)]);

    private static readonly Type s_other = Studio.Load("Studio.Other1Request", Studio.Model("""
          tone: { type: string, enum: [soft], aliases: { gentle: soft } }
          level: { type: integer, enum: [1, 2], aliases: { 3: 1 } }
          levels: { type: array, items: { type: integer, enum: [1, 2], aliases: { 3: 1 } } }
          gain: { type: number, enum: [0.5, 1], aliases: { 0.25: 0.5 } }
          ratio: { type: string, vocabulary: Ratio, enum: ["16:9", "1:1"], aliases: { wide: "16:9" } }
          seeds: { type: array, uniqueItems: true, items: { type: integer } }
          parts: { type: array, uniqueItems: true, items: { type: object, properties: { tone: { type: string, enum: [soft] } } } }
          ratios: { type: array, items: { type: string, vocabulary: Ratio, enum: ["16:9", "1:1"], aliases: { wide: "16:9" } } }
        """));

    [Theory]
    [InlineData("""{"model":"scenes-1","prompt":"a","mode":"image","ratio":"9:16","quality":"hd","duration":8,"seed":4294967295,"strength":0.5,"sound":"yes","upscale":false}""")]
    [InlineData("""{"model":"scenes-1","prompt":"a","image_urls":["https://a.example/1.png"],"mask":"https://cdn.studio.example/m.png","channels":[0,1],"weights":[0.5,2],"flags":[true,false],"lengths":[4],"options":{"a":[1.50,"b",null,{"c":true}]}}""")]
    [InlineData("""{"model":"scenes-1","prompt":"a","size":"small","content":"text"}""")]
    [InlineData("""{"model":"scenes-1","prompt":"a","cast":[{"name":"hero"}],"size":{"width":1280,"height":720},"content":[{"type":"text","text":"hi"},{"type":"image","image_url":"https://a.example/4.png"}]}""")]
    public void What_is_read_is_written_as_it_was(string json) =>
        Assert.Equal(json, Again(s_scenes, json));

    [Theory]
    [InlineData("tone", "\"gentle\"", "\"soft\"")]
    [InlineData("level", "3", "1")]
    [InlineData("levels", "[3,2,3.0]", "[1,2,1]")]
    [InlineData("gain", "0.25", "0.5")]
    [InlineData("ratio", "\"wide\"", "\"16:9\"")]
    [InlineData("ratio", "\"1280x720\"", "\"16:9\"")]
    [InlineData("ratios", "[\"wide\",\"1280x720\",\"1:1\"]", "[\"16:9\",\"16:9\",\"1:1\"]")]
    public void Other_spellings_become_the_values_they_stand_for(string field, string sent, string written) =>
        Assert.Equal($$"""{"model":"other-1","{{field}}":{{written}}}""", Again(s_other, $$"""{"{{field}}":{{sent}}}"""));

    [Fact]
    public void What_is_wrong_inside_is_told_with_its_whole_path()
    {
        var thrown = Assert.Throws<FoxBodyException>(() => Again(s_scenes, """
            {"prompt": "a", "size": {"width": "x", "height": 720}, "content": [{"type": "text", "text": "hi", "more": 1}, {"type": "sound"}, 7], "shots": [{"text": 1}, null], "flags": [true, "no"]}
            """));
        Assert.Equal(
            [
                "additionalProperties content[0].more", "required shots[0].seconds", "type content[1]", "type content[2]", "type flags[1]",
                "type shots[0].text", "type shots[1]", "type size.width",
            ],
            thrown.Problems.Select(problem => $"{problem.RuleId} {problem.Path}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"seeds":[2147483648,2147483649]}""", "range seeds[0]", "range seeds[1]")]
    [InlineData("""{"parts":[{"tone":"hard"},{"tone":"harsh"}]}""", "enum parts[0].tone", "enum parts[1].tone")]
    [InlineData("""{"parts":[{"tone":"hard"},{}]}""", "enum parts[0].tone")]
    public void Items_that_could_not_be_read_are_not_told_to_be_repeated(string json, params string[] expected)
    {
        var thrown = Assert.Throws<FoxBodyException>(() => Again(s_other, json));
        Assert.Equal(expected, thrown.Problems.Select(problem => $"{problem.RuleId} {problem.Path}").Order(StringComparer.Ordinal));
    }

    private static string Again(Type type, string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);
}
