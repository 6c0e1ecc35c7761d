namespace FoxGen.Specs.Tests;

public sealed class PropertyTests
{
    [Theory]
    [InlineData("type: string", "ClrScalar { Kind = String }")]
    [InlineData("type: string, format: uri", "ClrScalar { Kind = Media }")]
    [InlineData("type: string, vocabulary: Size", "ClrEnum { Name = Size }")]
    [InlineData("type: string, enum: [a]", "ClrEnum { Name = AModelX }")]
    [InlineData("type: string, const: a", "ClrScalar { Kind = String }")]
    [InlineData("type: string, vocabulary: Size, const: small", "ClrEnum { Name = Size }")]
    [InlineData("type: integer", "ClrScalar { Kind = Int32 }")]
    [InlineData("type: integer, enum: [4, 8]", "ClrScalar { Kind = Int32 }")]
    [InlineData("type: integer, format: int64", "ClrScalar { Kind = Int64 }")]
    [InlineData("type: number", "ClrScalar { Kind = Double }")]
    [InlineData("type: boolean", "ClrScalar { Kind = Boolean }")]
    [InlineData("type: boolean, spelling: { true: 'yes', false: 'no' }", "ClrScalar { Kind = Boolean }")]
    [InlineData("type: object", "ClrScalar { Kind = JsonObject }")]
    [InlineData("type: array, items: { type: string, enum: [a, b] }", "ClrList { Item = ClrEnum { Name = AModelX } }")]
    [InlineData("type: array, items: { type: integer }", "ClrList { Item = ClrScalar { Kind = Int32 } }")]
    public void Each_type_has_its_face_in_CSharp(string keys, string type) =>
        Assert.Equal(type, One(keys).Told.Type.ToString());

    [Theory]
    [InlineData("30MB", 30_000_000)]
    [InlineData("30MiB", 31_457_280)]
    [InlineData("1.5KB", 1_500)]
    [InlineData("2KiB", 2_048)]
    [InlineData("1GB", 1_000_000_000)]
    [InlineData("1GiB", 1_073_741_824)]
    [InlineData("12B", 12)]
    [InlineData("12", 12)]
    [InlineData("5 MB", 5_000_000)]
    public void Sizes_are_read_in_decimal_and_binary_units(string text, int bytes) =>
        Assert.Equal(bytes, One($"type: string, format: uri, media: {{ kind: image, bytes: {{ maximum: {text} }} }}").Field.Value.Media!.Limit("bytes")!.Range.Maximum);

    [Fact]
    public void Media_facts_are_read_whole()
    {
        var media = One("""
            type: string, format: uri, media: { kind: [image, video], formats: [png, mp4], seconds: { exclusiveMinimum: 2 },
                shortEdge: { minimum: 300 }, longEdge: { exclusiveMaximum: 4096 }, width: { minimum: 64 }, height: { minimum: 64 }, aspectRatio: { minimum: '1:2.5', maximum: 2.5 } }
            """).Field.Value.Media!;

        Assert.Equal([MediaKind.Image, MediaKind.Video], media.Kinds);
        Assert.Equal(["png", "mp4"], media.Formats);
        Assert.Equal(2, media.Limit("seconds")!.Range.ExclusiveMinimum);
        Assert.Equal(300, media.Limit("shortEdge")!.Range.Minimum);
        Assert.Equal(4096, media.Limit("longEdge")!.Range.ExclusiveMaximum);
        Assert.Equal(64, media.Limit("width")!.Range.Minimum);
        Assert.Equal(64, media.Limit("height")!.Range.Minimum);
        Assert.Equal((0.4m, 2.5m), (media.Limit("aspectRatio")!.Range.Minimum, media.Limit("aspectRatio")!.Range.Maximum));
    }

