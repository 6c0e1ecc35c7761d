using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Submitting;

namespace FoxGen.Runtime.Tests.Protocols;

/// <summary>Properties go into their parts of the request.</summary>
public sealed class PlacedRequestTests
{
    [Fact]
    public void Properties_go_into_their_places()
    {
        var placed = Place(
            """{"model":"m","prompt":"a \u00e9 \"fox\"","size":{"w":1.0},"seed":7,"voice":"amber/1","format":"mp3","fast":true,"note":null}""",
            new("prompt", FoxRequestPart.Envelope, "instances[]"),
            new("size", FoxRequestPart.Envelope, "input.image"),
            new("seed", FoxRequestPart.Envelope, "input"),
            new("voice", FoxRequestPart.Path, "voice_id"),
            new("format", FoxRequestPart.Query, "output_format"),
            new("fast", FoxRequestPart.Header, "X-Fast"));

        Assert.Equal("""{"model":"m","instances":[{"prompt":"a \u00e9 \"fox\""}],"input":{"image":{"size":{"w":1.0}},"seed":7},"note":null}""", Encoding.UTF8.GetString(placed.Body));
        Assert.Equal("amber/1", placed.Path["voice_id"]);
        Assert.Equal([new("output_format", "mp3")], placed.Query);
        Assert.Equal([new("X-Fast", "true")], placed.Headers);
    }

    [Fact]
    public void A_body_without_places_is_not_touched()
    {
        var flat = Encoding.UTF8.GetBytes("""{"model":"m","prompt":"x"}""");

        Assert.Same(flat, PlacedRequest.Of(Paint.Model, flat, new SubmitIdentity(null, null, null, null)).Body);
    }

    [Fact]
    public void The_idempotency_key_can_be_in_the_body()
    {
        var placed = PlacedRequest.Of(Paint.Model, Encoding.UTF8.GetBytes("""{"model":"m"}"""), new SubmitIdentity(null, "external_id", "key-1", null));

        Assert.Equal("""{"external_id":"key-1","model":"m"}""", Encoding.UTF8.GetString(placed.Body));
    }

    [Theory]
    [InlineData("é")]
    [InlineData("a\\nb")]
    [InlineData(" a")]
    [InlineData("")]
    public void Text_that_no_header_can_carry_is_refused(string text)
    {
        var failure = Assert.Throws<FoxValidationException>(() => Place($$"""{"note":"{{text}}"}""", new FoxPropertyPlace("note", FoxRequestPart.Header, "X-Note")));

        Assert.Equal("note", Assert.Single(failure.Problems).Path);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("")]
    public void Text_that_changes_the_path_is_refused(string text) =>
        Assert.Throws<FoxValidationException>(() => Place($$"""{"voice":"{{text}}"}""", new FoxPropertyPlace("voice", FoxRequestPart.Path, "voice")));

    private static PlacedRequest Place(string flat, params FoxPropertyPlace[] places) => PlacedRequest.Of(
        new FoxModelDefinition<PaintRequest, PaintResult> { Id = "m", Service = Paint.Service, SubmitPath = "/v1", Places = places, ReadResult = static source => new PaintResult(source) },
        Encoding.UTF8.GetBytes(flat),
        new SubmitIdentity(null, null, null, null));
}
