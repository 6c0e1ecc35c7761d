using System.Text;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>Texts in other scripts than ASCII, on the wire and against limits of length.</summary>
public sealed class TextTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Mixed = "雨夜街头表演，主角是一只狐狸 🦊 — «été» かな 한국어 \"引号\" \\ \n\r\t\b\f\0\u001f\u007f\u2028\u3000\uffff</script>";

    private FoxModel<Seedance20ReferenceToVideoRequest, SeededMediaResult> Model => fixture.Gateway.Fox.Videos.Seedance20ReferenceToVideo;

    [Theory]
    [InlineData("雨夜街头表演，狐狸")]
    [InlineData("全角\u3000空格")]
    [InlineData("𠮷野家的狐狸 🦊")]
    public async Task Cjk_and_emoji_travel_as_their_utf8_bytes_and_not_as_escapes(string prompt)
    {
        _ = await Model.SubmitAsync(new() { Prompt = prompt }, Gateway.Cancellation);

        var body = fixture.Gateway.Submits[^1].Body;
        Assert.True(body.Span.IndexOf(Encoding.UTF8.GetBytes($"\"prompt\":\"{prompt}\"")) > 0);
        Assert.DoesNotContain("\\u", Encoding.UTF8.GetString(body.Span), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Extra_fields_travel_as_utf8_too()
    {
        var refusal = await Assert.ThrowsAsync<FoxRejectedException>(
            () => Model.SubmitAsync(new() { Prompt = "狐", Extra = new() { ["备注"] = "𠮷\u3000🦊" } }, Gateway.Cancellation));

        Assert.Contains("备注", refusal.Message, StringComparison.Ordinal);
        Assert.True(fixture.Gateway.Submits[^1].Body.Span.IndexOf("\"备注\":\"𠮷\u3000🦊\""u8) > 0);
    }

    [Fact]
    public async Task Any_text_arrives_as_it_was_given()
    {
        _ = await Model.SubmitAsync(new() { Prompt = Mixed }, Gateway.Cancellation);

        Assert.Equal(Mixed, fixture.Gateway.Submits[^1].Json()["prompt"]!.GetValue<string>());
    }

    [Fact]
    public async Task Half_of_a_character_is_replaced_so_that_the_body_stays_utf8()
    {
        // Not inline data: attributes are stored as UTF-8, which cannot hold these.
        foreach (var prompt in new[] { "\ud83e", "\udd8a", "狐\ud83e狸", "\n\ud83e", "\ud83e\n", "🦊\udd8a\n🦊", "\udd8a\ud83e" })
        {
            _ = await Model.SubmitAsync(new() { Prompt = prompt }, Gateway.Cancellation);

            var replaced = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(prompt));
            Assert.NotEqual(prompt, replaced);
            Assert.Equal(replaced, fixture.Gateway.Submits[^1].Json()["prompt"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("中", 3)]
    [InlineData("🦊", 4)]
    public async Task Five_thousand_characters_are_accepted_and_one_more_is_refused(string character, int bytes)
    {
        var longest = Samples.Times(character, 5_000);
        Assert.Equal(5_000 * bytes, Encoding.UTF8.GetByteCount(longest));
        _ = await Model.SubmitAsync(new() { Prompt = longest }, Gateway.Cancellation);
        var body = fixture.Gateway.Submits[^1].Body;
        var requests = fixture.Gateway.Simulator.Requests.Count;

        var refusal = await Assert.ThrowsAsync<FoxValidationException>(() => Model.SubmitAsync(new() { Prompt = longest + character }, Gateway.Cancellation));

        Assert.Equal(("prompt", "length", "1 to 5000 characters long"), (refusal.Problems[0].Path, refusal.Problems[0].RuleId, refusal.Problems[0].Allowed));
        Assert.Equal(requests, fixture.Gateway.Simulator.Requests.Count);
        Assert.InRange(body.Length, 5_000 * bytes, (5_000 * bytes) + 200);
    }
}
