using FoxGen.Rules.Tests.Expressions;
using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Checking;

public class WireAliasesTests
{
    private static readonly ValueSchema s_ratio = new(ValueKind.String)
    {
        Allowed = TextValues("16:9", "1:1"),
        Aliases = new(new WireAlias(Text("1280x720"), Text("16:9")), new WireAlias(Text("square"), Text("1:1"))),
    };

    private static readonly RequestSchema s_schema = new(
        new(
            Field("ratio", s_ratio),
            Field("ratios", new ValueSchema(ValueKind.Array) { Items = s_ratio }.With(new UniqueItems())),
            Field("frame", new(ValueKind.Object)
            {
                Properties = new(Field("ratio", s_ratio), Field("border", new(ValueKind.Integer))),
                Rules = new(new Rule("no-wide-border", Severity.Error, Parse("this.ratio != '16:9' || !has(this.border)"), new("No border.", null), "border")),
            })),
        new(new Rule("same", Severity.Error, Parse("this.ratio in this.ratios"), new("Not in it.", null), "ratio")));

    [Fact]
    public void Both_spellings_are_taken()
    {
        Assert.Empty(Check(("ratio", Text("1280x720"))));
        Assert.Empty(Check(("ratio", Text("16:9"))));
        Assert.Equal("ratio must be one of 16:9, 1:1.", Assert.Single(Check(("ratio", Text("720x1280")))).Message);
    }

    [Fact]
    public void Rules_know_one_spelling_only()
    {
        Assert.Empty(Check(("ratio", Text("1280x720")), ("ratios", Texts("1:1", "16:9"))));
        Assert.Empty(Check(("ratio", Text("1:1")), ("ratios", Texts("square"))));
        Assert.Equal("same", Assert.Single(Check(("ratio", Text("1280x720")), ("ratios", Texts("square")))).RuleId);
        Assert.Equal(
            ("frame.border", "no-wide-border"),
            Assert.Single(Check(("frame", Map(("ratio", Text("1280x720")), ("border", Int(1))))).Select(violation => (violation.Path, violation.RuleId))));
    }

    [Fact]
    public void Two_spellings_of_one_value_are_one_value() =>
        Assert.Equal(RuleIds.UniqueItems, Assert.Single(Check(("ratios", Texts("16:9", "1280x720")))).RuleId);

    [Fact]
    public void Only_what_changes_is_made_anew()
    {
        var body = Map(("ratio", Text("16:9")), ("other", List(Int(1))), ("ratios", Texts("1:1")));
        Assert.Same(body, WireAliases.Canonical(s_schema.Fields, body));
        var changed = WireAliases.Canonical(s_schema.Fields, Map(("ratio", Text("square")), ("other", body.AsMap[1].Value), ("ratio2", Text("square"))));
        Assert.Equal(Map(("ratio", Text("1:1")), ("other", List(Int(1))), ("ratio2", Text("square"))), changed);
        Assert.Same(body.AsMap[1].Value, changed.Find("other"));
    }

    // Random bodies against the schema: nothing throws, what is canonical stays, and an open part never makes a problem
    // that the decided one would not have.
    [Fact]
    [Trait("speed", "slow")]
    public void Any_body_can_be_checked()
    {
        var values = new RandomValues(seed: 21);
        EquatableArray<FieldSchema> fields = new(
            Field("a", new(ValueKind.Union) { Cases = new(new("Text", new(ValueKind.String)), new("Number", new(ValueKind.Number)), new("List", new ValueSchema(ValueKind.Array) { Items = new(ValueKind.Integer) }.With(new UniqueItems()))) }),
            Field("b", new(ValueKind.Array) { Items = new(ValueKind.String) { Format = TextFormat.Uri, Urls = new() { Schemes = new("https", "data", "base64"), MaxInlineBytes = 2 } }, MaxInlineItems = 1 }),
            Field("c", new(ValueKind.Object)
            {
                Properties = new(Field("a", new(ValueKind.Integer), isRequired: true), Field("x", new(ValueKind.String) { Format = TextFormat.Base64 })),
                Rules = new(new Rule("r", Severity.Error, Parse("has(this.x) && this.a > 1"), new("R.", null), "")),
            }));
        var schema = new RequestSchema(fields, new(new Rule("top", Severity.Warning, Parse("!has(this.a) || !has(this.c)"), new("T.", null), "a")));
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10_000; i++)
        {
            var open = values.Object(3, mayBeOpen: true);
            var canonical = WireAliases.Canonical(fields, open);
            Assert.Same(canonical, WireAliases.Canonical(fields, canonical));
            var told = RequestChecker.Check(schema, open);
            Assert.Subset(
                RequestChecker.Check(schema, values.Decide(open)).Select(violation => violation.Path + " " + violation.RuleId).ToHashSet(),
                told.Select(violation => violation.Path + " " + violation.RuleId).ToHashSet());
            rules.UnionWith(told.Select(violation => violation.RuleId));
        }

        Assert.Equal("additionalProperties,format,inline-count,inline-size,r,required,top,type,uniqueItems", string.Join(",", rules));
    }

    private static IReadOnlyList<Violation> Check(params (string Key, RuleValue Value)[] entries) => RequestChecker.Check(s_schema, Map(entries));
}
