using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Tests.Checking;

public class PrimitivesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("中文", 2)]
    [InlineData("🦊🦊a", 3)]
    public void Texts_are_counted_in_code_points(string text, int expected) => Assert.Equal(expected, TextPrimitives.CodePoints(text));

    // Not inline data: attributes cannot hold unpaired surrogates.
    [Fact]
    public void An_unpaired_surrogate_counts_as_one()
    {
        Assert.Equal(1, TextPrimitives.CodePoints("\ud83e"));
        Assert.Equal(2, TextPrimitives.CodePoints("\udd8a\ud83e"));
        Assert.Equal(2, TextPrimitives.CodePoints("\ud83e\ud83e\udd8a"));
    }

    [Theory]
    [InlineData("@Image1 and @Image12", "@Image", "", 12)]
    [InlineData("none", "@Image", "", 0)]
    [InlineData("@Image", "@Image", "", 0)]
    [InlineData("@Image0 @ImageX", "@Image", "", 0)]
    [InlineData("<<<voice_2>>> <<<voice_9>>", "<<<voice_", ">>>", 2)]
    [InlineData("@Image99999999999999999999", "@Image", "", 9_999)]
    [InlineData("@Image@Image3", "@Image", "", 3)]
    public void The_highest_reference_is_found(string text, string prefix, string suffix, int expected) =>
        Assert.Equal(expected, TextPrimitives.LastReference(text, prefix, suffix));

    [Theory]
    [InlineData("https://example.com/a.png", true)]
    [InlineData("HTTP://example.com", true)]
    [InlineData("https://例え.jp/写真.png", true)]
    [InlineData("https://", false)]
    [InlineData("https:///a.png", false)]
    [InlineData("https://a b", false)]
    [InlineData("ftp://example.com/a", false)]
    [InlineData("example.com/a.png", false)]
    [InlineData("", false)]
    [InlineData("data:image/png;base64,AAAA", false)]
    public void Only_absolute_web_addresses_are_urls(string text, bool expected) => Assert.Equal(expected, UrlPrimitives.IsHttpUrl(text));

    [Theory]
    [InlineData("https://example.com/a.png", false)]
    [InlineData("https://example.com/a.PNG?file=b.gif#.x", false)]
    [InlineData("https://example.com/a.jpeg", false)]
    [InlineData("https://example.com", false)]
    [InlineData("https://example.com/a", false)]
    [InlineData("https://example.com/v1.2/a", false)]
    [InlineData("https://example.com/a.", false)]
    [InlineData("https://example.com/a.pn", true)]
    [InlineData("https://example.com/a.png.gif", true)]
    public void Only_another_extension_is_a_surprise(string url, bool expected) =>
        Assert.Equal(expected, UrlPrimitives.HasUnexpectedExtension(url, ".jpg .jpeg .png"));

    [Fact]
    public void Multiples_are_those_that_people_write()
    {
        Assert.True(NumberPrimitives.IsMultipleOf(0.3, 0.1m));
        Assert.False(NumberPrimitives.IsMultipleOf(0.35, 0.1m));
        Assert.True(NumberPrimitives.IsMultipleOf(-32L, 16m));
        Assert.False(NumberPrimitives.IsMultipleOf(1L, 16m));
        Assert.True(NumberPrimitives.IsMultipleOf(1e300, 1m));
        Assert.False(NumberPrimitives.IsMultipleOf(1e-30, 0.3m));
        Assert.True(NumberPrimitives.IsMultipleOf(-0.0, 0.3m));
    }
}
