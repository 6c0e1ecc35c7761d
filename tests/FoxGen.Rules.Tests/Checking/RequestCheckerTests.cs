using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Checking;

public class RequestCheckerTests
{
    private static readonly ValueSchema s_text = new(ValueKind.String);
    private static readonly ValueSchema s_integer = new(ValueKind.Integer);

    private static readonly RequestSchema s_schema = new(
        new(
            Field("prompt", s_text.With(new TextLength(new(1, 4))), isRequired: true),
            Field("resolution", s_text with { Allowed = TextValues("480p", "720p") }),
            Field("steps", s_integer with { Allowed = new(Int(4), Int(8)) }),
            Field("duration", s_integer with { Range = NumberRange.Of(minimum: 4, maximum: 15) with { Sentinels = new(-1) } }),
            Field("frames", s_integer with { Range = new() { Sentinels = new(-1) }, Constraints = new(new MultipleOf(4, new(-1))) }),
            Field("scale", new(ValueKind.Number) { Range = NumberRange.Of(exclusiveMinimum: 0, maximum: 1.5m), Constraints = new(new MultipleOf(0.1m)) }),
            Field("audio", new(ValueKind.Boolean)),
            Field("sound", new(ValueKind.Boolean) { Spelling = new("yes", "no") }),
            Field("code", s_text.With(new TextPattern("^[a-z]{2}$"))),
            Field("image", s_text with { Format = TextFormat.Uri, Media = new() { Formats = new("jpeg", "png") } }),
            Field("tags", new ValueSchema(ValueKind.Array) { Items = s_text.With(new TextLength(new(0, 3))) }.With(new ItemCount(new(1, 2))).With(new UniqueItems())),
            Field("voice", new(ValueKind.Object)
            {
                Properties = new(Field("id", s_text, isRequired: true), Field("speeds", new(ValueKind.Array) { Items = new(ValueKind.Number) })),
            }),
            Field("advanced", new(ValueKind.Object))),
        new(
            MakeRule("short-at-720p", Severity.Error, "!(default(this.resolution) == '720p') || this.duration <= 10", "duration"),
            MakeRule("audio-wants-sound", Severity.Warning, "!has(this.audio) || has(this.sound)", "audio"),
            MakeRule("just-a-note", Severity.Note, "false", "prompt")));

