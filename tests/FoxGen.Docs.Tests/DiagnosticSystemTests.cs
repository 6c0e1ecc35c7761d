using FoxGen.Generator.Expressions;
using FoxGen.Generator.Pipeline;
using FoxGen.Generator.Writing;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests;

/// <summary>
/// Diagnostics are a closed system: whatever can be reported has a page, a row in the index, a row in a release file, a help
/// link and something that triggers it; and nothing else has.
/// </summary>
public sealed class DiagnosticSystemTests
{
    public static TheoryData<string> Folders => new(AllDiagnostics.Sources.Select(source => source.Folder));

    [Fact]
    public void Ids_are_unique_across_assemblies()
    {
        Assert.NotEmpty(AllDiagnostics.All);
        Assert.Equal(AllDiagnostics.All.Select(kind => kind.Id).Distinct(), AllDiagnostics.All.Select(kind => kind.Id));
    }

    [Fact]
    public void Every_descriptor_has_a_page_and_every_page_a_descriptor() => Assert.Equal(
        AllDiagnostics.All.Select(kind => $"{DiagnosticPage.Folder}/{kind.Id}.md"),
        DiagnosticPage.All.Select(page => page.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_descriptor_has_a_row_in_the_index_that_links_to_its_page() => Assert.Equal(
        AllDiagnostics.All.Select(kind => kind.Id + ".md"),
        Pages.Of(DiagnosticPage.Folder + "/README.md").Links
            .Select(link => link.Target).Where(target => target.StartsWith("FOX", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_help_link_leads_to_the_page_of_its_id() => Assert.All(
        AllDiagnostics.All,
        kind => Assert.Equal($"https://github.com/foxgen/foxgen/blob/main/{DiagnosticPage.Folder}/{kind.Id}.md", kind.HelpLinkUri));

    [Fact]
    public void Every_title_is_one_line_without_a_full_stop() => Assert.All(
        AllDiagnostics.All,
        kind => Assert.Matches("^\\S[^\n]*[^\\s.]$", kind.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_release_files_hold_the_descriptors_of_their_assembly(string folder)
    {
        var rows = ReleaseFile.Rows(folder, "Shipped").Concat(ReleaseFile.Rows(folder, "Unshipped"));
        Assert.Equal(
            AllDiagnostics.Sources.Single(source => source.Folder == folder).Descriptors
                .Select(kind => $"{kind.Id} {kind.Category} {kind.DefaultSeverity}").Order(StringComparer.Ordinal),
            rows.Select(row => $"{row.Id} {row.Category} {row.Severity}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_id_stands_in_two_release_files_or_twice_in_one()
    {
        var ids = AllDiagnostics.Sources
            .SelectMany(source => ReleaseFile.Rows(source.Folder, "Shipped").Concat(ReleaseFile.Rows(source.Folder, "Unshipped")))
            .Select(row => row.Id).ToList();
        Expect.Nothing(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void A_row_with_a_cell_too_few_is_found() => Assert.Throws<FormatException>(() => ReleaseFile.Parse("### New Rules\n\nFOX0001 | FoxGen | Error\n"));

    [Fact]
    public void What_the_emitter_cannot_write_is_reported_at_the_model() =>
        AssertOnly("FOX0901", "Generated validators do not support this rule: 'x' must be a quoted string.", () => throw new ExpressionNotWritableException("'x' must be a quoted string."));

    [Fact]
    public void An_exception_in_an_emitter_is_reported_at_the_model() =>
        AssertOnly("FOX0902", "FoxGen failed on this spec with InvalidOperationException: Two. Report this bug together with the file.", () => throw new InvalidOperationException("Two."));

    private static void AssertOnly(string id, string message, Func<IReadOnlyList<EmittedSource>> write)
    {
        Assert.Contains(id, AllDiagnostics.Defects.Keys);
        var files = OutputFiles.Guard(new SourceSpan("sketch.fox.yaml", 0, 0, 0, 7), write);
        Assert.Empty(files.Sources);
        var problem = Problems.Convert(Assert.Single(files.Problems));
        Assert.Equal($"sketch.fox.yaml(1,1): error {id}: {message}", problem.ToString());
    }
}
