using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Checking;

public class UnionTests
{
    private static readonly ValueSchema s_text = new(ValueKind.String);

    private static readonly ValueSchema s_size = new(ValueKind.Union)
    {
        Cases = new(
            new("Preset", s_text with { Allowed = TextValues("square", "wide"), Aliases = new(new WireAlias(Text("16:9"), Text("wide"))) }),
            new("Exact", new(ValueKind.Object)
            {
                Properties = new(Field("width", new(ValueKind.Integer), isRequired: true), Field("height", new(ValueKind.Integer), isRequired: true)),
                Rules = new(new Rule("ratio", Severity.Error, Parse("this.width <= 3 * this.height"), new("Too wide.", null), "width")),
            })),
    };

    private static readonly ValueSchema s_content = new(ValueKind.Union)
    {
        Cases = new(
            new("Text", s_text.With(new TextLength(new(1, 5)))),
            new("Blocks", new ValueSchema(ValueKind.Array)
            {
                Items = new(ValueKind.Union)
                {
                    Cases = new(
                        new("Words", Block("text", Field("text", s_text, isRequired: true))),
                        new("Picture", Block("image", Field("url", s_text with { Format = TextFormat.Uri }, isRequired: true)))),
                },
            }.With(new ItemCount(new(1, 2))))),
    };

    private static readonly RequestSchema s_schema = new(
        new(Field("size", s_size), Field("content", s_content)),
        new(new Rule("no-wide-words", Severity.Error, Parse("this.size != 'wide' || this.content != 'words'"), new("No.", null), "size")));

    public static TheoryData<string, RuleValue> Accepted => new()
    {
        { "size", Text("square") },
        { "size", Text("16:9") },
        { "size", Map(("width", Int(3)), ("height", Num(1.0))) },
        { "size", RuleValue.Null },
        { "size", RuleValue.Present },
        { "content", Text("a") },
        { "content", List(Map(("type", Text("text")), ("text", Text("x"))), Map(("type", Text("image")), ("url", Text("https://a.b")))) },
        { "content", List(Map(("type", RuleValue.Present), ("anything", Int(1)))) },
        { "content", List(RuleValue.Unknown) },
    };

    public static TheoryData<string, RuleValue, string> Refused => new()
    {
        { "size", Text("tall"), "size enum: size must be one of square, wide." },
        { "size", Int(1), "size type: size must be a string or an object." },
        { "size", List(), "size type: size must be a string or an object." },
        { "size", Map(("width", Int(3))), "size.height required: size.height is required." },
        { "size", Map(("width", Int(4)), ("height", Int(1))), "size.width ratio: Too wide." },
        { "content", Text(""), "content length: content must be 1 to 5 characters long." },
        { "content", List(), "content count: content must be an array of 1 to 2 items." },
        { "content", RuleValue.True, "content type: content must be a string or an array." },
        { "content", List(Map(("type", Text("image")), ("url", Text("x")))), "content[0].url format: content[0].url must be an absolute http or https URL." },
        { "content", List(Map(("type", Text("image")), ("text", Text("x")), ("url", Text("http://x")))), "content[0].text additionalProperties: content[0].text is not a field of this object." },
        { "content", List(Map(("type", Text("video")))), "content[0] type: content[0] must be an object with type text or an object with type image." },
        { "content", List(Map(("text", Text("x")))), "content[0] type: content[0] must be an object with type text or an object with type image." },
        { "content", List(RuleValue.Null), "content[0] type: content[0] must be an object with type text or an object with type image." },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_value_may_be_any_of_the_alternatives(string field, RuleValue value) =>
        Assert.Empty(RequestChecker.Check(s_schema, Map((field, value))));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_keeps_to_the_alternative_it_belongs_to(string field, RuleValue value, string expected)
    {
        var violation = Assert.Single(RequestChecker.Check(s_schema, Map((field, value))));
        Assert.Equal(expected, $"{violation.Path} {violation.RuleId}: {violation.Message}");
    }

    [Fact]
    public void Rules_read_a_union_as_whatever_it_holds()
    {
        Assert.Equal("no-wide-words", Assert.Single(RequestChecker.Check(s_schema, Map(("size", Text("16:9")), ("content", Text("words"))))).RuleId);
        Assert.Empty(RequestChecker.Check(s_schema, Map(("size", Map(("width", Int(1)), ("height", Int(1)))), ("content", Text("words")))));
    }

    [Fact]
    public void Whole_numbers_and_numbers_can_be_told_apart()
    {
        var union = new ValueSchema(ValueKind.Union) { Cases = new(new("Count", new(ValueKind.Integer)), new("Share", new(ValueKind.Number))) };
        Assert.Equal("Count", UnionCases.Find(union, Num(5), out var isCertain)?.Name);
        Assert.True(isCertain);
        Assert.Equal("Share", UnionCases.Find(union, Num(0.5), out _)?.Name);
        Assert.Null(UnionCases.Find(union, RuleValue.Present, out isCertain));
        Assert.False(isCertain);
        Assert.Null(UnionCases.Find(union, Text("5"), out isCertain));
        Assert.True(isCertain);
    }

    [Fact]
    public void A_union_within_a_union_is_looked_into()
    {
        var outer = new ValueSchema(ValueKind.Union) { Cases = new(new("Flag", new(ValueKind.Boolean)), new("Size", s_size)) };
        var schema = new RequestSchema(new(Field("value", outer)), default);
        Assert.Empty(RequestChecker.Check(schema, Map(("value", Text("wide")))));
        Assert.Equal("value must be one of square, wide.", Assert.Single(RequestChecker.Check(schema, Map(("value", Text("x"))))).Message);
        Assert.Equal("value must be true or false or a string or an object.", Assert.Single(RequestChecker.Check(schema, Map(("value", Int(1))))).Message);
    }

    private static ValueSchema Block(string type, FieldSchema content) => new(ValueKind.Object)
    {
        Properties = new(Field("type", s_text with { Allowed = TextValues(type) }, isRequired: true), content),
    };
}
