namespace FoxGen.Specs.Tests;

public sealed class VariantTests
{
    private const string TwoVariants = """
        service: mini
        family: videos
        result: MediaResult
        title: A model
        description: For all
        notes: [Shared fact]
        timing: { firstPollSeconds: 20, typicalSeconds: 60 }
        variants:
          big:
          tiny:
            title: { en: The tiny one, zh: 小 }
            documentation: https://example.com/tiny
            notes: [Tiny fact]
            timing: { typicalSeconds: 10 }
            exclude: [images, hint]
            required: [prompt, size]
            properties:
              size: { enum: [small], default: small, description: Only small. }
              prompt: { maxLength: 10 }
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 100, examples: [short, a text of more than ten characters] }
          size: { type: string, vocabulary: Size, description: All sizes. }
          images: { type: array, items: { type: string, format: uri } }
          hint: { type: string }
          mode: { type: string, enum: [a, b] }
        rules:
          - { id: needs-image, requires: { field: mode, anyOf: [images, hint] } }
          - { id: prompt-references, references: { field: prompt, token: '@Image{n}', to: images }, severity: warning }
          - { id: one-of, atMostOneOf: [images, hint] }
        """;

    private readonly ModelGroup _group = MiniSpec.Group(TwoVariants, "folder/two-variants.fox.yaml");

    private ResolvedModel Big => _group.Models[0];

    private ResolvedModel Tiny => _group.Models[1];

    [Fact]
    public void Variants_keep_the_order_of_the_file_and_share_the_name_of_the_group()
    {
        Assert.Equal(["big", "tiny"], _group.Models.Select(m => m.Id));
        Assert.All(_group.Models, model => Assert.Equal("TwoVariants", model.Group));
        Assert.Equal("TwoVariants", _group.ClrName);
    }

    [Fact]
    public void A_file_with_one_variant_makes_no_group_of_it()
    {
        var group = MiniSpec.Group(MiniSpec.Model());

        Assert.Null(Assert.Single(group.Models).Group);
        Assert.Equal("AModel", group.ClrName);
    }

    [Fact]
    public void Excluded_fields_are_gone_and_the_others_keep_their_order()
    {
        Assert.Equal(["prompt", "size", "images", "hint", "mode"], Big.Request.Fields.Select(f => f.Name));
        Assert.Equal(["prompt", "size", "mode"], Tiny.Request.Fields.Select(f => f.Name));
        Assert.Equal(["prompt", "size", "mode"], Tiny.Properties.Select(p => p.Name));
        Assert.Equal(["prompt", "size", "mode"], _group.CommonFields);
    }

    [Fact]
    public void An_override_replaces_the_keys_it_names_and_leaves_the_others()
    {
        Assert.Equal(new CountRange(0, 100), Big.Request.Find("prompt")!.Value.Find<TextLength>()?.Range);
        Assert.Equal(new CountRange(0, 10), Tiny.Request.Find("prompt")!.Value.Find<TextLength>()?.Range);
        Assert.Equal(["small", "large", "4k"], Big.Request.Find("size")!.Value.Allowed.Select(v => v.AsString));
        Assert.Equal(["small"], Tiny.Request.Find("size")!.Value.Allowed.Select(v => v.AsString));
        Assert.Equal("Only small.", Tiny.Properties[1].Description!.English);
        Assert.Equal("small", Tiny.Properties[1].Default!.AsString);
        Assert.Null(Big.Properties[1].Default);
        Assert.All(_group.Models, model => Assert.Equal(new ClrEnum("Size"), model.Properties[1].Type));
    }

