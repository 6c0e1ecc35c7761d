using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests;

/// <summary>The page of a diagnostic shows what really happens: its example gives that id, its repair gives nothing.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> ShownIds => new(((IEnumerable<string>)AllDiagnostics.SpecIds.Select(row => row.Data)).Except(AllDiagnostics.Defects.Keys).Except(AllDiagnostics.OfTargets));

    public static TheoryData<string> DefectIds => new(AllDiagnostics.Defects.Keys);

    [Theory]
    [MemberData(nameof(AllDiagnostics.SpecIds), MemberType = typeof(AllDiagnostics))]
    public void The_page_has_the_shape_of_all_pages(string id)
    {
        var kind = AllDiagnostics.Find(id);
        var page = DiagnosticPage.Of(id);
        Assert.Equal([$"# {id}: {kind.Title}", "## Why", "## Example", "## How to fix"], page.Headings);
        Assert.NotEmpty(page.What);
        Assert.NotEmpty(page.Prose("Why"));
        Assert.NotEmpty(page.Prose("How to fix"));
        // Who reads of no severity takes it for an error.
        Assert.Equal(kind.DefaultSeverity is DiagnosticSeverity.Warning, page.What.Contains("warning", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(ShownIds))]
    public void The_example_gives_this_diagnostic_alone_at_the_marked_line(string id)
    {
        var page = DiagnosticPage.Of(id);
        var problems = GeneratedSpecs.Report(page.Specs("Example"), page.Properties("Example"));
        Assert.Equal([id], problems.Select(problem => problem.Id).Distinct());
        Assert.Equal(
            page.Marked,
            problems.Where(problem => problem.Location != Location.None)
                .Select(problem => problem.Location.GetLineSpan())
                .Select(span => (span.Path, span.StartLinePosition.Line + 1)));
        Assert.All(problems, problem => Assert.Equal(AllDiagnostics.Find(id).HelpLinkUri, problem.Descriptor.HelpLinkUri));
    }

    /// <summary>Write it anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Docs.Tests</c>.</summary>
    [Theory]
    [MemberData(nameof(ShownIds))]
    public void The_quoted_message_is_the_real_one(string id)
    {
        var page = DiagnosticPage.Of(id);
        var printed = string.Concat(GeneratedSpecs.Report(page.Specs("Example"), page.Properties("Example")).Select(problem => Print(problem) + "\n"));
        var quoted = Assert.Single(page.Blocks("Example", "text"));
        if (Settings.UpdatesPages)
        {
            Pages.Replace(quoted.Page, $"```text\n{quoted.Text}```\n", $"```text\n{printed}```\n");
            return;
        }

        Assert.Equal(printed, quoted.Text);
    }

    [Theory]
    [MemberData(nameof(ShownIds))]
    [Trait("speed", "slow")]
    public void The_repair_compiles_without_a_diagnostic(string id)
    {
        var page = DiagnosticPage.Of(id);
        Assert.NotEmpty(page.Blocks("How to fix", "yaml").Concat(page.Blocks("How to fix", "xml")));
        Expect.Nothing(GeneratedSpecs.Report(page.Specs("How to fix"), page.Properties("How to fix")).Select(Print));
        Expect.Nothing(GeneratedSpecs.Of(page.Specs("How to fix")).Problems);
    }

    [Theory]
    [MemberData(nameof(DefectIds))]
    public void A_defect_cannot_be_shown_and_its_page_says_so(string id)
    {
        var page = DiagnosticPage.Of(id);
        Assert.Empty(page.Blocks("Example", "yaml"));
        Assert.StartsWith("No example exists", page.Prose("Example"), StringComparison.Ordinal);
        Assert.NotEmpty(AllDiagnostics.Defects[id]);
    }

    // As the build prints it; what has no place in a file comes from the compiler itself.
    private static string Print(Diagnostic problem) => problem.Location == Location.None ? "CSC : " + problem : problem.ToString();
}
