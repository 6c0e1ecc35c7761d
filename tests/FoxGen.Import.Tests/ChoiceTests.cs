using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>Allowed values in lists and bullets.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData("16:94:31:1", "16:9 4:3 1:1")]
    [InlineData("21:99:16", "21:9 9:16")]
    [InlineData("16:9", "16:9")]
    // Two ways to take them apart, or none; a ratio that the service does not know.
    [InlineData("16:911:1", "")]
    [InlineData("16:9999:1", "")]
    [InlineData("16:95:4", "")]
    [InlineData("16:9 以及其他", "")]
    public void Ratios(string bullet, string values) => Lists("string", $"可选值:\n\n  • {bullet}\n", values);

    [Theory]
    [InlineData("Allowed values: a / b / c", "a b c")]
    [InlineData("可选值: a、b", "a b")]
    [InlineData("Allowed values:\n\n  • a — the first\n  • b: the second\n  • \"c\" - the third", "a b c")]
    [InlineData("Allowed values:\n\n  • a\n  • Not sent → the model decides", "a")]
    [InlineData("Available options:\na,\nb,\nc d", "a b c d")]
    [InlineData("Available options:\nChinese,Yue,\nauto", "Chinese,Yue auto")]
    [InlineData("Available options:\na,\nb\n\nAllowed values:\n\n  • a — the first\n  • z — not in the schema", "a b")]
    [InlineData("Allowed values:\n\n  • a\n  • anything that the model knows", "")]
    [InlineData("可选值: a / b 等", "")]
    // What stood between the values was lost, as the sample shows.
    [InlineData("Allowed values:\n\n  • 480p720p\n  • 1080p\nExample:\n\n\"720p\"", "")]
    public void Texts(string lines, string values) => Lists("string", lines, values);

    [Theory]
    [InlineData("Allowed values: 4 / 6 / 8", "4 6 8")]
    [InlineData("Available options:\n4,\n6", "4 6")]
    [InlineData("Allowed values:\n\n  • 4 — short\n  • many", "")]
    public void Numbers(string lines, string values) => Lists("integer", lines, values);

    [Fact]
    public void Values_that_the_call_contradicts_are_left_out()
    {
        var page = TestPages.Page("size\nstring\n\nThe size\n\nAllowed values: a / b\n");

        var sound = TestPages.Compile(TestPages.Import(page.Replace("\"sketch-1\"", "\"sketch-1\", \"size\": \"b\""))).Models[0];
        var doubtful = TestPages.Compile(TestPages.Import(page.Replace("\"sketch-1\"", "\"sketch-1\", \"size\": \"c\""))).Models[0];

        Assert.Equal((2, 1), (sound.Request.Fields[0].Value.Allowed.Count, sound.Examples.Count));
        Assert.Equal((0, 1), (doubtful.Request.Fields[0].Value.Allowed.Count, doubtful.Examples.Count));
    }

    [Fact]
    public void A_value_marked_as_the_default_is_one_of_the_prose()
    {
        var yaml = TestPages.Import(TestPages.Page("size\nstring\n\nThe size\n\nAllowed values:\n\n  • small — fits a stamp (default)\n  • large\n")).Yaml;

        Assert.Contains("upstreamDefault: small", yaml);
        Assert.Contains("small: fits a stamp\n", yaml);
        Assert.DoesNotContain("    default:", yaml);
    }

    [Fact]
    public void Two_defaults_are_a_remark()
    {
        var result = TestPages.Import(TestPages.Page("size\nstring\ndefault:large\n\nThe size\n\nAllowed values:\n\n  • small (default)\n  • large\n"));

        Assert.Contains("default: large", result.Yaml);
        Assert.Contains(result.Remarks, remark => remark.Field == "size" && remark.Message.Contains("default"));
    }

    private static void Lists(string type, string lines, string values)
    {
        var result = TestPages.Import(TestPages.Page($"field\n{type}\n\nA field\n\n{lines}\n"));

        Assert.Empty(result.Problems);
        var allowed = TestPages.Compile(result).Models[0].Request.Fields[0].Value.Allowed;
        Assert.Equal(values, string.Join(' ', allowed.Select(value => value.Kind is RuleValueKind.String ? value.AsString : value.ToString())));
        Assert.True(allowed.Count > 0 || result.Remarks.Any(remark => remark.Field == "field"));
    }
}
