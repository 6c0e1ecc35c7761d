using System.Text;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Tests.Checking;

public class InlinePrimitivesTests
{
    [Fact]
    public void Base64_is_measured_as_it_decodes()
    {
        var random = new Random(31);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var text = Convert.ToBase64String(bytes);
            Assert.True(InlinePrimitives.IsBase64(text));
            Assert.Equal(length == 0 ? -1 : length, InlinePrimitives.Bytes(text));
            Assert.Equal(length == 0 ? -1 : length, InlinePrimitives.Bytes("data:application/x;base64," + text));
        }
    }

    [Fact]
    public void What_counts_as_base64_can_be_decoded()
    {
        const string Alphabet = "AZaz09+/==-_ ";
        var random = new Random(32);
        var taken = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var buffer = new byte[8];
            var decodes = Convert.TryFromBase64String(text, buffer, out var length) && !text.Contains(' ');
            Assert.Equal(decodes, InlinePrimitives.IsBase64(text));
            taken += decodes && text.Length > 0 ? 1 : 0;
            Assert.Equal(decodes && text.Length > 0 ? length : -1, InlinePrimitives.Bytes(text));
        }

        Assert.InRange(taken, 300, 20_000);
    }

    [Theory]
    [InlineData("data:,", 0)]
    [InlineData("data:,a%20b", 3)]
    [InlineData("data:,100%", 4)]
    [InlineData("data:,%zz", 3)]
    [InlineData("data:text/plain;charset=utf-8,é中🦊", 9)]
    [InlineData("data:text/plain,a,b", 3)]
    [InlineData("data:base64,AA==", 4)]
    [InlineData("data:text/plain", -1)]
    [InlineData("data:,a b", -1)]
    [InlineData("https://example.com/a", -1)]
    public void Texts_in_data_uris_are_measured_in_bytes(string text, long expected) => Assert.Equal(expected, InlinePrimitives.Bytes(text));

    [Fact]
    public void Characters_beyond_ascii_are_measured_as_utf8()
    {
        var random = new Random(33);
        for (var i = 0; i < 2_000; i++)
        {
            var rune = new Rune(random.Next(0xE000, 0x110000)).ToString() + (char)random.Next(0xA1, 0xD800);
            Assert.Equal(Encoding.UTF8.GetByteCount(rune), InlinePrimitives.Bytes("data:," + rune));
        }
    }

    [Theory]
    [InlineData("https://example.com:80/a", "example.com")]
    [InlineData("https://example.com", "example.com")]
    [InlineData("https://u:p@example.com?x@y", "example.com")]
    [InlineData("http://[::1]:80/a", "[::1]")]
    [InlineData("http://[::1]", "[::1]")]
    [InlineData("http://a@b@c/d", "c")]
    public void The_host_of_a_url_is_what_is_connected_to(string url, string host)
    {
        var (start, length) = UrlPolicyPrimitives.FindHost(url);
        Assert.Equal(host, url.Substring(start, length));
    }

    [Theory]
    [InlineData(20_000_000, "20 MB")]
    [InlineData(1_500, "1500 bytes")]
    [InlineData(64_000, "64 KB")]
    [InlineData(3_000_000_000, "3 GB")]
    public void Sizes_are_told_in_the_largest_whole_unit(long bytes, string expected) => Assert.Equal(expected, ProblemText.Bytes(bytes));
}
