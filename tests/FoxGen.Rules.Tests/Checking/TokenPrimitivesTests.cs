using System.Globalization;
using System.Text.RegularExpressions;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Tests.Checking;

public class TokenPrimitivesTests
{
    [Theory]
    [InlineData("@hero meets @villain_2.", "@", "", "hero villain_2")]
    [InlineData("@@a @ @-", "@", "", "a -")]
    [InlineData("@a@b", "@", "", "a b")]
    [InlineData("@ключ @a中", "@", "", "a")]
    [InlineData("[[a]] [[b] [[]] [[[c]]]", "[[", "]]", "a c")]
    [InlineData("al: hi\nbo:\r\n cy: no\n:\nd d:", "", ":", "al bo")]
    [InlineData("al", "", ":", "")]
    [InlineData("", "", ":", "")]
    [InlineData("", "@", "", "")]
    [InlineData("\n\nx:", "", ":", "x")]
    [InlineData("%%%a", "%%", "", "a")]
    public void Names_are_found_between_prefix_and_suffix(string text, string prefix, string suffix, string expected) =>
        Assert.Equal(expected, string.Join(" ", Names(text, prefix, suffix)));

    [Fact]
    public void A_name_has_up_to_64_characters()
    {
        Assert.Equal([new('a', 64)], Names("@" + new string('a', 64), "@", ""));
        Assert.Empty(Names("@" + new string('a', 65), "@", ""));
    }

    [Theory]
    [InlineData("a<#0.5#>b<#12#>", "0.5 12")]
    [InlineData("<#-3.25#><#007#><#0.10#>", "-3.25 7 0.1")]
    [InlineData("<#.5#><#5.#><#1e3#><#+1#><# 1#><#--1#><##><#1.2.3#>", "")]
    [InlineData("<#<#1#>#>", "1")]
    [InlineData("<#1", "")]
    public void Numbers_are_found_between_prefix_and_suffix(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", Numbers(text, "<#", "#>").Select(number => number.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void Numbers_are_the_nearest_doubles()
    {
        var random = new Random(41);
        for (var i = 0; i < 20_000; i++)
        {
            var text = (random.Next(2) == 0 ? "-" : "") + Digits(random.Next(1, 15)) + (random.Next(2) == 0 ? "" : "." + Digits(random.Next(1, 15)));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Assert.Single(Numbers($"<#{text}#>", "<#", "#>")));
        }

        string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
    }

    [Fact]
    public void Endless_numbers_are_none()
    {
        Assert.Single(Numbers($"<#{new string('9', 64)}#>", "<#", "#>"));
        Assert.Empty(Numbers($"<#{new string('9', 65)}#>", "<#", "#>"));
        Assert.Empty(Numbers($"<#{new string('9', 400)}#>", "<#", "#>"));
    }

    [Fact]
    public void Names_are_those_a_regular_expression_finds()
    {
        const string Alphabet = "@@ab-_9 \n:#é";
        var random = new Random(42);
        var (behind, between) = (new Regex("@([A-Za-z0-9_-]+)"), new Regex("^([A-Za-z0-9_-]+):", RegexOptions.Multiline));
        var found = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var expected = behind.Matches(text).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(expected, Names(text, "@", ""));
            Assert.Equal(between.Matches(text).Select(match => match.Groups[1].Value), Names(text, "", ":"));
            found += expected.Count;
        }

        Assert.InRange(found, 1_000, 50_000);
    }

    private static List<string> Names(string text, string prefix, string suffix)
    {
        var names = new List<string>();
        for (var at = 0; TokenPrimitives.NextName(text, prefix, suffix, ref at, out var start, out var length);)
        {
            names.Add(text.Substring(start, length));
        }

        return names;
    }

    private static List<double> Numbers(string text, string prefix, string suffix)
    {
        var numbers = new List<double>();
        for (var at = 0; TokenPrimitives.NextNumber(text, prefix, suffix, ref at, out var number);)
        {
            numbers.Add(number);
        }

        return numbers;
    }
}
