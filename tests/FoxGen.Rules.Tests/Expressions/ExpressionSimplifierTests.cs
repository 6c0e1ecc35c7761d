using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Expressions;

public class ExpressionSimplifierTests
{
    private static readonly HashSet<string> s_absent = ["gone", "gone_list"];

    [Theory]
    [InlineData("has(this.gone)", "false")]
    [InlineData("has(this.gone.child)", "false")]
    [InlineData("!has(this.gone) || this.a == 1", "true")]
    [InlineData("has(this.gone) || this.a == 1", "this.a == 1")]
    [InlineData("!has(this.a) || has(this.gone)", "!has(this.a)")]
    [InlineData("this.gone == 1", "null")]
    [InlineData("this.gone == 1 && false", "false")]
    [InlineData("this.gone == 1 || this.a", "null || this.a")]
    [InlineData("this.gone ? 1 : 2", "null")]
    [InlineData("has(this.gone) ? this.a : this.b", "this.b")]
    [InlineData("default(this.gone) == 1", "null")]
    [InlineData("size(default(this.a)) + size(default(this.gone_list)) <= 4", "size(default(this.a)) + 0 <= 4")]
    [InlineData("default(this.gone_list).all(x, x > 1)", "true")]
    [InlineData("this.gone.exists(x, x > 1)", "null")]
    [InlineData("this.a.all(x, x > size(this.b))", "this.a.all(x, x > size(this.b))")]
    [InlineData("this.a in [this.gone, 1]", "this.a in [null, 1]")]
    [InlineData("1 + 1 == 2", "true")]
    [InlineData("lastReference(this.text, '@', '') <= size(default(this.gone_list))", "lastReference(this.text, '@', '') <= 0")]
    public void What_is_certain_without_a_field_is_computed(string text, string expected) =>
        Assert.Equal(expected, ExpressionSimplifier.WithoutFields(Parse(text), s_absent, new HashSet<string> { "gone_list" }).ToString());

    [Theory]
    [InlineData("null || this.a", "true")]
    [InlineData("null && this.a", "this.a")]
    [InlineData("!(null && this.a)", "true")]
    [InlineData("!(null || this.a)", "!this.a")]
    [InlineData("null", "true")]
    [InlineData("this.a", "this.a")]
    public void A_rule_keeps_only_what_can_break_it(string text, string expected) =>
        Assert.Equal(expected, ExpressionSimplifier.AsRule(Parse(text)).ToString());

    [Fact]
    public void Simplified_trees_evaluate_as_the_whole_does()
    {
        var trees = new RandomExpressions(seed: 5);
        var absent = new HashSet<string> { "a" };
        RuleValue[] values = [RuleValue.Null, RuleValue.True, RuleValue.False, Int(2), Text("x"), List(Int(1)), RuleValue.Unknown];
        var known = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var tree = trees.Next(depth: 4);
            var simplified = ExpressionSimplifier.WithoutFields(tree, absent);
            Assert.DoesNotContain("a", ExpressionFacts.FieldsRead(simplified));
            var body = Map(("b", values[i % values.Length]), ("c", values[i / 7 % values.Length]));
            var expected = ExpressionEvaluator.Evaluate(tree, body, _ => null);
            Assert.Equal(expected, ExpressionEvaluator.Evaluate(simplified, body, _ => null));
            Assert.Equal(
                expected.Equals(RuleValue.False),
                ExpressionEvaluator.Evaluate(ExpressionSimplifier.AsRule(simplified), body, _ => null).Equals(RuleValue.False));
            known += expected.IsKnown ? 1 : 0;
        }

        Assert.InRange(known, 300, 3_000);
    }

    [Fact]
    public void Fields_are_listed_in_order_of_first_use() => Assert.Equal(
        ["b", "list", "a"],
        ExpressionFacts.FieldsRead(Parse("has(this.b.x) && this.list.all(i, i.n > this.a) && this.b.y == 1")));

    [Theory]
    [InlineData("promt", "prompt")]
    [InlineData("rpompt", "prompt")]
    [InlineData("Duration", "duration")]
    [InlineData("resolutoin", "resolution")]
    [InlineData("seed", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_when_it_is_near(string word, string? expected) =>
        Assert.Equal(expected, Suggestions.Closest(word, ["prompt", "duration", "resolution"]));
}
