namespace FoxGen.Specs.Tests;

/// <summary>How many results a request makes.</summary>
public sealed class ResultCountTests
{
    private const string Fields = "  n: { type: integer, minimum: 1, maximum: 4, default: 1 }\n  images: { type: array, items: { type: string } }\n  size: { oneOf: [{ type: string }, { type: object, properties: { n: { type: integer } } }] }";

    [Theory]
    [InlineData("4", "{}", 4)]
    [InlineData("this.n", "{}", null)]
    [InlineData("this.n", """{"n":3}""", 3)]
    [InlineData("default(this.n)", "{}", 1)]
    [InlineData("default(this.n) * size(default(this.images))", """{"n":3,"images":["a","b"]}""", 6)]
    [InlineData("size(this.images)", """{"images":["a","b"]}""", 2)]
    [InlineData("size(this.images)", """{"images":[]}""", null)]
    [InlineData("size(this.images)", "{}", null)]
    [InlineData("this.size.n", """{"size":{"n":2}}""", 2)]
    [InlineData("this.size.n", """{"size":"small"}""", null)]
    [InlineData("'has(this.images) ? 2 : 1'", "{}", 1)]
    public void It_is_counted_from_the_body(string count, string body, int? expected)
    {
        var model = MiniSpec.Group(MiniSpec.Model(Fields, $"resultCount: {count}")).Models[0];

        Assert.Equal(expected, ResultCounts.Of(model.Request, JsonReader.Read(body)!));
    }

    [Fact]
    public void A_variant_can_have_its_own()
    {
        var group = MiniSpec.Group(MiniSpec.Model(Fields, "resultCount: default(this.n)", variants: "  m1: {}\n  m2: { exclude: [n], resultCount: 2 }\n  m3: { properties: { n: { default: 3 } } }\n  m4: { exclude: [images] }"));

        Assert.Equal([1, 2, 3, 1], group.Models.Select(model => ResultCounts.Of(model.Request, JsonReader.Read("{}")!)));
    }

    [Fact]
    public void Without_it_the_number_is_unknown() =>
        Assert.Null(ResultCounts.Of(MiniSpec.Group(MiniSpec.Model(Fields)).Models[0].Request, JsonReader.Read("""{"n":3}""")!));
}
