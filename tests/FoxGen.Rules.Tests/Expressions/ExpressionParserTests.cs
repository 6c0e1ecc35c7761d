using System.Globalization;
using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Expressions;

public class ExpressionParserTests
{
    [Theory]
    [InlineData("this.a", "this.a")]
    [InlineData("this . a", "this.a")]
    [InlineData("this['a']", "this.a")]
    [InlineData("this['a-b'].c", "this['a-b'].c")]
    [InlineData("this.in", "this['in']")]
    [InlineData("a.b == 1", null)]
    [InlineData("1 + 2 * 3 - -4", "1 + 2 * 3 - -4")]
    [InlineData("(1 + 2) * 3", "(1 + 2) * 3")]
    [InlineData("1 - (2 - 3)", "1 - (2 - 3)")]
    [InlineData("(1 - 2) - 3", "1 - 2 - 3")]
    [InlineData("-(5)", "-(5)")]
    [InlineData("-5", "-5")]
    [InlineData("- 5", "-5")]
    [InlineData("--5", "--5")]
    [InlineData("-this.a", "-this.a")]
    [InlineData("!(this.a && this.b) || !this.c", "!(this.a && this.b) || !this.c")]
    [InlineData("this.a || this.b && this.c", "this.a || this.b && this.c")]
    [InlineData("(this.a || this.b) && this.c", "(this.a || this.b) && this.c")]
    [InlineData("this.a ? 1 : this.b ? 2 : 3", "this.a ? 1 : this.b ? 2 : 3")]
    [InlineData("(this.a ? this.b : this.c) ? 1 : 2", "(this.a ? this.b : this.c) ? 1 : 2")]
    [InlineData("this.a in ['x', \"y\"]", "this.a in ['x', 'y']")]
    [InlineData("this.list.size()", "size(this.list)")]
    [InlineData("this.text.matches('^a')", "matches(this.text, '^a')")]
    [InlineData("this.text.lastReference('@Image', '')", "lastReference(this.text, '@Image', '')")]
    [InlineData("this.list.map(x, x.n).sum()", "sum(this.list.map(x, x.n))")]
    [InlineData("this.list.filter(x, has(x.n)).all(y, y.n > 1.0)", "this.list.filter(x, has(x.n)).all(y, y.n > 1.0)")]
    [InlineData("[1, 2][0] == 1", "[1, 2][0] == 1")]
    [InlineData("(this.a + 1)[0]", "(this.a + 1)[0]")]
    [InlineData("[] == [null, true, false]", "[] == [null, true, false]")]
    [InlineData("5.0 == 1e3", "5.0 == 1000.0")]
    [InlineData(".5 < 1e300", "0.5 < 1E+300")]
    [InlineData("-9223372036854775808 < 9223372036854775807", "-9223372036854775808 < 9223372036854775807")]
    [InlineData("r'\\d' == '\\\\d'", "'\\\\d' == '\\\\d'")]
    [InlineData("'it\\'s\\n\\u4e2d\\U0001F98A\\x41' == ''", "'it\\'s\\n中🦊A' == ''")]
    [InlineData("'\\u0007'", "'\\u0007'")]
    public void A_text_is_written_in_its_canonical_form_and_parses_back_to_an_equal_tree(string text, string? canonical)
    {
        if (canonical is null)
        {
            Assert.NotEmpty(ExpressionParser.Parse(text).Problems);
            return;
        }

        var tree = Parse(text);
        Assert.Equal(canonical, tree.ToString());
        Assert.Equal(tree, Parse(tree.ToString()));
    }

    [Fact]
    public void Generated_trees_parse_back_to_equal_trees()
    {
        var trees = new RandomExpressions(seed: 20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var tree = trees.Next(depth: 5);
            Assert.Equal(tree, Parse(tree.ToString()));
        }
    }

