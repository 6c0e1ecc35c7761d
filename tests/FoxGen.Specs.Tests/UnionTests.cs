namespace FoxGen.Specs.Tests;

public sealed class UnionTests
{
    [Fact]
    public void A_union_has_a_class_and_each_alternative_a_name_and_a_type()
    {
        var result = MiniSpec.Compile(MiniSpec.Model("""
              image_size:
                description: How large the image is.
                oneOf:
                  - { type: string, enum: [square, wide], description: A preset. }
                  - name: Custom
                    type: object
                    required: [width, height]
                    properties: { width: { type: integer }, height: { type: integer } }
                default: square
                examples: [wide, { width: 256, height: 512 }]
            """));

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        var union = Assert.Single(result.Types.Unions);
        Assert.Equal("AModelImageSize", union.ClrName);
        Assert.Equal(
            [new ResolvedUnionCase("Preset", new ClrEnum("AModelImageSizePreset"), new("A preset.")), new ResolvedUnionCase("Custom", new ClrObject("AModelImageSizeCustom"), null)],
            union.Cases);
        Assert.Equal(["Preset", "Custom"], union.Schema.Cases.Select(c => c.Name));
        Assert.Equal(union.Schema, result.Group!.Models[0].Request.Fields[0].Value);
        Assert.Equal(new ClrUnion("AModelImageSize"), result.Group.Models[0].Properties[0].Type);
        Assert.Equal(["\"wide\"", """{"width":256,"height":512}"""], result.Group.Models[0].Properties[0].Examples.Select(e => e.ToString()));
    }

    [Fact]
    public void Typed_blocks_are_told_apart_by_a_constant_and_named_after_it()
    {
        var result = MiniSpec.Compile(MiniSpec.Model("""
              content:
                oneOf:
                  - type: string
                  - type: array
                    items:
                      discriminator: type
                      oneOf:
                        - { type: object, required: [type, text], properties: { type: { type: string, const: text }, text: { type: string } } }
                        - { type: object, required: [type, image_url], properties: { type: { type: string, const: image_url }, image_url: { type: object, required: [url], properties: { url: { type: string, format: uri } } } } }
                examples: [[{ type: text, text: 5 }, { type: image_url, image_url: { url: https://example.com/a } }]]
            """));

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        Assert.Equal(["AModelContentListItem", "AModelContent"], result.Types.Unions.Select(u => u.ClrName));
        Assert.Equal(["Text", "ImageUrl"], result.Types.Unions[0].Cases.Select(c => c.ClrName));
        Assert.Equal(["Text", "List"], result.Types.Unions[1].Cases.Select(c => c.ClrName));
        Assert.Equal(
            """[{"type":"text","text":"5"},{"type":"image_url","image_url":{"url":"https://example.com/a"}}]""",
            Assert.Single(result.Group!.Models[0].Properties[0].Examples).ToString());
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("'5'", "\"5\"")]
    [InlineData("0.5", "0.5")]
    [InlineData("true", "true")]
    [InlineData("auto", "\"auto\"")]
    public void A_scalar_goes_to_the_alternative_it_looks_like(string yaml, string json)
    {
        var model = MiniSpec.Group(MiniSpec.Model(
            $"  a: {{ oneOf: [{{ type: string }}, {{ type: integer }}, {{ type: number }}, {{ type: boolean }}], default: {yaml} }}")).Models[0];

        Assert.Equal(json, model.Properties[0].Default!.ToString());
    }
}
