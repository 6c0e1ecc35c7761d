#pragma warning disable FOX1001, FOX1003, FOX1006, FOX1013, FOX1014, FOX3003 // Requests that the compiler would refuse are copied and compared as well.

using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen;

namespace FoxApi.Tests;

/// <summary>Copies of requests, and which requests are equal.</summary>
public sealed class CopyTests
{
    private const string Secret = "https://example.com/a.png?signature=secret";

    [Fact]
    public void A_copy_has_the_members_of_its_request_and_those_that_are_set()
    {
        var request = Request();

        var copy = request with { Duration = 8, Resolution = null };

        Assert.Equal((8, null, request.Prompt, request.ImageUrls), (copy.Duration, copy.Resolution, copy.Prompt, copy.ImageUrls));
        Assert.Equal((5, Resolution.P720), (request.Duration, request.Resolution));
    }

    [Fact]
    public void So_has_the_copy_of_a_request_that_came_from_JSON()
    {
        using var body = JsonDocument.Parse("""{"prompt":"a street","duration":5,"image_urls":["https://example.com/a.png"]}""");
        var read = FoxRequests.Read<Seedance20ReferenceToVideoRequest>(body.RootElement).Request!;

        Assert.Equal("""{"model":"seedance-2.0-reference-to-video","prompt":"a street","duration":8,"image_urls":["https://example.com/a.png"]}""", JsonSerializer.Serialize(read with { Duration = 8 }));
        Assert.Equal(read with { Duration = 8 }, JsonSerializer.Deserialize<Seedance20ReferenceToVideoRequest>(JsonSerializer.Serialize(read))! with { Duration = 8 });
    }

    [Fact]
    public void A_copy_has_its_own_Extra()
    {
        var request = Request() with { Extra = new() { ["style"] = "noir" } };

        var copy = request with { };
        copy.Extra!["style"] = "sepia";

        Assert.Equal("noir", request.Extra!["style"]!.GetValue<string>());
    }

    [Fact]
    public void Printing_shows_no_content()
    {
        var request = Request() with { ImageUrls = [Secret] };

        Assert.Equal("Seedance20ReferenceToVideoRequest", request.ToString());
        Assert.Equal("Seedance20ReferenceToVideoRequest", $"{request}");
    }

    [Fact]
    public void Requests_with_the_same_body_are_equal()
    {
        Assert.Equal(Request(), Request());
        Assert.True(Request() == Request());
        Assert.Equal(Request().GetHashCode(), Request().GetHashCode());
        Assert.Single(new HashSet<IFoxRequest> { Request(), Request() });
        Assert.Equal(Request() with { ImageUrls = new List<FoxMedia> { Secret } }, Request() with { ImageUrls = [new Uri(Secret)] });
    }

    [Fact]
    public void A_request_with_another_body_is_not()
    {
        var request = Request();
        Seedance20ReferenceToVideoRequest[] others =
        [
            request with { Prompt = "another street" },
            request with { Prompt = null! },
            request with { Duration = 6 },
            request with { Duration = null },
            request with { Resolution = Resolution.P480 },
            request with { Resolution = (Resolution)77 },
            request with { GenerateAudio = false },
            request with { ImageUrls = [Secret, Secret] },
            request with { ImageUrls = [] },
            request with { ImageUrls = null },
            request with { ImageUrls = [null!] },
            request with { ImageUrls = [FoxMedia.FromFile("a.png")] },
            request with { Extra = new() { ["style"] = "noir" } },
            request with { Extra = new() { ["duration"] = 7 } },

            // Neither can be written as JSON, so each is equal to itself only.
            request with { ImageUrls = new Broken() },
            request with { Extra = new() { ["style"] = JsonValue.Create<Action>(static () => { }) } },
        ];

        Assert.All(others, other =>
        {
            Assert.False(request.Equals(other));
            Assert.False(other == request);
            Assert.True(other.Equals((object)other));
            Assert.Equal(other.GetHashCode(), other.GetHashCode());
        });
        Assert.Equal(others.Length, others.Distinct().Count());
        Assert.False(request.Equals(null));
        Assert.False(request == null);
    }

    [Fact]
    public void A_request_for_another_variant_is_not()
    {
        IFoxRequest own = new Seedance20ReferenceToVideoRequest { Prompt = "a" };
        IFoxRequest other = new Seedance20FastReferenceToVideoRequest { Prompt = "a" };

        Assert.False(own.Equals(other));
        Assert.False(((FoxGen.CompilerServices.FoxRequestBase)own).Equals((FoxGen.CompilerServices.FoxRequestBase)other));
    }

    [Fact]
    public void The_order_of_keys_does_not_matter_but_that_of_items_does()
    {
        Assert.Equal(With("""{"a":1,"b":{"c":[1,{"d":1,"e":2}],"f":null}}"""), With("""{"b":{"f":null,"c":[1,{"e":2,"d":1}]},"a":1}"""));
        Assert.Equal(
            With("""{"a":1,"b":2}""").GetHashCode(),
            With("""{"b":2,"a":1}""").GetHashCode());
        Assert.NotEqual(With("""{"a":[1,2]}"""), With("""{"a":[2,1]}"""));
    }

    [Fact]
    public void A_replaced_member_counts_as_what_replaces_it()
    {
        var member = new Seedance20ReferenceToVideoRequest { Prompt = "a", Duration = 6, Seed = 1 };
        var extra = new Seedance20ReferenceToVideoRequest { Prompt = "a", Duration = 5, Seed = 1, Extra = new() { ["duration"] = 6 } };

        Assert.Equal(member, extra);
        Assert.Equal(member.GetHashCode(), extra.GetHashCode());
    }

    [Fact]
    public void Local_media_are_equal_when_they_are_the_same_source()
    {
        var bytes = new byte[] { 1, 2, 3 };
        static Seedance20ReferenceToVideoRequest Of(FoxMedia media) => new() { Prompt = "a", ImageUrls = [media] };

        Assert.Equal(Of(FoxMedia.FromFile("a.png")), Of(FoxMedia.FromFile("./a.png")));
        Assert.Equal(Of(FoxMedia.FromFile("a.png")).GetHashCode(), Of(FoxMedia.FromFile("./a.png")).GetHashCode());
        Assert.NotEqual(Of(FoxMedia.FromFile("a.png")), Of(FoxMedia.FromFile("b.png")));
        Assert.Equal(Of(FoxMedia.FromBytes(bytes)), Of(FoxMedia.FromBytes(bytes)));
        Assert.NotEqual(Of(FoxMedia.FromBytes(bytes)), Of(FoxMedia.FromBytes(bytes.ToArray())));

        // What stands for a file while requests are compared is an address that somebody could write.
        var file = FoxMedia.FromFile("a.png");
        Assert.NotEqual(
            new Seedance20ReferenceToVideoRequest { Prompt = "a", ImageUrls = [file, "fox-media"] },
            new Seedance20ReferenceToVideoRequest { Prompt = "a", ImageUrls = ["fox-media", file] });
    }

    private static Seedance20ReferenceToVideoRequest With(string extra) => Request() with { Extra = JsonNode.Parse(extra)!.AsObject() };

    private static Seedance20ReferenceToVideoRequest Request() => new()
    {
        Prompt = "a street",
        Duration = 5,
        Resolution = Resolution.P720,
        GenerateAudio = true,
        ImageUrls = [Secret],
    };

    private sealed class Broken : IReadOnlyList<FoxMedia>
    {
        public int Count => 1;

        public FoxMedia this[int index] => throw new IOException();

        public IEnumerator<FoxMedia> GetEnumerator() => throw new IOException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
