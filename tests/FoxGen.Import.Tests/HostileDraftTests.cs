using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>Drafts from anywhere: whatever stands in them, the file reads, checks, and says what is missing.</summary>
public sealed class HostileDraftTests
{
    private const string Pieces = "ab \n\t:#-[]{},\"'\\@&*!|>%0129.~中é\U0001F600\uFFFD\u0085\u2028\uFEFF\0";

    [Fact]
    [Trait("speed", "slow")]
    public void Drafts_of_random_texts_give_files_that_check()
    {
        var random = new Random(20_261_123);
        for (var i = 0; i < 400; i++)
        {
            var draft = Random(random);

            var result = DraftRepairer.Settle(draft, new ImportOptions { Service = TestPages.Service }, TestContext.Current.CancellationToken);

            Assert.True(result.Problems.Count == 0, string.Join("\n", result.Problems.Select(p => p.ToString())) + "\n" + result.Yaml);
            Assert.NotEmpty(TestPages.CompileFast(result).Models);
        }
    }

    [Fact]
    public void A_very_long_value_does_not_break_the_file()
    {
        var field = SettlerTests.Field("style", ValueKind.String);
        var longest = RuleValue.Of(new string('x', 3_000));
        field.Value.Enum.AddRange([RuleValue.Of("a"), longest]);
        field.Value.KnownValues.AddRange([new DraftKnownValue(RuleValue.Of("a"), new DraftText("A.", null)), new DraftKnownValue(longest, new DraftText("X.", null))]);

        var result = Settle(field, SettlerTests.Field("prompt", ValueKind.String));

        Assert.Empty(result.Problems);
        Assert.NotNull(TestPages.Compile(result).Models[0].Request.Find("prompt"));
    }

    [Fact]
    public void Objects_deeper_than_a_file_can_be_are_cut()
    {
        var field = SettlerTests.Field("a", ValueKind.Object);
        var inner = field;
        for (var i = 0; i < 60; i++)
        {
            var next = SettlerTests.Field("a", ValueKind.Object);
            inner.Value.Properties.Add(next);
            inner = next;
        }

        var result = Settle(field, SettlerTests.Field("prompt", ValueKind.String));

        Assert.Empty(result.Problems);
        Assert.NotEmpty(result.Remarks);
        Assert.NotNull(TestPages.Compile(result).Models[0].Request.Find("prompt"));
    }

    [Fact]
    public void Rules_that_do_not_check_are_left_out_one_by_one()
    {
        var draft = SettlerTests.Draft(SettlerTests.Field("a", ValueKind.String), SettlerTests.Field("b", ValueKind.String));
        draft.Rules.Add(Rule("one", "this.nothing == 1"));
        draft.Rules.Add(Rule("two", "has(this.a) || has(this.b)"));
        draft.Rules.Add(Rule("Three", "has(this.a)"));
        draft.Rules.Add(Rule("two", "has(this.b)"));

        var result = DraftRepairer.Settle(draft, new ImportOptions { Service = TestPages.Service }, TestContext.Current.CancellationToken);

        Assert.Equal(["two"], TestPages.Compile(result).Models[0].Request.Rules.Select(rule => rule.Id));
        Assert.Equal(3, result.Remarks.Count);
        Assert.All(result.Remarks, remark => Assert.Contains("# import: " + remark, result.Yaml));
    }

    private static ImportResult Settle(params DraftField[] fields) =>
        DraftRepairer.Settle(SettlerTests.Draft(fields), new ImportOptions { Service = TestPages.Service }, TestContext.Current.CancellationToken);

    private static DraftRule Rule(string id, string expression) =>
        new(id, "expression", RuleValue.Of(expression)) { Message = new DraftText("m", null) };

    private static SpecDraft Random(Random random)
    {
        string Text(int longest) => string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        RuleValue Value() => random.Next(5) switch { 0 => RuleValue.Of(random.Next(-5, 50)), 1 => RuleValue.Of(1.5), 2 => RuleValue.True, 3 => RuleValue.Of([RuleValue.Of(Text(5))]), _ => RuleValue.Of(Text(8)) };

        var draft = SettlerTests.Draft();
        draft.Title = new DraftText("M " + Text(10), Text(10));
        draft.Variants.Add(new DraftVariant("m-" + Text(6)) { Description = new DraftText(Text(10), null) });
        draft.Remarks.Add(new ImportRemark(Text(5), Text(20), Text(20)));
        for (var f = random.Next(1, 6); f > 0; f--)
        {
            var field = SettlerTests.Field(random.Next(3) == 0 ? Text(6) : "f" + random.Next(9), (ValueKind)random.Next(7));
            field.IsRequired = random.Next(3) == 0;
            field.Default = random.Next(2) == 0 ? Value() : null;
            field.Description = new DraftText(Text(20), Text(9));
            field.Notes.Add(new DraftText(Text(20), null));
            field.Remarks.Add(new ImportRemark("", Text(20), Text(20)));
            field.Value.Enum.AddRange(Enumerable.Range(0, random.Next(3)).Select(_ => Value()));
            field.Value.KnownValues.AddRange(Enumerable.Range(0, random.Next(3)).Select(_ => new DraftKnownValue(RuleValue.Of(Text(5)), new DraftText(Text(9), null))));
            field.Value.Sentinels.AddRange(Enumerable.Range(0, random.Next(2)).Select(_ => new DraftKnownValue(RuleValue.Of(random.Next(9)), null)));
            field.Value.Range = random.Next(3) == 0 ? NumberRange.Of(minimum: random.Next(9), maximum: random.Next(9)) : new NumberRange();
            field.Value.MaxLength = random.Next(4) == 0 ? random.Next(9) : null;
            field.Value.Pattern = random.Next(4) == 0 ? Text(6) : null;
            field.Value.Format = random.Next(4) == 0 ? "uri" : null;
            field.Value.Items = random.Next(2) == 0 ? new DraftValue { Kind = (ValueKind)random.Next(7) } : null;
            field.Value.Properties.AddRange(Enumerable.Range(0, random.Next(2)).Select(_ => SettlerTests.Field(Text(5), ValueKind.String)));
            field.Examples.AddRange(Enumerable.Range(0, random.Next(3)).Select(_ => Value()));
            draft.Fields.Add(field);
        }

        draft.Rules.Add(new DraftRule(Text(5), random.Next(2) == 0 ? "atMostOneOf" : "expression", random.Next(2) == 0 ? Value() : RuleValue.Of("has(this.f1)")));
        draft.Examples.Add(new DraftExample(RuleValue.Of([new KeyValuePair<string, RuleValue>("model", RuleValue.Of("m-1")), new KeyValuePair<string, RuleValue>("f1", Value())])));
        return draft;
    }
}