    [Theory]
    [InlineData("", 0, 0, "Unexpected end of the expression; expected a value.")]
    [InlineData("this.a = 1", 7, 1, "'=' is not an operator; use '==' to compare.")]
    [InlineData("this.a & this.b", 7, 1, "'&' is not an operator; use '&&'.")]
    [InlineData("this.a and this.b", 7, 3, "Unexpected 'and'; expected an operator or the end; use '&&' for 'and'.")]
    [InlineData("not this.a", 0, 3, "'not' is not an operator; use '!'.")]
    [InlineData("prompt == 'x'", 0, 6, "Unknown variable 'prompt'; write 'this.prompt' for a field, or quotes for a string.")]
    [InlineData("sise(this.a) > 1", 0, 4, "Unknown function 'sise'; did you mean 'size'?")]
    [InlineData("this.a.foo()", 7, 3, "Unknown function 'foo'.")]
    [InlineData("this.a.exist(x, x)", 13, 1, "Unknown variable 'x'; write 'this.x' for a field, or quotes for a string.")]
    [InlineData("has(this.a, this.b)", 0, 3, "'has' requires 1 argument, but 2 are given.")]
    [InlineData("matches(this.a)", 0, 7, "'matches' requires 2 arguments, but 1 is given.")]
    [InlineData("this.a.has()", 7, 3, "'has' must be called as 'has(this.field)'.")]
    [InlineData("all(this.a)", 0, 3, "'all' must be called on a list, such as 'list.all(item, …)'.")]
    [InlineData("this.a.all(1, true)", 11, 1, "Unexpected '1'; expected the name of a variable for the items.")]
    [InlineData("(this.a", 7, 0, "Unexpected end of the expression; expected ')' to close the '('.")]
    [InlineData("this.a ? 1", 10, 0, "Unexpected end of the expression; expected ':' between the two results of '?'.")]
    [InlineData("this.a == 'x", 10, 2, "The string has no closing '.")]
    [InlineData("'a\\qb'", 2, 2, "Unknown escape sequence; write '\\\\' for a backslash, or use r'…'.")]
    [InlineData("'\\uD800'", 1, 6, "'\\u' must be followed by 4 hexadecimal digits of a Unicode character.")]
    [InlineData("5s > 1", 0, 2, "'5s' is not a number; write a number as 5, 0.5 or 1e6.")]
    [InlineData("9223372036854775808", 0, 19, "9223372036854775808 does not fit in 64 bits.")]
    [InlineData("1e999", 0, 5, "1e999 is too large.")]
    [InlineData("this.a == 🦊", 10, 2, "'🦊' is not allowed in an expression.")]
    [InlineData("this.a {", 7, 1, "'{' is not allowed in an expression; there are no object literals.")]
    [InlineData("this.", 5, 0, "Unexpected end of the expression; expected a name after '.'.")]
    public void A_malformed_text_is_told_with_its_place(string text, int position, int length, string message)
    {
        var result = ExpressionParser.Parse(text);
        Assert.Null(result.Expression);
        Assert.Equal(new ExpressionProblem(message, position, length), result.Problems[0]);
    }

    [Fact]
    public void Several_unknown_functions_are_told_at_once() =>
        Assert.Equal([0, 12], ExpressionParser.Parse("foo(1) && !(bar(2))").Problems.Select(problem => problem.Position));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("!", "")]
    [InlineData("[", "]")]
    [InlineData("size(", ")")]
    [InlineData("true ? true : ", "")]
    public void Nesting_is_bounded(string open, string close)
    {
        static string Nested(string open, string close, int times) =>
            string.Concat(Enumerable.Repeat(open, times)) + "true" + string.Concat(Enumerable.Repeat(close, times));
        Parse(Nested(open, close, 40));
        Assert.Equal("The expression is nested more than 64 levels deep.", Problem(Nested(open, close, 200)).Message);
    }

    [Fact]
    public void Chains_are_bounded()
    {
        Parse(string.Join(" && ", Enumerable.Repeat("true", 200)));
        Assert.Equal("The expression chains more than 256 operators.", Problem(string.Join("-", Enumerable.Repeat("1", 1_000))).Message);
    }

    [Fact]
    public void The_length_is_bounded()
    {
        Parse("true".PadRight(ExpressionParser.MaxLength));
        Assert.Equal(ExpressionParser.MaxLength, Problem("true".PadRight(ExpressionParser.MaxLength + 1)).Position);
    }

    [Fact]
    public void Mangled_texts_never_throw()
    {
        const string Seed = "this.a in ['x', r\"\\d\"] && size(this.b.filter(i, i.n >= -1.5e3)) == 2 ? !has(this.c) : '\\u4e2d' != null";
        var random = new Random(7);
        var failed = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var text = Seed.ToCharArray();
            for (var j = 0; j < 3; j++)
            {
                text[random.Next(text.Length)] = Seed[random.Next(Seed.Length)];
            }

            var result = ExpressionParser.Parse(new string(text)[..random.Next(text.Length + 1)]);
            Assert.Equal(result.Expression is null, result.Problems.Count > 0);
            Assert.All(result.Problems, problem => Assert.InRange(problem.Position + problem.Length, 0, Seed.Length));
            failed += result.Problems.Count > 0 ? 1 : 0;
        }

        Assert.InRange(failed, 1_000, 5_000);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        const string Text = "this.i >= -1.5 && this.i != 1000000 && sum([-2, 0.25]) < 1E+300";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(Text, Parse(Text).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_part_knows_its_place()
    {
        const string Text = "(this.a) + 1 == size( this.b )";
        var equal = Assert.IsType<BinaryExpression>(Parse(Text));
        Assert.Equal(Text, Text.Substring(equal.Position, equal.Length));
        Assert.Equal("(this.a) + 1", Text.Substring(equal.Left.Position, equal.Left.Length));
        Assert.Equal("size( this.b )", Text.Substring(equal.Right.Position, equal.Right.Length));
    }
}
