using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Checking;

public class ConstraintTextTests
{
    private static readonly ValueSchema s_text = new(ValueKind.String);

    private static readonly ValueSchema s_preset = s_text with
    {
        Allowed = TextValues("16:9", "1:1"),
        Aliases = new(new WireAlias(Text("1280x720"), Text("16:9"))),
    };

    private static readonly ValueSchema s_size = new(ValueKind.Object)
    {
        Properties = new(Field("width", new(ValueKind.Integer), isRequired: true), Field("unit", s_text)),
    };

    public static TheoryData<ValueSchema, string> Described => new()
    {
        { s_text, "a string" },
        { s_text.With(new TextLength(new(1, 4))).With(new TextPattern("^a")), "a string, 1 to 4 characters long, a match for ^a" },
        { s_preset, "one of 16:9, 1:1, 1280x720 is an alias of 16:9" },
        { new(ValueKind.Integer) { Range = NumberRange.Of(minimum: 4, maximum: 15) with { Sentinels = new(-1) } }, "an integer, from 4 to 15, or -1" },
        { new(ValueKind.Integer) { Range = NumberRange.Of(minimum: 4, exclusiveMinimum: 7, maximum: 15) }, "an integer, more than 7 and at most 15" },
        { new(ValueKind.Number) { Range = NumberRange.Of(minimum: 4, maximum: 4) }, "a number, 4" },
        { new(ValueKind.Number) { Range = NumberRange.Of(exclusiveMinimum: 0), Constraints = new(new MultipleOf(0.5m)) }, "a number, more than 0, a multiple of 0.5" },
        { new(ValueKind.Boolean), "true or false" },
        { new(ValueKind.Boolean) { Spelling = new("yes", "no") }, "a string, one of yes, no" },
        { new(ValueKind.Object), "an object" },
        { s_size, "an object with width, unit (optional)" },
        { new(ValueKind.Union) { Cases = new(new("Preset", s_preset with { Aliases = default }), new("Size", s_size)) }, "one of 16:9, 1:1 or an object with width, unit (optional)" },
        { new(ValueKind.Array) { Items = new(ValueKind.Integer) }, "an array, each item an integer" },
        { new ValueSchema(ValueKind.Array) { Items = s_text.With(new TextLength(new(0, 50))) }.With(new ItemCount(new(0, 100))).With(new UniqueItems()), "an array of at most 100 items, without duplicate items, each item a string, at most 50 characters long" },
        { s_text with { Format = TextFormat.Uri, Urls = new() { Schemes = new("https", "data"), MaxInlineBytes = 5_000_000 } }, "an absolute https URL or a data URI, at most 5 MB when sent inline" },
        { (s_text with { Format = TextFormat.Base64 }).With(new TextLength(new(0, 100))), "base64 with padding, at most 100 characters long" },
        { s_text with { Format = TextFormat.Language }, "a language code of two or three lower-case letters" },
    };

    [Theory]
    [MemberData(nameof(Described))]
    public void A_schema_is_described_in_one_line(ValueSchema schema, string expected) => Assert.Equal(expected, ValueText.Describe(schema));

    [Fact]
    public void Lists_in_lists_are_described_only_so_deep()
    {
        var schema = s_text;
        for (var i = 0; i < 100; i++)
        {
            schema = new(ValueKind.Array) { Items = schema };
        }

        Assert.Equal("an array, each item an array, each item an array, each item an array", ValueText.Describe(schema));
    }

    [Fact]
    public void Facts_about_files_are_told_as_sentences()
    {
        var facts = new MediaFacts
        {
            Kinds = new(MediaKind.Image),
            Formats = new("png"),
            ExtensionIsRequired = true,
            Pairs = new(new MediaPair("sameSizeAs", "image_url")),
            Limits = new(new MediaLimit("bytes", NumberRange.Of(maximum: 30_000_000)), new MediaLimit("seconds", NumberRange.Of(minimum: 2, maximum: 15))),
        };
        Assert.Equal(
            [
                "The file must be an image.",
                "The file must be of format PNG.",
                "The file must have the file name extension of its format.",
                "The file must be as wide and as high as the file of image_url.",
                "The file must be at most 30 MB.",
                "The file must last from 2 to 15 s.",
            ],
            MediaText.Facts(facts));
    }

    [Fact]
    public void Every_check_says_what_the_value_must_be() => Assert.All(
        Described.SelectMany(row => ConstraintKinds.Of(row.Data.Item1)),
        check => Assert.DoesNotContain("must", check.Allowed));
}
