namespace FoxGen.Specs.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("seedance-2.0-reference-to-video", "Seedance20ReferenceToVideo")]
    [InlineData("image_urls", "ImageUrls")]
    [InlineData("4k", "N4k")]
    [InlineData("aspectRatio", "AspectRatio")]
    [InlineData("English (US)", "EnglishUS")]
    [InlineData("class", "Class")]
    [InlineData("_a__b_", "AB")]
    public void Names_are_derived_by_one_rule(string wire, string name)
    {
        var result = Yaml.Compile(Yaml.Model($"  '{wire}': {{ type: string }}"));

        Assert.Equal(name, result.Group!.Models[0].Properties[0].ClrName);
    }

    [Theory]
    [InlineData("maps", "GroupMap")]
    [InlineData("language_hints", "GroupLanguageHint")]
    [InlineData("categories", "GroupCategory")]
    [InlineData("boxes", "GroupBox")]
    [InlineData("classes", "GroupClass")]
    [InlineData("status", "GroupStatus")]
    [InlineData("series", "GroupSeries")]
    [InlineData("group_kinds", "GroupKind")]
    public void The_enum_of_items_is_named_after_one_item_and_repeats_no_word(string field, string name)
    {
        var result = Yaml.Compile(Yaml.Model($"  {field}: {{ type: array, items: {{ type: string, enum: [a, b] }} }}"), "group.fox.yaml");

        Assert.Equal(name, Assert.Single(result.Types.Enums).ClrName);
    }

    [Theory]
    [InlineData("image_size", "Wan27ImageSize")]
    [InlineData("image", "Wan27ImageImage")]
    [InlineData("imagesize", "Wan27ImageImagesize")]
    [InlineData("mage", "Wan27ImageMage")]
    public void A_type_repeats_no_word_of_its_file(string field, string name)
    {
        var yaml = Yaml.Model($"  {field}: {{ type: object, required: [a], properties: {{ a: {{ type: string }} }} }}");

        Assert.Equal(name, Assert.Single(Yaml.Compile(yaml, "wan-2.7-image.fox.yaml").Types.Objects).ClrName);
    }

    [Fact]
    public void Values_that_differ_in_a_point_or_in_their_order_have_different_names()
    {
        var result = Yaml.Compile(Yaml.Model("  a: { type: string, enum: ['1:11', '11:1', '1:1', 2.1, 21] }"));

        Assert.Equal(["Ratio1x11", "Ratio11x1", "Ratio1x1", "Value2_1", "Value21"], Assert.Single(result.Types.Enums).Members.Select(member => member.ClrName));
    }

    [Fact]
    public void An_authored_name_goes_before_a_derived_one()
    {
        var result = Yaml.Compile(Yaml.Model(
            """
              提示词: { type: string, name: Prompt }
              mode: { type: string, enum: [std, pro], knownValues: { std: { name: Standard, en: Usual, zh: 标准 }, pro: Better } }
            """,
            variants: "  模型: { name: TheModel }"));

        var model = result.Group!.Models[0];
        Assert.Equal("TheModel", model.ClrName);
        Assert.Equal("Prompt", model.Properties[0].ClrName);
        Assert.Equal(["Standard", "Pro"], result.Types.Enums[0].Members.Select(m => m.ClrName));
        Assert.Equal([new LocalizedText("Usual", "标准"), new LocalizedText("Better")], result.Types.Enums[0].Members.Select(m => m.Description));
        Assert.Equal([new LocalizedText("Usual", "标准"), new LocalizedText("Better")], model.Properties[1].KnownValues.Select(k => k.Meaning));
    }

    [Theory]
    [InlineData("  n8n: { type: string }")]
    [InlineData("  N64_model: { type: string }")]
    [InlineData("  a: { type: string, enum: [24, '0.5', 720p, '16:9', 1024x768, 4k, 8s, '2024-05-13', '-1'] }")]
    [InlineData("  a: { type: string, enum: [3gp], knownValues: { 3gp: { name: ThreeGp } } }")]
    [InlineData("  3d_model: { type: string, name: Model3d }")]
    public void A_readable_or_authored_name_is_not_reported(string property) => Assert.Empty(Yaml.Compile(Yaml.Model(property)).Diagnostics);

    [Fact]
    public void A_name_that_is_not_used_in_C_sharp_is_not_reported() => Assert.Empty(Yaml.Compile(Yaml.Model(), "3d.fox.yaml").Diagnostics);

    [Fact]
    public void A_name_of_300_characters_is_fine()
    {
        var wire = new string('a', 300);

        Assert.Equal("A" + wire[1..], Yaml.Group(Yaml.Model($"  {wire}: {{ type: string }}")).Models[0].Properties[0].ClrName);
    }

    [Fact]
    public void An_enum_of_5000_values_is_fine()
    {
        var values = string.Join(", ", Enumerable.Range(1, 5000).Select(i => "v" + i));

        var result = Yaml.Compile(Yaml.Model($"  mode: {{ type: string, enum: [{values}] }}"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(5000, result.Types.Enums[0].Members.Count);
    }
}