    [Fact]
    public void A_null_in_an_override_takes_a_key_away()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            "  n: { type: integer, maximum: 4, default: 2 }",
            variants: "  m1:\n  m2: { properties: { n: { maximum: null, default: null, minimum: 3 } } }"));

        Assert.Equal(NumberRange.Of(minimum: 3), group.Models[1].Request.Fields[0].Value.Range);
        Assert.Null(group.Models[1].Request.Fields[0].Default);
        Assert.Equal(NumberRange.Of(maximum: 4), group.Models[0].Request.Fields[0].Value.Range);
    }

    [Fact]
    public void Shared_sample_values_that_a_variant_does_not_take_are_dropped()
    {
        Assert.Equal(2, Big.Properties[0].Examples.Count);
        Assert.Equal("short", Assert.Single(Tiny.Properties[0].Examples).AsString);
    }

    [Fact]
    public void The_required_list_of_a_variant_replaces_that_of_the_file()
    {
        Assert.Equal(["prompt"], Big.Request.Fields.Where(f => f.IsRequired).Select(f => f.Name));
        Assert.Equal(["prompt", "size"], Tiny.Request.Fields.Where(f => f.IsRequired).Select(f => f.Name));
        Assert.Equal(["prompt", "size"], Tiny.Properties.Where(p => p.IsRequired).Select(p => p.Name));
    }

    [Fact]
    public void Rules_are_evaluated_as_far_as_a_variant_settles_them()
    {
        Assert.Equal(["needs-image", "prompt-references", "one-of"], Big.Request.Rules.Select(r => r.Id));
        Assert.Equal(["needs-image", "prompt-references"], Tiny.Request.Rules.Select(r => r.Id));
        Assert.Equal("!has(this.mode)", Tiny.Request.Rules[0].Condition.ToString());
        Assert.Equal("lastReference(this.prompt, '@Image', '') <= 0", Tiny.Request.Rules[1].Condition.ToString());
        Assert.Equal(["mode"], Tiny.Request.Rules[0].Reads);
        Assert.Equal("mode", Tiny.Request.Rules[0].Path);
    }

    [Fact]
    public void Texts_notes_and_timing_come_from_the_variant_then_the_file_then_the_service()
    {
        Assert.Equal(new ModelTexts(new LocalizedText("A model"), new LocalizedText("For all"), null), Big.Texts);
        Assert.Equal(new ModelTexts(new LocalizedText("The tiny one", "小"), new LocalizedText("For all"), "https://example.com/tiny"), Tiny.Texts);
        Assert.Equal(["Shared fact"], Big.Notes.Select(n => n.English));
        Assert.Equal(["Shared fact", "Tiny fact"], Tiny.Notes.Select(n => n.English));
        Assert.Equal([20.0, 8.0, 1800.0, 60.0], Big.Timing.Values.Select(fact => fact.Value));
        Assert.Equal([20.0, 8.0, 1800.0, 10.0], Tiny.Timing.Values.Select(fact => fact.Value));
    }

    [Fact]
    public void Variants_with_other_values_share_one_scoped_enum()
    {
        var result = MiniSpec.Compile(MiniSpec.Model(
            "  mode: { type: string, enum: [a, b] }",
            variants: "  m1:\n  m2: { properties: { mode: { enum: [b, c] } } }"));

        var scoped = Assert.Single(result.Types.Enums);
        Assert.Equal("AModelMode", scoped.ClrName);
        Assert.Equal(["A=1", "B=2", "C=3"], scoped.Members.Select(m => $"{m.ClrName}={m.Number}"));
        Assert.Equal(["b", "c"], result.Group!.Models[1].Request.Fields[0].Value.Allowed.Select(v => v.AsString));
    }

    [Fact]
    public void Known_values_and_aliases_that_a_variant_does_not_take_are_dropped()
    {
        var result = MiniSpec.Compile(MiniSpec.Model(
            "  mode: { type: string, enum: [std, pro], aliases: { standard: std, best: pro }, knownValues: { std: Usual, pro: { name: Professional, en: Best } } }",
            variants: "  m1:\n  m2: { properties: { mode: { enum: [std] } } }"));

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        Assert.Equal(["Usual"], result.Group!.Models[1].Properties[0].KnownValues.Select(k => k.Meaning.English));
        Assert.Equal(["standard"], result.Group.Models[1].Request.Fields[0].Value.Aliases.Select(a => a.Spelling.AsString));
        Assert.Equal(2, result.Group.Models[0].Request.Fields[0].Value.Aliases.Count);
        Assert.Equal(["Std", "Professional"], Assert.Single(result.Types.Enums).Members.Select(m => m.ClrName));
    }

    [Fact]
    public void A_media_limit_under_a_condition_that_a_variant_cannot_meet_is_dropped()
    {
        var group = MiniSpec.Group(MiniSpec.Model(
            """
              v: { type: string, format: uri, media: { kind: video, seconds: { maximum: 30, when: [{ if: 'this.mode == ''a''', maximum: 10 }] } } }
              mode: { type: string, enum: [a, b] }
            """,
            variants: "  m1:\n  m2: { exclude: [mode] }"));

        Assert.Equal(10, Assert.Single(group.Models[0].Request.Fields[0].Value.Media!.Limit("seconds")!.When).Range.Maximum);
        Assert.Equal("this.mode == 'a'", group.Models[0].Request.Fields[0].Value.Media!.Limit("seconds")!.When[0].Condition.ToString());
        Assert.Empty(group.Models[1].Request.Fields[0].Value.Media!.Limit("seconds")!.When);
    }
}
