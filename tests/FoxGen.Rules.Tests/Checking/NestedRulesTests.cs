using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Checking;

public class NestedRulesTests
{
    private static readonly ValueSchema s_integer = new(ValueKind.Integer);
    private static readonly ValueSchema s_text = new(ValueKind.String);

    private static readonly ValueSchema s_size = new(ValueKind.Object)
    {
        Properties = new(
            Field("width", s_integer with { Constraints = new(new MultipleOf(16)) }, isRequired: true),
            Field("height", s_integer, isRequired: true),
            Field("scale", new(ValueKind.Number), @default: Int(1)),
            Field("layers", new(ValueKind.Array) { Items = s_text })),
        Rules = new(
            MakeRule("area", "this.width * this.height <= 1000", ""),
            MakeRule("small-scale", "default(this.scale) / 2 < 1.0", "scale"),
            MakeRule("layers-per-width", "size(default(this.layers)) <= this.width", "layers", Severity.Warning),
            MakeRule("only-a-note", "false", "", Severity.Note)),
    };

    private static readonly RequestSchema s_schema = new(
        new(
            Field("size", s_size),
            Field("shots", new(ValueKind.Array)
            {
                Items = new(ValueKind.Object)
                {
                    Properties = new(Field("seconds", s_integer, isRequired: true), Field("crop", s_size)),
                    Rules = new(MakeRule("long-enough", "this.seconds >= 2", "seconds")),
                },
            }),
            Field("duration", s_integer)),
        new(MakeRule("sum", "sum(this.shots.map(s, s.seconds)) == this.duration", "shots")));

    [Fact]
    public void A_body_that_keeps_every_rule_has_no_problems() => Assert.Empty(RequestChecker.Check(s_schema, Map(
        ("size", Map(("width", Int(32)), ("height", Int(31)))),
        ("shots", List(Map(("seconds", Int(2))), Map(("seconds", Int(3)), ("crop", Map(("width", Int(16)), ("height", Int(1))))))),
        ("duration", Int(5)))));

    [Fact]
    public void A_rule_of_an_object_is_about_this_object_and_reported_at_its_path()
    {
        var body = Map(("shots", List(
            Map(("seconds", Int(2)), ("crop", Map(("width", Int(32)), ("height", Int(32))))),
            Map(("seconds", Int(1)), ("crop", Map(("width", Int(0)), ("height", Int(1)), ("scale", Int(2)), ("layers", Texts("a"))))))));
        Assert.Equal(
            [
                ("shots[0].crop", "area", Severity.Error),
                ("shots[1].crop.scale", "small-scale", Severity.Error),
                ("shots[1].crop.layers", "layers-per-width", Severity.Warning),
                ("shots[1].seconds", "long-enough", Severity.Error),
            ],
            RequestChecker.Check(s_schema, body).Select(violation => (violation.Path, violation.RuleId, violation.Severity)));
    }

    [Fact]
    public void An_object_is_told_of_whole_before_the_next_field()
    {
        var body = Map(
            ("duration", Text("x")),
            ("shots", List(Map(("seconds", Int(9))))),
            ("size", Map(("widht", Int(1)), ("width", Int(200)), ("height", Int(200)), ("layers", List(Int(1))))),
            ("extra", Int(1)));
        Assert.Equal(
            ["size.width multipleOf", "size.layers[0] type", "size.widht additionalProperties", "size area", "duration type", "extra additionalProperties"],
            RequestChecker.Check(s_schema, body).Select(violation => $"{violation.Path} {violation.RuleId}"));
    }

    [Fact]
    public void Rules_of_the_model_read_into_objects()
    {
        var body = Map(("shots", List(Map(("seconds", Int(2))), Map(("seconds", Int(2))))), ("duration", Int(5)));
        Assert.Equal(("shots", "sum"), Assert.Single(RequestChecker.Check(s_schema, body).Select(violation => (violation.Path, violation.RuleId))));
    }

    [Fact]
    public void What_an_object_lacks_or_leaves_open_breaks_no_rule()
    {
        Assert.Equal(
            [RuleIds.Required],
            RequestChecker.Check(s_schema, Map(("size", Map(("width", Int(1600)))))).Select(violation => violation.RuleId));
        Assert.Empty(RequestChecker.Check(s_schema, Map(("size", Map(("width", Int(1600)), ("height", RuleValue.Present))))));
        Assert.Empty(RequestChecker.Check(s_schema, Map(("size", RuleValue.Present), ("shots", List(RuleValue.Unknown)))));
    }

    [Fact]
    public void Messages_of_nested_rules_come_in_the_language_asked_for() => Assert.Equal(
        "area(zh)",
        Assert.Single(RequestChecker.Check(s_schema, Map(("size", Map(("width", Int(1600)), ("height", Int(1))))), TextLanguage.Chinese)).Message);

    // In C# an integer is an int and a number a double; the interpreter must divide as they do.
    [Theory]
    [InlineData("this.duration / 2 == 3", "duration", 7.0)]
    [InlineData("this.scale / 2 == 3.5", "scale", 7L)]
    public void Numbers_count_as_their_schema_has_them_whatever_the_body_wrote(string condition, string field, object value)
    {
        var schema = new RequestSchema(
            new(Field("duration", s_integer), Field("scale", new(ValueKind.Number))),
            new(MakeRule("holds", condition, field)));
        var number = value is long whole ? Int(whole) : Num((double)value);
        Assert.Empty(RequestChecker.Check(schema, Map((field, number))));
        Assert.Equal("holds", Assert.Single(RequestChecker.Check(schema, Map((field, Int(9))))).RuleId);
    }

    private static Rule MakeRule(string id, string condition, string path, Severity severity = Severity.Error) =>
        new(id, severity, Parse(condition), new LocalizedText(id + "!", id + "(zh)"), path);
}
