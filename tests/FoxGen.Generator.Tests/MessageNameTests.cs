using FoxGen.CompilerServices;

namespace FoxGen.Generator.Tests;

/// <summary>The validator names fields as C# does, and says beside it what they are called on the wire.</summary>
public sealed class MessageNameTests
{
    private const string Caller = """
        internal static class Caller
        {
            public static FoxGen.IFoxRequest Request() => new Studio.Other1Request
            {
                Pictures = ["one", "two-and-more"],
                Prompt = "@Image3 and #mona",
                Cast = ["lisa"],
                AudioSetting = new() { Kind = "wav", Bitrate = 3 },
                Seconds = 99,
            };
        }
        """;

    [Fact]
    public void Problems_have_the_names_of_properties_and_of_the_wire()
    {
        var model = Studio.Model(
            """
              image_urls: { name: Pictures, type: array, maxItems: 3, items: { type: string, maxLength: 4 } }
              prompt: { type: string }
              cast: { type: array, items: { type: string } }
              audio_setting:
                type: object
                properties:
                  kind: { type: string }
                  bitrate: { type: integer, when: [{ if: 'this.kind == "wav"', forbidden: true }] }
              seconds: { type: integer, minimum: 1, maximum: 9, sentinels: { -1: The model decides. } }
            """,
            """
            rules:
              - { id: numbers, references: { field: prompt, token: "@Image{n}", to: image_urls } }
              - { id: names, references: { field: prompt, token: "#{name}", to: cast } }
              - { id: few, excludes: { field: image_urls, fields: [cast] }, message: "image_urls {and} cast exclude each other." }
            """);
        var run = GeneratorRun.Of([Studio.Service, model], Caller).AssertCompiles();
        var request = (IFoxRequest)run.Load().GetType("Caller", throwOnError: true)!.GetMethod("Request")!.Invoke(null, null)!;

        Assert.Equal(
            [
                ("Pictures[1] must be at most 4 characters long.", "image_urls[1] must be at most 4 characters long."),
                ("AudioSetting.Bitrate must not be set when AudioSetting.Kind is wav.", "audio_setting.bitrate must not be set when audio_setting.kind is wav."),
                ("Seconds must be from 1 to 9, or -1 (the model decides).", "seconds must be from 1 to 9, or -1 (the model decides)."),
                ("Prompt refers to a @Image… that Pictures does not contain: @Image3, but Pictures has 2.", "prompt refers to a @Image… that image_urls does not contain: @Image3, but image_urls has 2."),
                (
                    "Prompt refers to a #… that Cast does not contain: #mona, but none of the 1 items of Cast has this name.",
                    "prompt refers to a #… that cast does not contain: #mona, but none of the 1 items of cast has this name."),
                ("Pictures {and} cast exclude each other.", "image_urls {and} cast exclude each other."),
            ],
            FoxProblems.Of(request).Select(problem => (problem.Message, problem.WireMessage)));
    }
}
