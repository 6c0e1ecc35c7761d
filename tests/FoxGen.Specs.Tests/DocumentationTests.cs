using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Specs.Tests;

/// <summary>The language reference shows only what the compiler takes.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<int> Fragments => [.. Enumerable.Range(0, LanguageReference.Fragments.Count)];

    [Fact]
    public void Complete_files_compile_without_a_single_problem()
    {
        var set = SpecSet.Compile(LanguageReference.Files);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.Single(set.Services);
        Assert.True(set.Models.Count >= 3, "The reference shows whole models.");
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Fragments_compile_once_what_they_leave_out_is_added(int number)
    {
        var fragment = LanguageReference.Fragments[number];

        var set = SpecSet.Compile(fragment.IsService ? [fragment] : [LanguageReference.Service, fragment]);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
    }

    [Fact]
    public void Every_kind_of_problem_is_listed_with_its_title() => Assert.Equal(
        SpecDiagnostics.All.Select(kind => $"| {kind.Id} | {kind.Title}{(kind.Severity switch { SpecSeverity.Error => "", SpecSeverity.Warning => " (a warning)", _ => " (a suggestion)" })} |"),
        Regex.Matches(LanguageReference.Page, "^\\| FOX[0-9]{4} \\|.*$", RegexOptions.Multiline).Select(match => match.Value));

    [Fact]
    public void Each_kind_of_constraint_has_a_worked_example()
    {
        var kinds = LanguageReference.Page[LanguageReference.Page.IndexOf("## Every kind of constraint", StringComparison.Ordinal)..];
        var numbers = Regex.Matches(kinds, "^\\*\\*([0-9]+)\\. .*?^```yaml$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(1, LanguageReference.Kinds), numbers);
        Assert.Equal(LanguageReference.Kinds, Regex.Count(kinds, "^```yaml$", RegexOptions.Multiline));
        Assert.Matches("<!-- kinds-table -->\n(.*\n)*<!-- /kinds-table -->", kinds);
    }
}