    [Fact]
    public void Scalars_are_texts_that_the_type_reads()
    {
        Assert.Equal([RuleValue.Of("yes"), RuleValue.Of("16:9"), RuleValue.Of("1.0"), RuleValue.Of("0x1F"), RuleValue.Of("on"), RuleValue.Of("2026-01-01")],
            One("type: string, enum: [yes, 16:9, 1.0, 0x1F, on, 2026-01-01]", "a: { name: A }, 16:9: { name: Wide }, 1.0: { name: One }, 0x1F: { name: Hex }, 2026-01-01: { name: Date }".Replace("a: { name: A }, ", "")).Field.Value.Allowed);
        Assert.Equal(RuleValue.Of(7), One("type: integer, default: \"7\"").Told.Default);
        Assert.Equal(RuleValue.Of("7"), One("type: string, default: 7").Told.Default);
        Assert.Equal(RuleValue.Of("null"), One("type: string, default: 'null'").Told.Default);
        Assert.Null(One("type: string, default: null").Told.Default);
        Assert.Equal(RuleValue.Of(""), One("type: string, default: ''").Told.Default);
        Assert.Equal(RuleValue.Of(0.5), One("type: number, default: 0.5").Told.Default);
        Assert.Equal(RuleValue.Of(1), One("type: number, default: 1").Told.Default);
    }

    [Fact]
    public void A_boolean_with_a_spelling_has_its_default_in_words_of_the_wire()
    {
        var property = One("type: boolean, spelling: { true: yes, false: no }, default: yes");

        Assert.Equal(new BooleanSpelling("yes", "no"), property.Field.Value.Spelling);
        Assert.Equal(RuleValue.Of("yes"), property.Field.Default);
        Assert.Equal(RuleValue.Of("yes"), property.Told.Default);
    }

    [Fact]
    public void Sentinels_lie_outside_the_range_and_may_have_a_meaning()
    {
        var property = One("type: integer, minimum: 4, maximum: 15, sentinels: { -1: The model decides. }, default: -1");

        Assert.Equal([-1m], property.Field.Value.Range!.Sentinels);
        Assert.Equal(new KnownValue(RuleValue.Of(-1), new LocalizedText("The model decides.")), Assert.Single(property.Told.KnownValues));
        Assert.Equal([-1m, 0m], One("type: integer, minimum: 4, sentinels: [-1, 0]").Field.Value.Range!.Sentinels);
    }

    [Theory]
    [InlineData("minimum: 4, exclusiveMinimum: 7, maximum: 15", 8, 15)]
    [InlineData("minimum: 4, maximum: 15, exclusiveMaximum: 12", 4, 11)]
    [InlineData("minimum: 4.5, exclusiveMaximum: 9.5", 5, 9)]
    public void Bounds_of_an_integer_are_its_first_and_last_whole_number(string keys, int first, int last) =>
        Assert.Equal(NumberRange.Of(minimum: first, maximum: last), One("type: integer, " + keys).Field.Value.Range);

    [Fact]
    public void What_is_told_about_a_field_is_read()
    {
        var told = One("type: integer, unit: s, advice: omit-unless-needed, deprecated: true, notes: [One, { en: Two, zh: 二 }], upstreamDefault: 6").Told;

        Assert.Equal(("s", FieldAdvice.OmitUnlessNeeded, true), (told.Unit, told.Advice, told.IsDeprecated));
        Assert.Equal(["One", "Two", "If the field is absent, the model behind the service uses 6."], told.Notes.Select(n => n.English));
        Assert.Equal("二", told.Notes[1].Chinese);
        Assert.Equal(new SourceSpan("a-model.fox.yaml", 8, 2, 8, 3), told.Source);
    }

    private static PropertySpecView One(string keys, string? knownValues = null)
    {
        var known = knownValues is null ? "" : $", knownValues: {{ {knownValues} }}";
        var model = Yaml.Group(Yaml.Model($"  x: {{ {keys}{known} }}")).Models[0];
        return new PropertySpecView(model.Request.Fields[0], model.Properties[0]);
    }

    private sealed record PropertySpecView(FieldSchema Field, ResolvedProperty Told);
}
