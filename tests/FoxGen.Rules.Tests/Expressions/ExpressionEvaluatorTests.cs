using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Expressions;

public class ExpressionEvaluatorTests
{
    private static readonly RuleValue s_body = Map(
        ("yes", RuleValue.True), ("no", RuleValue.False), ("open", RuleValue.Unknown), ("there", RuleValue.Present),
        ("nothing", RuleValue.Null), ("n", Int(8)), ("d", Num(8)), ("half", Num(0.5)), ("text", Text("中🦊 @Image3 @Image12")),
        ("list", List(Int(1), Int(2), Int(3))), ("mixed", List(Int(1), RuleValue.Unknown)), ("with_null", List(RuleValue.Null)),
        ("items", List(Map(("n", Int(2))), Map(("n", Int(3))))),
        ("object", Map(("a", Int(1)), ("b", RuleValue.Null))), ("max", Int(long.MaxValue)), ("min", Int(long.MinValue)));

    [Theory]
    [InlineData("TTT TUU TFF UTU UUU UFF FTF FUF FFF", "&&")]
    [InlineData("TTT TUT TFT UTT UUU UFU FTT FUU FFF", "||")]
    public void And_and_or_follow_the_kleene_tables(string table, string symbol)
    {
        foreach (var row in table.Split(' '))
        {
            Assert.Equal($"{row}", $"{row[..2]}{Evaluate($"{Operand(row[0])} {symbol} {Operand(row[1])}")}");
        }
    }

    [Theory]
    [InlineData('T', 'F')]
    [InlineData('F', 'T')]
    [InlineData('U', 'U')]
    public void Not_follows_the_kleene_table(char operand, char result) => Assert.Equal(result, Evaluate($"!{Operand(operand)}"));