    public static TheoryData<string, string, RuleValue, RuleValue, string> Bodies => new()
    {
        { RuleIds.Length, "prompt", Text("中🦊中🦊"), Text("中🦊中🦊中"), "prompt must be 1 to 4 characters long." },
        { RuleIds.Length, "prompt", Text("a"), Text(""), "prompt must be 1 to 4 characters long." },
        { RuleIds.Type, "prompt", Text("a"), Int(1), "prompt must be a string." },
        { RuleIds.Enum, "resolution", Text("480p"), Text("480P"), "resolution must be one of 480p, 720p." },
        { RuleIds.Enum, "steps", Num(8.0), Int(5), "steps must be one of 4, 8." },
        { RuleIds.Range, "duration", Int(-1), Int(3), "duration must be from 4 to 15, or -1." },
        { RuleIds.Range, "duration", Int(15), Num(16.0), "duration must be from 4 to 15, or -1." },
        { RuleIds.Type, "duration", Num(5.0), Num(5.5), "duration must be an integer." },
        { RuleIds.Type, "duration", Int(4), Text("4"), "duration must be an integer." },
        { MultipleOf.Facts.RuleId, "frames", Int(-1), Int(6), "frames must be a multiple of 4, or -1." },
        { MultipleOf.Facts.RuleId, "frames", Int(8), Int(-2), "frames must be a multiple of 4, or -1." },
        { MultipleOf.Facts.RuleId, "scale", Num(0.3), Num(0.35), "scale must be a multiple of 0.1." },
        { RuleIds.Range, "scale", Int(1), Int(0), "scale must be more than 0 and at most 1.5." },
        { RuleIds.Type, "scale", Num(1.5), RuleValue.True, "scale must be a number." },
        { RuleIds.Type, "sound", Text("no"), RuleValue.True, "sound must be a string, one of yes, no." },
        { RuleIds.Enum, "sound", Text("yes"), Text("true"), "sound must be one of yes, no." },
        { RuleIds.Pattern, "code", Text("en"), Text("eng"), "code must be a match for ^[a-z]{2}$." },
        { RuleIds.Format, "image", Text("https://example.com/a"), Text("file.png"), "image must be an absolute http or https URL." },
        { RuleIds.MediaFormat, "image", Text("https://example.com/a.JPG?x=.gif"), Text("https://example.com/a.gif"), "image must be a file of format JPEG or PNG." },
        { RuleIds.Count, "tags", Texts("a"), Texts(), "tags must be an array of 1 to 2 items." },
        { RuleIds.Count, "tags", List(RuleValue.Unknown, RuleValue.Unknown), List(RuleValue.Unknown, RuleValue.Unknown, RuleValue.Unknown), "tags must be an array of 1 to 2 items." },
        { RuleIds.UniqueItems, "tags", Texts("a", "A"), Texts("a", "a"), "tags must be an array without duplicate items." },
        { RuleIds.Type, "tags", Texts("a"), Text("a"), "tags must be an array." },
        { RuleIds.Type, "audio", RuleValue.Null, Text("yes"), "audio must be true or false." },
        { RuleIds.Type, "advanced", Map(("x", Map())), List(), "advanced must be an object." },
        { RuleIds.Type, "voice", Map(("id", Text("x"))), Text("x"), "voice must be an object." },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_value_is_accepted_or_refused_by_one_rule(string ruleId, string field, RuleValue accepted, RuleValue refused, string message)
    {
        Assert.Empty(On(field, accepted));
        var violation = Assert.Single(On(field, refused), violation => violation.Severity is not Severity.Warning || ruleId == RuleIds.MediaFormat);
        Assert.Equal((field, ruleId, message), (violation.Path, violation.RuleId, violation.Message));
        Assert.Equal(message, $"{field} must be {violation.Allowed}.");
    }

    [Fact]
    public void A_required_field_that_is_absent_or_null_is_missed()
    {
        Violation missing = new("prompt", RuleIds.Required, Severity.Error, "prompt is required.", null);
        Assert.Equal([missing], RequestChecker.Check(s_schema, Map()));
        Assert.Equal([missing], RequestChecker.Check(s_schema, Map(("prompt", RuleValue.Null))));
        Assert.Empty(RequestChecker.Check(s_schema, Map(("prompt", RuleValue.Present))));
        Assert.Empty(RequestChecker.Check(s_schema, Map(("prompt", RuleValue.Unknown))));
    }

    [Fact]
    public void A_key_that_is_no_field_is_refused_with_a_hint()
    {
        var violation = Assert.Single(On("resolutoin", RuleValue.Null));
        Assert.Equal(RuleIds.UnknownField, violation.RuleId);
        Assert.Equal("resolutoin is not a field of this model; did you mean 'resolution'?", violation.Message);
    }

    [Fact]
    public void Items_and_nested_objects_are_checked_at_their_path()
    {
        var body = Map(
            ("prompt", Text("a")),
            ("tags", List(Text("abcd"), RuleValue.Null)),
            ("voice", Map(("speeds", List(Int(1), Text("x"))), ("idd", Int(1)))));
        Assert.Equal(
            [
                ("tags[0]", RuleIds.Length, "tags[0] must be at most 3 characters long."),
                ("tags[1]", RuleIds.Type, "tags[1] must be a string."),
                ("voice.id", RuleIds.Required, "voice.id is required."),
                ("voice.speeds[1]", RuleIds.Type, "voice.speeds[1] must be a number."),
                ("voice.idd", RuleIds.UnknownField, "voice.idd is not a field of this object; did you mean 'id'?"),
            ],
            RequestChecker.Check(s_schema, body).Select(violation => (violation.Path, violation.RuleId, violation.Message)));
    }

    [Fact]
    public void Only_a_rule_that_is_certainly_false_is_broken()
    {
        static RuleValue Body(RuleValue duration) => Map(("prompt", Text("a")), ("resolution", Text("720p")), ("duration", duration));
        Assert.Empty(RequestChecker.Check(s_schema, Body(Int(10))));
        Assert.Empty(RequestChecker.Check(s_schema, Body(RuleValue.Unknown)));
        Assert.Empty(RequestChecker.Check(s_schema, Body(RuleValue.Null)));
        Assert.Equal(
            [new Violation("duration", "short-at-720p", Severity.Error, "short-at-720p!", null)],
            RequestChecker.Check(s_schema, Body(Int(11))).Select(violation => violation with { Rule = null, Words = null }));
        Assert.Equal("short-at-720p(zh)", Assert.Single(RequestChecker.Check(s_schema, Body(Int(11)), TextLanguage.Chinese)).Message);
    }

    [Fact]
    public void A_warning_is_reported_and_a_note_is_not() => Assert.Equal(
        [("audio-wants-sound", Severity.Warning)],
        On("audio", RuleValue.True).Select(violation => (violation.RuleId, violation.Severity)));

    [Fact]
    public void Every_problem_is_told_at_once_in_the_order_of_the_fields_and_then_of_the_rules()
    {
        var body = Map(("extra", Int(1)), ("audio", RuleValue.True), ("duration", Int(99)), ("resolution", Text("720p")), ("prompt", Int(1)));
        Assert.Equal(
            [RuleIds.Type, RuleIds.Range, RuleIds.UnknownField, "short-at-720p", "audio-wants-sound"],
            RequestChecker.Check(s_schema, body).Select(violation => violation.RuleId));
    }

    [Fact]
    public void A_field_of_the_wrong_type_is_told_once_and_no_rule_reads_it()
    {
        var schema = new RequestSchema(
            new(Field("urls", new(ValueKind.Array) { Items = s_text }), Field("prompt", s_text)),
            new(
                MakeRule("at-most-two", Severity.Error, "size(default(this.urls)) <= 2", "urls"),
                MakeRule("urls-want-a-prompt", Severity.Error, "!has(this.urls) || has(this.prompt)", "prompt")));

        Assert.Equal(
            [("urls", RuleIds.Type)],
            RequestChecker.Check(schema, Map(("urls", Text("https://example.com")), ("prompt", Text("a")))).Select(violation => (violation.Path, violation.RuleId)));
        Assert.Equal(
            [("urls", RuleIds.Type), ("prompt", "urls-want-a-prompt")],
            RequestChecker.Check(schema, Map(("urls", Text("https://example.com")))).Select(violation => (violation.Path, violation.RuleId)));
    }

    [Fact]
    public void A_body_must_be_an_object()
    {
        Assert.Equal("The body must be an object.", Assert.Single(RequestChecker.Check(s_schema, List())).Message);
        Assert.Empty(RequestChecker.Check(s_schema, RuleValue.Unknown));
    }

    private static IReadOnlyList<Violation> On(string field, RuleValue value) => RequestChecker.Check(
        s_schema,
        field == "prompt" ? Map((field, value)) : Map(("prompt", Text("a")), (field, value)));

    private static Rule MakeRule(string id, Severity severity, string condition, string path) =>
        new(id, severity, Make.Parse(condition), new LocalizedText(id + "!", id + "(zh)"), path);
}
