namespace FoxGen.Specs.Tests;

/// <summary>Messages of rules: fields are marked, so that each reader can name them.</summary>
public sealed class MessageTests
{
    private const string Fields = """
          resolution: { type: string, enum: [720p, 1080p], default: 1080p }
          image_urls: { type: array, items: { type: string, format: uri } }
          prompt: { type: string }
          duration: { type: integer, minimum: 4, maximum: 8, when: [{ if: 'default(this.resolution) == "1080p"', const: 8 }] }
        """;

    [Theory]
    [InlineData("image_urls requires a prompt.", "{image_urls} requires a prompt.")]
    [InlineData("'prompt' must name every file of `image_urls`.", "'{prompt}' must name every file of `{image_urls}`.")]
    [InlineData("Use @image_urls1, a.image_urls or image_urls_2.", "Use @image_urls1, a.image_urls or image_urls_2.")]
    [InlineData("The JSON {image_urls} has braces.", "The JSON {{image_urls} has braces.")]
    public void An_author_marks_fields_by_their_wire_names(string message, string words)
    {
        var rule = Rule($"  - {{ id: a, requires: {{ field: image_urls, anyOf: [prompt] }}, message: \"{message}\" }}");

        Assert.Equal((words, message), (rule.Words.English, rule.Message.English));
    }

    [Fact]
    public void Conditions_are_words_and_know_the_default()
    {
        var rule = MiniSpec.Group(MiniSpec.Model(Fields)).Models[0].Request.Rules[0];

        Assert.Equal("{duration} must be 8 when {resolution} is 1080p or not set.", rule.Words.English);
        Assert.Equal("Duration must be 8 when Resolution is 1080p or not set.", rule.Say(name => char.ToUpperInvariant(name[0]) + name[1..]));
    }

    [Theory]
    [InlineData("@Image{n}", "A @Image1 and @Image3.", "prompt refers to a @Image… that image_urls does not contain: @Image3, but image_urls has 1.")]
    [InlineData("@{name}", "A @cat.", "prompt refers to a @… that image_urls does not contain: @cat, but none of the 1 items of image_urls has this name.")]
    public void A_broken_reference_names_the_token_and_the_number_of_items(string token, string prompt, string message)
    {
        var model = MiniSpec.Group(MiniSpec.Model(Fields, $"rules:\n  - {{ id: refs, references: {{ field: prompt, token: '{token}', to: image_urls }} }}")).Models[0];

        var body = JsonReader.Read($$"""{ "prompt": "{{prompt}}", "image_urls": ["https://a.example/1.png"] }""");

        Assert.Equal(message, Assert.Single(RequestChecker.Check(model.Request, body!)).Message);
    }

    [Theory]
    [InlineData("""{ "prompt": "Note: this is one speaker." }""")]
    [InlineData("""{ "prompt": "Note: this is one speaker.", "image_urls": [] }""")]
    public void Names_in_a_text_mean_nothing_without_the_list(string body)
    {
        var model = MiniSpec.Group(MiniSpec.Model(Fields, "rules:\n  - { id: refs, references: { field: prompt, token: '{name}:', to: image_urls } }")).Models[0];

        Assert.Empty(RequestChecker.Check(model.Request, JsonReader.Read(body)!));
    }

    [Fact]
    public void On_the_wire_fields_of_objects_have_their_whole_path()
    {
        var model = MiniSpec.Group(MiniSpec.Model("""
              audio_setting:
                type: object
                properties:
                  format: { type: string, enum: [mp3, wav] }
                  bitrate: { type: integer, when: [{ if: 'this.format == "wav"', forbidden: true }] }
            """)).Models[0];

        var violation = Assert.Single(RequestChecker.Check(model.Request, JsonReader.Read("""{ "audio_setting": { "format": "wav", "bitrate": 3 } }""")!));

        Assert.Equal("audio_setting.bitrate must not be set when audio_setting.format is wav.", violation.Message);
        Assert.Equal("Bitrate must not be set when Format is wav.", violation.Say(name => char.ToUpperInvariant(name[0]) + name[1..]));
    }

    private static Rule Rule(string rule) => Assert.Single(MiniSpec.Group(MiniSpec.Model(Fields.Replace(", when: [{ if: 'default(this.resolution) == \"1080p\"', const: 8 }]", "", StringComparison.Ordinal), "rules:\n" + rule)).Models[0].Request.Rules);
}
