using FoxGen.Generator.Tests.Support;

namespace FoxGen.Generator.Tests;

/// <summary>One spec with the whole language: what is written for it, and whether that does what the rules say.</summary>
public sealed class WholeLanguageTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_one_spec_with_everything() => Snapshot.Verify(GeneratorRun.Of(Studio.Specs).AssertCompiles().Sources);

    [Fact]
    [Trait("speed", "slow")]
    public void The_generated_validators_say_what_the_interpreted_rules_say()
    {
        var (valid, broken) = Agreement.Check(Studio.Specs, GeneratorRun.Of(Studio.Specs), count: 4_000, seed: 20261121);
        output.WriteLine($"{valid} valid; {string.Join(", ", broken)}");
        Assert.True(valid > 0);

        string[] ids =
        [
            "additionalProperties", "area", "bitrate-of-mp3", "cast-names", "count", "duration-when-1", "enum", "fast-only", "few-inputs", "format", "inline-count",
            "inline-size", "length", "media-format", "mode-cast", "mode-image", "mode-text", "multipleOf", "not-too-narrow", "one-sound", "pattern", "pauses", "range",
            "required", "shots-fill-the-video", "type", "uniqueItems", "wide-is-short", "wild-is-short",
        ];
        Assert.Equal(ids.Where(id => id != "additionalProperties"), broken.Keys);
    }
}
