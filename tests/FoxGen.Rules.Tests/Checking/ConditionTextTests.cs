using FoxGen.Rules.Primitives;
using FoxGen.Rules.Wording;

namespace FoxGen.Rules.Tests.Checking;

public sealed class ConditionTextTests
{
    private static readonly FieldSchema[] s_fields =
    [
        new("resolution", new ValueSchema(ValueKind.String), false) { Default = RuleValue.Of("1080p") },
        new("audio", new ValueSchema(ValueKind.Boolean), false) { Default = RuleValue.True },
        new("messages", new ValueSchema(ValueKind.Array), false),
        new("prompt", new ValueSchema(ValueKind.String), false),
    ];

    [Theory]
    [InlineData("has(this.prompt)", "when prompt is set")]
    [InlineData("!has(this.prompt)", "when prompt is not set")]
    [InlineData("this.mode == 'std'", "when mode is std")]
    [InlineData("!(this.mode == 'std')", "when mode is not std")]
    [InlineData("default(this.mode) != 'std'", "when mode is not std")]
    [InlineData("default(this.resolution) == '1080p'", "when resolution is 1080p or not set")]
    [InlineData("default(this.resolution) == '720p'", "when resolution is 720p")]
    [InlineData("default(this.resolution) in ['720p', '1080p'] && has(this.prompt)", "when resolution is one of 720p, 1080p (or not set) and prompt is set")]
    [InlineData("default(this.audio)", "when audio is true or not set")]
    [InlineData("!default(this.audio)", "when audio is false")]
    [InlineData("this.seconds >= 5 && this.seconds < 10", "when seconds is at least 5 and seconds is less than 10")]
    [InlineData("this.low > this.high", "when low is more than high")]
    [InlineData("this.mode in ['std', 'pro']", "when mode is one of std, pro")]
    [InlineData("!(this.mode in ['std', 'pro'])", "when mode is not one of std, pro")]
    [InlineData("this.audio", "when audio is true")]
    [InlineData("size(default(this.messages)) > 0", "when messages is set")]
    [InlineData("!(size(default(this.messages)) > 0)", "when messages is not set")]
    [InlineData("size(default(this.messages)) == 0", "when messages is not set")]
    [InlineData("size(this.messages) > 2", "when messages has more than 2 items")]
    [InlineData("size(this.prompt) > 2", "when prompt has more than 2 characters")]
    [InlineData("has(this.a) && has(this.b) || has(this.c)", "when a is set and b is set, or c is set")]
    [InlineData("has(this.c) && (has(this.a) || has(this.b))", "when c is set and either a is set or b is set")]
    public void A_condition_becomes_words(string expression, string words) => Assert.Equal(words, Describe(expression));

    [Theory]
    [InlineData("this.a + 1 == 2", "with this a")]
    [InlineData("this.urls.exists(url, url == 'x')", "with this urls")]
    [InlineData("this.box.width > 2 && matches(this.prompt, '^x')", "with this box.width and prompt")]
    [InlineData("!(has(this.a) && has(this.b))", "with this a and b")]
    [InlineData("true == false", "in this case")]
    public void A_condition_without_short_words_names_its_fields(string expression, string words) => Assert.Equal(words, Describe(expression));

    [Fact]
    public void Marks_keep_braces_of_texts_and_leave_names_with_braces()
    {
        Assert.Equal("x is {y}, Z", FieldMarks.Write(FieldMarks.Escape("x is {y}, ") + FieldMarks.Mark("z"), name => name.ToUpperInvariant()));
        Assert.Equal("a{b}", FieldMarks.Write(FieldMarks.Mark("a{b}"), _ => throw new InvalidOperationException()));
    }

    private static string Describe(string expression) =>
        FieldMarks.Write(new ConditionText(s_fields, HoldsByDefault).When(ExpressionParser.Parse(expression).Expression!), name => name);

    private static bool HoldsByDefault(Expression condition) =>
        ExpressionEvaluator.Evaluate(condition, RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>()), ExpressionEvaluator.DefaultsOf(s_fields.ToEquatable())).Equals(RuleValue.True);
}
