namespace FoxGen.Specs.Tests;

/// <summary>A variant leaves fewer alternatives of a union, or one.</summary>
public sealed class NarrowedUnionTests
{
    private const string File = """
        service: mini
        family: videos
        result: MediaResult
        title: A model
        variants:
          all: {}
          few:
            properties:
              {0}
        properties:
          image_size:
            description: The size.
            oneOf:
              - { type: string, enum: [square, wide, tall], description: A preset. }
              - { type: integer, minimum: 1, maximum: 9 }
              - { name: Custom, type: object, required: [width], properties: { width: { type: integer, maximum: 99 } } }
            default: square
          content:
            description: The content.
            oneOf:
              - { type: string, maxLength: 100 }
              - type: array
                items:
                  discriminator: type
                  oneOf:
                    - { type: object, required: [type, text], properties: { type: { type: string, const: text }, text: { type: string } } }
                    - { type: object, required: [type, url], properties: { type: { type: string, const: image_url }, url: { type: string } } }
        rules:
          - { id: wide, expression: 'this.image_size.width > 5 || this.image_size == "wide" || !has(this.content)', message: M. }
        """;

    [Theory]
    [InlineData("image_size: { oneOf: [Preset, Custom] }", """{"image_size":"tall"}""", """{"image_size":{"width":9}}""")]
    [InlineData("image_size: { oneOf: [{ name: Preset, enum: [square, wide] }, Custom] }", """{"image_size":"wide"}""", """{"image_size":{"width":9}}""")]
    [InlineData("image_size: { oneOf: [{ name: Custom, properties: { width: { type: integer, maximum: 50 } } }], default: null }", """{"image_size":{"width":50}}""")]
    [InlineData("image_size: { oneOf: [{ name: Preset, enum: [square] }] }", """{"image_size":"square"}""")]
    [InlineData("image_size: { oneOf: [{ type: string, enum: [square] }] }", """{"image_size":"square"}""")]
    [InlineData("image_size: { type: string, enum: [square] }", """{"image_size":"square"}""")]
    [InlineData("image_size: { type: integer, minimum: 3, default: 3 }", """{"image_size":3}""")]
    [InlineData("content: { oneOf: [Text] }", """{"content":"a"}""")]
    [InlineData("content: { oneOf: [List] }", """{"content":[{"type":"image_url","url":"a"}]}""")]
    [InlineData("content: { oneOf: [Text, { name: List, items: { oneOf: [Text] } }] }", """{"content":"a"}""", """{"content":[{"type":"text","text":"a"}]}""")]
    public void The_variant_accepts_the_alternatives_that_it_lists(string narrowed, params string[] bodies)
    {
        var group = Yaml.Group(File.Replace("{0}", narrowed, StringComparison.Ordinal));

        Assert.All(bodies, body => Assert.Empty(Check(group.Models[0], body)));
        Assert.All(bodies, body => Assert.Empty(Check(group.Models[1], body)));
    }

    [Theory]
    [InlineData("image_size: { oneOf: [Preset, Custom] }", """{"image_size":5}""")]
    [InlineData("image_size: { oneOf: [{ name: Preset, enum: [square, wide] }, Custom] }", """{"image_size":"tall"}""")]
    [InlineData("image_size: { oneOf: [{ name: Custom, properties: { width: { type: integer, maximum: 50 } } }], default: null }", """{"image_size":{"width":51}}""")]
    [InlineData("image_size: { oneOf: [Custom], default: null }", """{"image_size":"square"}""")]
    [InlineData("image_size: { type: string, enum: [square] }", """{"image_size":{"width":9}}""")]
    [InlineData("image_size: { type: string, enum: [square] }", """{"image_size":"wide"}""")]
    [InlineData("content: { oneOf: [Text] }", """{"content":[{"type":"text","text":"a"}]}""")]
    [InlineData("content: { oneOf: [Text, { name: List, items: { oneOf: [Text] } }] }", """{"content":[{"type":"image_url","url":"a"}]}""")]
    public void The_variant_refuses_what_only_the_file_accepts(string narrowed, string body)
    {
        var group = Yaml.Group(File.Replace("{0}", narrowed, StringComparison.Ordinal));

        Assert.Empty(Check(group.Models[0], body));
        Assert.NotEmpty(Check(group.Models[1], body));
    }

