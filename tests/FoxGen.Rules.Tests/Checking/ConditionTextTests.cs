using FoxGen.Rules.Wording;

namespace FoxGen.Rules.Tests.Checking;

public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("has(this.prompt)", "prompt is set")]
    [InlineData("!has(this.prompt)", "prompt is not set")]
    [InlineData("this.mode == 'std'", "mode is std")]
    [InlineData("default(this.mode) != 'std'", "mode is not std")]
    [InlineData("this.seconds >= 5 && this.seconds < 10", "seconds is at least 5 and seconds is less than 10")]
    [InlineData("this.mode in ['std', 'pro']", "mode is one of std, pro")]
    [InlineData("!(this.mode in ['std', 'pro'])", "mode is not one of std, pro")]
    [InlineData("this.audio", "audio is true")]
    [InlineData("!default(this.audio)", "audio is false")]
    [InlineData("size(this.urls) > 1 || has(this.prompt)", "the size of urls is more than 1 or prompt is set")]
    public void A_condition_becomes_words(string expression, string words) => Assert.Equal(words, Describe(expression));

    [Theory]
    [InlineData("has(this.a) && has(this.b) || has(this.c)")]
    [InlineData("this.a + 1 == 2")]
    [InlineData("this.urls.exists(url, url == 'x')")]
    [InlineData("this.box.width > 2")]
    [InlineData("!(has(this.a) && has(this.b))")]
    public void A_condition_without_clear_words_stays_an_expression(string expression) => Assert.Equal(ExpressionParser.Parse(expression).Expression!.ToString(), Describe(expression));

    private static string Describe(string expression) => ConditionText.Describe(ExpressionParser.Parse(expression).Expression!);
}
