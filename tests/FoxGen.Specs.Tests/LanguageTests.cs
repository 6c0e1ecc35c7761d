namespace FoxGen.Specs.Tests;

/// <summary>Smaller parts of the language: aliases, URL policies, formats, what is only told, sizes.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("        \n    a\n", "\na\n")]
    [InlineData("  \n\n      \n    a\n     b\n", "\n\n\na\n b\n")]
    public void Blank_lines_at_the_start_of_a_block_can_have_spaces(string lines, string title)
    {
        var model = MiniSpec.Group($"service: mini\nfamily: videos\nresult: MediaResult\ntitle: T\nvariants: {{ m1: {{}} }}\ndescription: | # text\n{lines}properties:\n  prompt: {{ type: string }}\n").Models[0];

        Assert.Equal(title.TrimEnd(), model.Texts.Description?.English ?? "");
    }

    [Fact]
    public void A_block_of_blank_lines_is_an_empty_text()
    {
        var problem = Assert.Single(MiniSpec.Compile("service: mini\nfamily: videos\nresult: MediaResult\ntitle: T\nvariants: { m1: {} }\ndescription: |\n    \nproperties:\n  prompt: { type: string }\n").Diagnostics);

        Assert.Equal(("FOX0108", 5), (problem.Descriptor.Id, problem.Span.StartLine));
    }

    [Fact]
    public void Aliases_of_a_property_are_other_spellings_of_its_values()
    {
        var result = MiniSpec.Compile(MiniSpec.Model("  ratio: { type: string, enum: [16:9, 9:16], aliases: { 1280x720: 16:9, wide: 16:9 }, knownValues: { 16:9: { name: Wide }, 9:16: { name: Tall } } }"));

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        Assert.Equal(
            [new WireAlias(RuleValue.Of("1280x720"), RuleValue.Of("16:9")), new WireAlias(RuleValue.Of("wide"), RuleValue.Of("16:9"))],
            result.Group!.Models[0].Request.Fields[0].Value.Aliases);
        Assert.Equal(["16:9", "9:16"], result.Group.Models[0].Request.Fields[0].Value.Allowed.Select(v => v.AsString));
        Assert.Equal(["1280x720", "wide"], result.Types.Enums[0].Members[0].Aliases.Select(v => v.AsString));
        Assert.Empty(result.Types.Enums[0].Members[1].Aliases);
    }

    [Fact]
    public void Aliases_of_a_vocabulary_hold_for_every_property_that_takes_the_value()
    {
        var group = MiniSpec.Group(MiniSpec.Model("  a: { type: string, vocabulary: Size, aliases: { big: large } }\n  b: { type: string, vocabulary: Size, enum: [large] }"));

        Assert.Equal(["tiny=small", "big=large"], group.Models[0].Request.Fields[0].Value.Aliases.Select(a => $"{a.Spelling.AsString}={a.Canonical.AsString}"));
        Assert.Empty(group.Models[0].Request.Fields[1].Value.Aliases);
        Assert.Equal(["tiny"], MiniSpec.Mini.Vocabularies[0].Members[0].Aliases.Select(v => v.AsString));
    }

    [Fact]
    public void A_URL_policy_names_schemes_hosts_and_the_size_of_inline_bytes()
    {
        var fields = MiniSpec.Group(MiniSpec.Model("""
              a: { type: string, format: uri, schemes: [https] }
              b: { type: string, format: uri, hosts: [youtube.com, .example.com] }
              c: { type: array, inline: { maxItems: 5 }, items: { type: string, format: uri, schemes: [https, data, base64], inline: { bytes: { maximum: 5MB } } } }
              d: { type: string, format: uri }
            """)).Models[0].Request.Fields;

        Assert.Equal(new UrlPolicy { Schemes = new("https") }, fields[0].Value.Urls);
        Assert.Equal(new UrlPolicy { Schemes = new("http", "https"), Hosts = new("youtube.com", ".example.com") }, fields[1].Value.Urls);
        Assert.Equal(new UrlPolicy { Schemes = new("https", "data", "base64"), MaxInlineBytes = 5_000_000 }, fields[2].Value.Items!.Urls);
        Assert.Equal(5, fields[2].Value.MaxInlineItems);
        Assert.Null(fields[3].Value.Urls);
    }

    [Fact]
    public void Formats_of_text_stay_texts_in_CSharp()
    {
        var model = MiniSpec.Group(MiniSpec.Model("  a: { type: string, format: base64 }\n  b: { type: string, format: language }")).Models[0];

        Assert.Equal([TextFormat.Base64, TextFormat.Language], model.Request.Fields.Select(f => f.Value.Format));
        Assert.All(model.Properties, property => Assert.Equal(new ClrScalar(ClrScalarKind.String), property.Type));
    }

    [Fact]
    public void Media_may_require_an_extension_and_the_size_of_another_file()
    {
        var model = MiniSpec.Group(MiniSpec.Model(
            """
              video_url: { type: string, format: uri, media: { kind: video, formats: [mp4, mov], extension: required } }
              image_url: { type: string, format: uri }
              mask_url: { type: string, format: uri, media: { kind: image, sameSizeAs: image_url } }
            """,
            variants: "  m1:\n  m2: { exclude: [image_url] }"));

        Assert.True(model.Models[0].Request.Fields[0].Value.Media!.ExtensionIsRequired);
        Assert.Equal(new("sameSizeAs", "image_url"), Assert.Single(model.Models[0].Request.Find("mask_url")!.Value.Media!.Pairs));
        Assert.Empty(model.Models[1].Request.Find("mask_url")!.Value.Media!.Pairs);
    }

    [Fact]
    public void What_nothing_can_check_is_told()
    {
        var told = MiniSpec.Group(MiniSpec.Model("""
              a: { type: array, items: { type: string }, from: { model: sora-2-character, field: character_id }, upstreamDefault: [x, 1] }
            """)).Models[0].Properties[0];

        Assert.Equal(
            ["If the field is absent, the model behind the service uses [\"x\",1].", "Use the value of character_id from a result of sora-2-character."],
            told.Notes.Select(n => n.English));
        Assert.Equal("取自 sora-2-character 结果中的 character_id。", told.Notes[1].Chinese);
    }

    [Fact]
    public void The_size_of_a_body_has_a_bound() =>
        Assert.Equal(20_000_000, MiniSpec.Group(MiniSpec.Model(rest: "body: { bytes: { maximum: 20MB } }")).Models[0].Request.MaxBodyBytes);

    [Fact]
    public void Rules_may_be_for_some_variants()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            "  a: { type: string }\n  b: { type: string }",
            "rules:\n  - { id: one, variants: [big-*], require: [a, b] }\n  - { id: two, variants: [tiny, big-2], severity: note, message: Told. }",
            variants: "  big-1:\n  big-2:\n  tiny:"));

        Assert.Equal(["one", "one", ""], group.Models.Select(m => string.Join(",", m.Request.Rules.Select(r => r.Id))));
        Assert.Equal("has(this.a) && has(this.b)", group.Models[0].Request.Rules[0].Condition.ToString());
        Assert.Equal("a and b are required.", group.Models[0].Request.Rules[0].Message.English);
        Assert.Equal([0, 1, 1], group.Models.Select(m => m.Notes.Count));
    }

    [Fact]
    public void Expressions_are_checked_although_another_property_cannot_be_read()
    {
        var diagnostics = MiniSpec.Compile(MiniSpec.Model(
            "  a: { type: strnig }\n  b: { type: string }",
            "rules:\n  - { id: x, message: m, expression: 'default(this.a).z > 1 || this.a == 1 || has(this.c)' }")).Diagnostics;

        Assert.Equal(["FOX0104", "FOX0402"], diagnostics.Select(d => d.Descriptor.Id));
        Assert.Equal((11, 87), (diagnostics[1].Span.StartLine, diagnostics[1].Span.StartColumn));
    }

    [Fact]
    public void Conditions_may_name_values_that_only_one_variant_has()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            "  mode: { type: string, enum: [a] }\n  o: { type: array, items: { type: string, enum: [x] } }",
            "rules:\n  - { id: r, message: m, expression: 'this.mode != \"b\" || !(\"y\" in this.o)' }",
            variants: "  m1:\n  m2: { properties: { mode: { enum: [a, b] }, o: { items: { type: string, enum: [x, y] } } } }"));

        Assert.Equal(2, group.Models.Count);
    }
}