    [Theory]
    [InlineData("has(this.n)", 'T')]
    [InlineData("has(this.there)", 'T')]
    [InlineData("has(this.open)", 'U')]
    [InlineData("has(this.nothing)", 'F')]
    [InlineData("has(this.absent)", 'F')]
    [InlineData("has(this.object.a)", 'T')]
    [InlineData("has(this.object.b)", 'F')]
    [InlineData("has(this.absent.b)", 'F')]
    [InlineData("has(this.open.b)", 'U')]
    [InlineData("has(this.there.b)", 'U')]
    [InlineData("has(this.n.b)", 'F')]
    [InlineData("this.absent == 1", 'U')]
    [InlineData("this.nothing == 1", 'U')]
    [InlineData("this.nothing == null", 'U')]
    [InlineData("this.there == 1", 'U')]
    [InlineData("this.n == 8", 'T')]
    [InlineData("this.n == 8.0 && this.d == 8", 'T')]
    [InlineData("this.n != 8", 'F')]
    [InlineData("this.n == '8'", 'F')]
    [InlineData("this.n < 8.5", 'T')]
    [InlineData("this.n >= 9", 'F')]
    [InlineData("this.n > 'a'", 'U')]
    [InlineData("this.half <= 0.5", 'T')]
    [InlineData("this.n in [1, 8.0]", 'T')]
    [InlineData("this.n in [1, 'x']", 'F')]
    [InlineData("this.n in []", 'F')]
    [InlineData("this.open in []", 'F')]
    [InlineData("1 in this.mixed", 'T')]
    [InlineData("2 in this.mixed", 'U')]
    [InlineData("'a' in this.object", 'T')]
    [InlineData("'b' in this.object", 'F')]
    [InlineData("this.list == [1, 2, 3]", 'T')]
    [InlineData("this.mixed == [1]", 'F')]
    [InlineData("this.mixed == [2, 2]", 'F')]
    [InlineData("this.mixed == [1, 2]", 'U')]
    [InlineData("7 / 2 == 3 && -7 / 2 == -3 && -7 % 2 == -1", 'T')]
    [InlineData("7 / 2.0 == 3.5", 'T')]
    [InlineData("1 / 0 == 0", 'U')]
    [InlineData("1 % 0 == 0", 'U')]
    [InlineData("1.0 / 0 == 0", 'U')]
    [InlineData("7.5 % 2 == 1.5", 'U')]
    [InlineData("this.max + 1 > 0", 'U')]
    [InlineData("this.max * 2 > 0", 'U')]
    [InlineData("this.min / -1 > 0", 'U')]
    [InlineData("this.min % -1 == 0", 'T')]
    [InlineData("-this.min > 0", 'U')]
    [InlineData("1e308 * 10 > 0", 'U')]
    [InlineData("'a' + 'b' == 'ab'", 'U')]
    [InlineData("size(this.text) == 19", 'T')]
    [InlineData("size(this.list) == 3", 'T')]
    [InlineData("size(this.mixed) == 2", 'T')]
    [InlineData("size(this.object) == 1", 'T')]
    [InlineData("size(this.there) == 1", 'U')]
    [InlineData("size(this.n) == 1", 'U')]
    [InlineData("sum(this.list) == 6", 'T')]
    [InlineData("sum([]) == 0", 'T')]
    [InlineData("sum(this.mixed) == 6", 'U')]
    [InlineData("sum([1, 0.5]) == 1.5", 'T')]
    [InlineData("sum(this.items.map(i, i.n)) == 5", 'T')]
    [InlineData("matches(this.text, '^中')", 'T')]
    [InlineData("matches(this.text, '^x')", 'F')]
    [InlineData("matches(this.n, '8')", 'U')]
    [InlineData("lastReference(this.text, '@Image', '') == 12", 'T')]
    [InlineData("lastReference(this.absent, '@Image', '') == 0", 'U')]
    [InlineData("tokens('@hero and @a-b_1, mail x@y', '@', '') == ['hero', 'a-b_1', 'y']", 'T')]
    [InlineData("size(tokens(this.text, '@', '')) == 2", 'T')]
    [InlineData("tokens('al: hi\\nbo: ho, al: no', '', ':') == ['al', 'bo']", 'T')]
    [InlineData("'[[x]] [[y]'.tokens('[[', ']]') == ['x']", 'T')]
    [InlineData("tokens('a', '', '') == []", 'U')]
    [InlineData("tokens(this.absent, '@', '').all(n, n == 'x')", 'U')]
    [InlineData("tokens('none', '@', '').all(n, this.open)", 'T')]
    [InlineData("numbers('a<#0.5#>b<#12#><#x#>', '<#', '#>') == [0.5, 12]", 'T')]
    [InlineData("numbers('a<#0.5#>', '', '#>') == []", 'U')]
    [InlineData("numbers(this.n, '<#', '#>') == []", 'U')]
    [InlineData("sum(numbers('<#1#><#2#>', '<#', '#>')) / 2 == 1.5", 'T')]
    [InlineData("sum(this.list) / 4 == 1", 'T')]
    [InlineData("tokens('@n', '@', '').all(t, t in this.items.map(i, i.n))", 'F')]
    [InlineData("[2, 3] == this.items.map(i, i.n) && 3 in this.items.map(i, i.n)", 'T')]
    [InlineData("this.list.all(x, x > 0)", 'T')]
    [InlineData("this.list.all(x, x > 1)", 'F')]
    [InlineData("this.mixed.all(x, x > 0)", 'U')]
    [InlineData("this.mixed.all(x, x > 1)", 'F')]
    [InlineData("this.mixed.exists(x, x == 1)", 'T')]
    [InlineData("this.mixed.exists(x, x == 2)", 'U')]
    [InlineData("this.absent.all(x, x > 0)", 'U')]
    [InlineData("[].all(x, this.open)", 'T')]
    [InlineData("[].exists(x, this.open)", 'F')]
    [InlineData("this.with_null.exists(x, x == 1)", 'U')]
    [InlineData("size(this.list.filter(x, x > 1)) == 2", 'T')]
    [InlineData("size(this.mixed.filter(x, x == 1)) == 1", 'U')]
    [InlineData("size(this.mixed.map(x, x + 1)) == 2", 'T')]
    [InlineData("this.items.exists(i, this.list.exists(x, x == i.n + 0 && i.n == 3))", 'T')]
    [InlineData("this.list[0] == 1", 'T')]
    [InlineData("this.list[3] == 1", 'U')]
    [InlineData("this.list[-1] == 1", 'U')]
    [InlineData("this.yes ? this.no : this.yes", 'F')]
    [InlineData("this.no ? this.no : this.yes", 'T')]
    [InlineData("this.open ? true : true", 'U')]
    [InlineData("default(this.n) == 8", 'T')]
    [InlineData("default(this.mode) == 'fast'", 'T')]
    [InlineData("default(this.nothing) == 0", 'U')]
    [InlineData("size(default(this.pictures)) == 0", 'T')]
    [InlineData("default(this.open) == 1", 'U')]
    public void A_condition_is_true_false_or_unknown(string text, char result) => Assert.Equal(result, Evaluate(text));

    [Fact]
    public void An_unknown_body_makes_every_field_unknown()
    {
        static RuleValue On(string text) => ExpressionEvaluator.Evaluate(Parse(text), RuleValue.Unknown, _ => null);
        Assert.Equal(RuleValue.Unknown, On("has(this.a)"));
        Assert.Equal(RuleValue.Unknown, On("this.a == 1"));
        Assert.Equal(RuleValue.True, On("this.a == 1 || true"));
    }

    private static string Operand(char truth) => truth switch { 'T' => "this.yes", 'F' => "this.no", _ => "this.open" };

    private static char Evaluate(string text)
    {
        var schema = new RequestSchema(
            new(
                Field("mode", new ValueSchema(ValueKind.String), @default: Text("fast")),
                Field("pictures", new ValueSchema(ValueKind.Array))),
            default);
        var value = ExpressionEvaluator.Evaluate(Parse(text), s_body, ExpressionEvaluator.DefaultsOf(schema));
        return value.Kind switch
        {
            RuleValueKind.Boolean => value.AsBoolean ? 'T' : 'F',
            RuleValueKind.Unknown => 'U',
            _ => '?',
        };
    }
}
