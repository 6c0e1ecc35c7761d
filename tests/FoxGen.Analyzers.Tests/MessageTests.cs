using System.Globalization;
using FoxGen.Analyzers.Checking;
using FoxGen.Rules;

namespace FoxGen.Analyzers.Tests;

/// <summary>What the compiler prints: C# names, words, what was found, and nothing longer than a line.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(
        "new Seedance20ReferenceToVideoRequest { Prompt = \"@Image3\", ImageUrls = [\"https://a.example/1.png\"] }",
        "FOX2009 The prompt refers to an @Image that ImageUrls does not contain: @Image3, but ImageUrls has 1 (rule image-references)")]
    [InlineData(
        "new Seedance20ReferenceToVideoRequest { Prompt = \"a\", AudioUrls = [\"https://a.example/1.mp3\"] }",
        "FOX2001 AudioUrls requires at least one reference image or video (rule audio-needs-visual)")]
    [InlineData(
        "new Seedance20FastReferenceToVideoRequest { Prompt = \"a\", Resolution = Resolution.P1080 }",
        "FOX1003 Resolution must be Resolution.P480 or Resolution.P720 (rule enum); Seedance20ReferenceToVideoRequest accepts it")]
    [InlineData(
        "new Studio.Scenes1Request { Prompt = \"a\", Ratio = Studio.Ratio.Ratio9x16, Duration = 5 }",
        "FOX2007 Duration must be one of 4, 8 when Ratio is 9:16 (rule duration-when-1)")]
    public async Task A_message_is_words_with_the_names_of_properties(string request, string message)
    {
        var compilation = CallSites.Compile(CallSites.Method($"_ = {request};"), typeof(Studio.StudioClient).Assembly);

        var found = await CallSites.AnalyzeAsync(compilation);

        Assert.Contains(message, found.Select(one => $"{one.Id} {one.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void A_long_list_shows_the_values_nearest_to_the_one_found()
    {
        var values = Enumerable.Range(1, 13).Select(i => RuleValue.Of(i * 10)).ToEquatable();

        Assert.Equal("Size.N10 or Size.N20", AllowedList.Write(values.Take(2).ToEquatable(), null, Name, 100));
        Assert.Equal("Size.N10 or N20", AllowedList.Write(values.Take(2).ToEquatable(), null, Name, 17));
        Assert.Equal("Size.N70, N60, N80 or 10 more", AllowedList.Write(values, RuleValue.Of(68), Name, 30));
        Assert.Equal("Size.N70 or 12 more", AllowedList.Write(values, RuleValue.Of(68), Name, 5));

        static string Name(RuleValue value, bool isFirst) => (isFirst ? "Size." : "") + "N" + value;
    }

    [Theory]
    [InlineData("{0} must be {1}.", new[] { "Prompt", "short" }, "Prompt must be short.")]
    [InlineData("{0} is taken by {1}", new[] { "x", "/a/b" }, "x is taken by /a/b")]
    public void A_short_message_stays(string format, string[] arguments, string message) =>
        Assert.Equal(message, string.Format(CultureInfo.InvariantCulture, format, [.. MessageLimit.Fit(format, arguments)]));

    [Fact]
    public void A_long_message_loses_the_end_of_texts_and_the_beginning_of_paths()
    {
        var words = MessageLimit.Fit("{0}!", [string.Join(" ", Enumerable.Repeat("word", 60))]);
        var path = MessageLimit.Fit("{0}!", ["/" + string.Join("/", Enumerable.Repeat("folder", 40)) + "/a.fox.yaml(3,4)"]);

        Assert.InRange(words[0].Length, 120, 159);
        Assert.EndsWith("word…", words[0], StringComparison.Ordinal);
        Assert.StartsWith("…", path[0], StringComparison.Ordinal);
        Assert.EndsWith("/a.fox.yaml(3,4)", path[0], StringComparison.Ordinal);
    }
}
