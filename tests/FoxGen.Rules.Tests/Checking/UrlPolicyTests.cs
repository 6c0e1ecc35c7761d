using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Checking;

public class UrlPolicyTests
{
    private static readonly ValueSchema s_url = new(ValueKind.String) { Format = TextFormat.Uri };

    private static readonly RequestSchema s_schema = new(
        new(
            Field("secure", s_url with { Urls = new() { Schemes = new("https") } }),
            Field("tube", s_url with { Urls = new() { Schemes = new("http", "https"), Hosts = new("youtube.com", ".example.com") } }),
            Field("any", s_url with { Urls = new() { Schemes = new("http", "https", "data", "base64"), MaxInlineBytes = 5 } }),
            Field("inline", s_url with { Urls = new() { Schemes = new("data") } }),
            Field("picture", s_url with { Urls = new() { Schemes = new("https", "data") }, Media = new() { Kinds = new(MediaKind.Image) } }),
            Field("sound", s_url with { Urls = new() { Schemes = new("data") }, Media = new() { Kinds = new(MediaKind.Video, MediaKind.Audio), Formats = new("mp3") } }),
            Field("paper", s_url with { Urls = new() { Schemes = new("data") }, Media = new() { Kinds = new(MediaKind.Document) } }),
            Field("clip", s_url with { Media = new() { Formats = new("mp4", "mov"), ExtensionIsRequired = true } }),
            Field("pictures", new(ValueKind.Array) { Items = s_url with { Urls = new() { Schemes = new("https", "data", "base64") } }, MaxInlineItems = 1 }),
            Field("bytes", new(ValueKind.String) { Format = TextFormat.Base64 }),
            Field("language", new(ValueKind.String) { Format = TextFormat.Language })),
        default);

    public static TheoryData<string, string, bool> Texts => new()
    {
        { "secure", "https://example.com/a", true },
        { "secure", "HTTPS://example.com/a", true },
        { "secure", "http://example.com/a", false },
        { "secure", "data:,a", false },
        { "tube", "https://youtube.com/watch?v=1", true },
        { "tube", "http://YouTube.COM:8080", true },
        { "tube", "https://user:word@youtube.com/a", true },
        { "tube", "https://a.b.example.com#x", true },
        { "tube", "https://www.youtube.com/a", false },
        { "tube", "https://example.com/a", false },
        { "tube", "https://notyoutube.com/a", false },
        { "tube", "https://youtube.com.evil.test/a", false },
        { "tube", "https://youtube.com@evil.test/a", false },
        { "tube", "https://evil.test/youtube.com", false },
        { "tube", "https://evil.test?youtube.com", false },
        { "any", "https://example.com", true },
        { "any", "data:image/png;base64,AAAA", true },
        { "any", "data:,hello", true },
        { "any", "AAAAAA==", true },
        { "any", "data:image/png;base64,AAA", false },
        { "any", "data:image/png;base64,", false },
        { "any", "data:image/png", false },
        { "any", "data:image png,a", false },
        { "any", "ftp://example.com/a", false },
        { "any", "no url", false },
        { "any", "", false },
        { "inline", "DATA:;base64,AA==", true },
        { "inline", "https://example.com", false },
        { "inline", "AAAA", false },
        { "picture", "data:image/png;base64,AAAA", true },
        { "picture", "DATA:Image/jpg;base64,AAAA", true },
        { "picture", "data:;base64,AAAA", true },
        { "picture", "data:,hello", true },
        { "picture", "https://example.com/a", true },
        { "picture", "data:text/plain;base64,AAAA", false },
        { "picture", "data:imagepng;base64,AAAA", false },
        { "picture", "data:xdata:image/png;base64,AAAA", false },
        { "sound", "data:audio/mpeg;base64,AAAA", true },
        { "sound", "data:video/mp4;base64,AAAA", true },
        { "sound", "data:image/png;base64,AAAA", false },
        { "paper", "data:text/plain;base64,AAAA", true },
        { "clip", "https://example.com/a.MOV?x=1", true },
        { "bytes", "", true },
        { "bytes", "AA+/", true },
        { "bytes", "AAA=", true },
        { "bytes", "A===", false },
        { "bytes", "A=A=", false },
        { "bytes", "AA", false },
        { "bytes", "AA-_", false },
        { "bytes", "AAA\n", false },
        { "language", "en", true },
        { "language", "deu", true },
        { "language", "EN", false },
        { "language", "e", false },
        { "language", "en-US", false },
        { "language", "ёё", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_of_its_format_or_not(string field, string text, bool isTaken)
    {
        var violations = RequestChecker.Check(s_schema, Map((field, Text(text))));
        if (isTaken)
        {
            Assert.Empty(violations);
        }
        else
        {
            Assert.Equal((field, RuleIds.Format, Severity.Error), Assert.Single(violations.Select(v => (v.Path, v.RuleId, v.Severity))));
        }
    }

    [Theory]
    [InlineData("secure", "secure must be an absolute https URL.")]
    [InlineData("tube", "tube must be an absolute http or https URL at youtube.com or a subdomain of example.com.")]
    [InlineData("any", "any must be an absolute http or https URL, a data URI or base64.")]
    [InlineData("inline", "inline must be a data URI.")]
    [InlineData("bytes", "bytes must be base64 with padding.")]
    [InlineData("language", "language must be a language code of two or three lower-case letters.")]
    public void The_message_says_what_is_taken(string field, string message) =>
        Assert.Equal(message, Assert.Single(RequestChecker.Check(s_schema, Map((field, Text("?"))))).Message);

    [Theory]
    [InlineData("AAAAAAA=", 0)]
    [InlineData("data:;base64,AAAAAAA=", 0)]
    [InlineData("data:,12345", 0)]
    [InlineData("AAAAAAAA", 1)]
    [InlineData("data:;base64,AAAAAAAA", 1)]
    [InlineData("data:,123456", 1)]
    public void Bytes_written_into_the_body_are_counted(string text, int expected)
    {
        var violations = RequestChecker.Check(s_schema, Map(("any", Text(text))));
        Assert.Equal(expected, violations.Count);
        Assert.All(violations, violation => Assert.Equal((RuleIds.InlineSize, "any must be at most 5 bytes when sent inline."), (violation.RuleId, violation.Message)));
    }

    [Fact]
    public void Only_so_many_items_carry_their_bytes_themselves()
    {
        static IReadOnlyList<Violation> Check(params string[] items) => RequestChecker.Check(s_schema, Map(("pictures", Make.Texts(items))));
        Assert.Empty(Check("https://a.b", "data:,x", "https://a.b"));
        Assert.Equal("pictures must be an array with at most 1 inline item.", Assert.Single(Check("AAAA", "https://a.b", "data:,x")).Message);
    }

    [Theory]
    [InlineData("https://example.com/a")]
    [InlineData("https://example.com/a.avi")]
    [InlineData("https://example.mp4")]
    public void A_required_extension_may_be_neither_another_nor_absent(string url)
    {
        var violation = Assert.Single(RequestChecker.Check(s_schema, Map(("clip", Text(url)))));
        Assert.Equal((RuleIds.MediaFormat, Severity.Error), (violation.RuleId, violation.Severity));
        Assert.Equal("clip must be a URL with the extension .mp4, .m4v or .mov.", violation.Message);
    }

    [Fact]
    public void What_is_no_url_has_no_wrong_extension() =>
        Assert.Equal(RuleIds.Format, Assert.Single(RequestChecker.Check(s_schema, Map(("clip", Text("a.avi"))))).RuleId);
}
