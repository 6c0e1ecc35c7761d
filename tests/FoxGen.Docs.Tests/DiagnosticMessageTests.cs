using System.Globalization;
using System.Text.RegularExpressions;
using FoxGen.Generator.Pipeline;
using FoxGen.Rules;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests;

/// <summary>The message of a diagnostic can be read at its descriptor.</summary>
public sealed partial class DiagnosticMessageTests
{
    public static TheoryData<string> Formats => [.. AllDiagnostics.Messages.Select(Format).Distinct()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_descriptor_has_the_words_of_its_message(string format)
    {
        Assert.Matches("[a-z]{2}", Placeholder().Replace(format, ""));
        // The compiler formats no message without arguments, so a brace could not be escaped there.
        Assert.DoesNotContain('{', Placeholder().Replace(format, ""));
        Assert.DoesNotContain('}', Placeholder().Replace(format, ""));
    }

    [Fact]
    public void A_bare_placeholder_would_be_found()
    {
        Assert.DoesNotMatch("[a-z]{2}", Placeholder().Replace("{0}", ""));
        Assert.DoesNotMatch("[a-z]{2}", Placeholder().Replace("{0}{1}: {2}.", ""));
    }

    // What stands in for a placeholder is cut, however long it is.
    [Theory]
    [MemberData(nameof(Formats))]
    public void No_message_is_longer_than_a_line(string format)
    {
        var arguments = MessageLimit.Fit(format, [.. Enumerable.Repeat(string.Join(" ", Enumerable.Repeat("word", 100)), 6)]);

        Assert.InRange(MessageLimit.LengthOf(format, arguments), 1, MessageLimit.Longest);
    }

    [Fact]
    public void No_message_belongs_to_two_ids() =>
        Assert.Empty(SpecMessages().GroupBy(Format).Where(same => same.Select(kind => kind.Id).Distinct().Count() > 1 && !IsGeneric(same.Key)).Select(same => same.Key));

    [Theory]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    public void The_compiler_shows_the_message_of_the_problem(string culture)
    {
        string[] arguments = ["it's {0}", "1.5", "Iıİ", "", "4", "5"];
        foreach (var kind in SpecMessages())
        {
            var problem = new SpecDiagnostic(
                new SpecDiagnosticDescriptor(kind.Id, kind.Title.ToString(CultureInfo.InvariantCulture), Format(kind)), new(arguments), new SourceSpan("", 0, 0, 0, 0));

            Assert.Equal(problem.Message, Problems.Convert(problem).GetMessage(CultureInfo.GetCultureInfo(culture)));
        }
    }

    private static IEnumerable<DiagnosticDescriptor> SpecMessages() => AllDiagnostics.Messages.Where(kind => kind.Id.StartsWith("FOX0", StringComparison.Ordinal));

    private static string Format(DiagnosticDescriptor kind) => kind.MessageFormat.ToString(CultureInfo.InvariantCulture);

    // "{0} must be {2}; '{1}' is not." says what is wrong with a value of any kind.
    private static bool IsGeneric(string format) => format == Format(AllDiagnostics.Find(SpecDiagnostics.WrongValue.Id));

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();
}