    [Fact]
    public void One_alternative_is_a_value_of_its_type_with_the_enum_or_class_of_the_file()
    {
        var preset = Yaml.Group(File.Replace("{0}", "image_size: { oneOf: [{ name: Preset, enum: [square, wide] }] }", StringComparison.Ordinal));
        var custom = Yaml.Group(File.Replace("{0}", "image_size: { oneOf: [Custom], default: null }", StringComparison.Ordinal));

        Assert.Equal(new ClrUnion("AModelImageSize"), preset.Models[0].Properties[0].Type);
        Assert.Equal(new ClrEnum("AModelImageSizePreset"), preset.Models[1].Properties[0].Type);
        Assert.Equal(["\"square\"", "\"wide\""], preset.Models[1].Request.Fields[0].Value.Allowed.Select(value => value.ToString()));
        Assert.Equal(ValueKind.Object, custom.Models[1].Request.Fields[0].Value.Kind);
        Assert.Equal(new ClrObject("FewImageSizeCustom"), custom.Models[1].Properties[0].Type);
    }

    [Theory]
    [InlineData("image_size: { oneOf: [Preset, Custm] }", "(9,37): error FOX0206: The property has no alternative 'Custm'. Did you mean 'Custom'?")]
    [InlineData("image_size: { oneOf: [{ name: Wide, enum: [wide] }] }", "(9,37): error FOX0206: The property has no alternative 'Wide'. Available: Custom, Integer and Preset.")]
    [InlineData("image_size: { oneOf: [] }", "(9,28): error FOX0108: 'oneOf' must list at least two alternatives.")]
    [InlineData("image_size: { oneOf: [Custom] }", "(17,14): error FOX0103: The default must be a mapping of keys to values; this is ")]
    public void A_wrong_narrowing_is_an_error_at_its_place(string narrowed, string expected) =>
        Assert.StartsWith("a-model.fox.yaml" + expected, Diagnose(File.Replace("{0}", narrowed, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Rules_forget_the_keys_of_alternatives_that_a_variant_does_not_keep()
    {
        var spec = File.Replace("{0}", "image_size: { oneOf: [Preset] }", StringComparison.Ordinal).Replace("rules:", """
            rules:
              - { id: one, exactlyOneOf: [image_size.width, content], at: image_size.width }
            """, StringComparison.Ordinal);
        var few = Yaml.Group(spec).Models[1];

        Assert.Equal(["has(this.content) && this.content != []"], few.Request.Rules.Where(rule => rule.Id == "one").Select(rule => rule.Condition.ToString()));
        Assert.Equal("content", few.Request.Rules[0].Path);
    }

    [Theory]
    [InlineData("enum: [a]", "{ properties: { s: { oneOf: [Custom] } } }", """{"s":{"w":1},"m":1}""")]
    [InlineData("enum: [a]", "{ properties: { s: { oneOf: [List] } } }", """{"s":["b"],"m":1}""")]
    [InlineData("enum: [a]", "{ properties: { s: { oneOf: [Integer] } } }", """{"s":5,"m":1}""")]
    [InlineData("const: a", "{ properties: { s: { oneOf: [Custom, List] } } }", """{"s":{"w":1},"m":1}""")]
    public void A_condition_with_values_applies_to_the_alternatives_that_are_left(string constraint, string variant, string body)
    {
        var group = Yaml.Group(Yaml.Model($$"""
              s:
                oneOf: [{ type: string }, { type: integer }, { type: object, name: Custom, properties: { w: { type: integer } } }, { type: array, items: { type: string } }]
                when: [{ if: has(this.m), {{constraint}} }]
              m: { type: integer }
            """, variants: $"  m1: {{}}\n  m2: {variant}"));

        Assert.All(group.Models, model => Assert.Equal("s-when-1", Assert.Single(Check(model, body)).RuleId));
    }

    [Fact]
    public void Known_values_aliases_and_examples_of_other_alternatives_are_dropped()
    {
        var group = Yaml.Group(Yaml.Model("""
              s:
                oneOf: [{ type: string, enum: [a, b], aliases: { c: b }, knownValues: { b: { name: Bee, en: A bee. } } }, { type: integer }]
                examples: [b, 5]
              o: { type: object, properties: { x: { type: integer }, y: { type: integer } }, examples: [{ x: 1 }, { y: 1 }] }
            """, variants: "  m1: {}\n  m2: { properties: { s: { oneOf: [{ name: Preset, enum: [a] }] } }, exclude: [o.x] }\n  m3: { properties: { s: { oneOf: [Integer] } } }"));

        Assert.Empty(group.Models[1].Properties[0].Examples);
        Assert.Equal(["""{"y":1}"""], group.Models[1].Properties[1].Examples.Select(example => example.ToString()));
        Assert.Equal(["5"], group.Models[2].Properties[0].Examples.Select(example => example.ToString()));
    }

    private static string Diagnose(string file) => string.Join("\n", Yaml.Compile(file).Diagnostics);

    private static IReadOnlyList<Violation> Check(ResolvedModel model, string body) => RequestChecker.Check(model.Request, JsonReader.Read(body)!);
}
