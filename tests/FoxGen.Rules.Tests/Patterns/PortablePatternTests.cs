using System.Text;
using System.Text.RegularExpressions;

namespace FoxGen.Rules.Tests.Patterns;

public class PortablePatternTests
{
    [Theory]
    [InlineData("abc", "xabcx", true)]
    [InlineData("^abc$", "xabc", false)]
    [InlineData("^abc$", "abc", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("^a|b$", "ax", true)]
    [InlineData("^(a|b)$", "ax", false)]
    [InlineData("", "", true)]
    [InlineData("^$", "x", false)]
    [InlineData("^.$", "🦊", true)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^[^a]{2}$", "中🦊", true)]
    [InlineData("^[🐺-🦊]$", "🦊", true)]
    [InlineData("^\\d{3}-\\d{2,}$", "123-4567", true)]
    [InlineData("^\\d{3}-\\d{2,3}$", "123-4567", false)]
    [InlineData("^\\w+\\s\\W$", "a_1 -", true)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\D\\S$", "中中", true)]
    [InlineData("^[\\d.\\-\\]]+$", "1.-]", true)]
    [InlineData("^[-a]+$", "a-", true)]
    [InlineData("^[a-]+$", "a-", true)]
    [InlineData("^[^\\s]+$", "a b", false)]
    [InlineData("^\\x41\\u4e2d\\t$", "A中\t", true)]
    [InlineData("<#(0\\.\\d{2}|[1-9]\\d?\\.\\d{2})#>", "wait <#12.50#> then", true)]
    [InlineData("^(?:ab)*$", "ababab", true)]
    [InlineData("^(a*)*$", "aaab", false)]
    [InlineData("^(a|)+b?$", "aaab", true)]
    public void A_text_matches_or_does_not(string pattern, string text, bool expected)
    {
        Assert.Null(PortablePattern.Validate(pattern));
        Assert.Equal(expected, PortablePattern.IsMatch(text, pattern));
    }

    [Theory]
    [InlineData("(?=a)", 2)]
    [InlineData("(?<name>a)", 2)]
    [InlineData("(?i)a", 2)]
    [InlineData("a*?", 3)]
    [InlineData("a++", 3)]
    [InlineData("a**", 3)]
    [InlineData("*a", 1)]
    [InlineData("^*", 3)]
    [InlineData("(a", 3)]
    [InlineData("a)", 2)]
    [InlineData("[a", 3)]
    [InlineData("[]", 2)]
    [InlineData("[b-a]", 5)]
    [InlineData("[a-\\d]", 6)]
    [InlineData("[a[b]", 3)]
    [InlineData("[a-c-e]", 5)]
    [InlineData("a]", 2)]
    [InlineData("a}", 2)]
    [InlineData("(a)\\1", 4)]
    [InlineData("\\bword", 1)]
    [InlineData("a{2,1}", 6)]
    [InlineData("a{1001}", 7)]
    [InlineData("a{,3}", 5)]
    [InlineData("\\u12", 1)]
    [InlineData("a\\", 2)]
    public void What_engines_disagree_on_is_refused_with_its_place(string pattern, int character)
    {
        Assert.StartsWith($"At character {character} of the pattern: ", PortablePattern.Validate(pattern));
        Assert.False(PortablePattern.IsMatch("a", pattern));
    }

    [Theory]
    [InlineData("((a{1000}){1000}){1000}")]
    [InlineData("(a?){1000}{1000}")]
    public void Repeats_that_multiply_are_refused(string pattern) => Assert.NotNull(PortablePattern.Validate(pattern));

    [Fact]
    public void Deep_groups_and_long_patterns_are_refused()
    {
        Assert.Contains("32 levels", PortablePattern.Validate(new string('(', 100) + new string(')', 100)));
        Assert.Contains("longer than", PortablePattern.Validate(new string('a', 1_001)));
    }

    [Fact]
    public void Patterns_that_make_others_backtrack_forever_end() =>
        Assert.False(PortablePattern.IsMatch(new string('a', 5_000) + "!", "^(a+)+(a|a)*$"));

    [Fact]
    [Trait("speed", "slow")]
    public void Generated_patterns_match_as_the_engine_of_the_platform_does()
    {
        var random = new Random(20261121);
        var matched = 0;
        for (var i = 0; i < 1_500; i++)
        {
            var pattern = Pattern(random, 3);
            Assert.Null(PortablePattern.Validate(pattern));
            var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            for (var j = 0; j < 10; j++)
            {
                var text = Text(random);
                Assert.True(regex.IsMatch(text) == PortablePattern.IsMatch(text, pattern), $"/{pattern}/ on \"{text}\"");
                matched += regex.IsMatch(text) ? 1 : 0;
            }
        }

        // Neither side of the comparison is trivial.
        Assert.InRange(matched, 2_000, 14_000);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "abc1_ -."[random.Next(8)]));

    private static string Pattern(Random random, int depth)
    {
        var builder = new StringBuilder();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var atom = random.Next(depth > 0 ? 10 : 7) switch
            {
                0 => "a",
                1 => "b",
                2 => ".",
                3 => "[a-c_]",
                4 => "[^b\\d.-]",
                5 => new[] { "\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "\\.", "\\-" }[random.Next(8)],
                6 => null,
                7 => $"({Pattern(random, depth - 1)})",
                8 => $"(?:{Pattern(random, depth - 1)}|{Pattern(random, depth - 1)})",
                _ => $"({Pattern(random, depth - 1)}|)",
            };
            builder.Append(atom is null
                ? random.Next(2) == 0 ? "^" : "$"
                : atom + new[] { "", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}" }[random.Next(9)]);
        }

        return builder.ToString();
    }
}
