using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests;

/// <summary>The section about kinds has one worked example for each; that they compile is tested with all other fragments.</summary>
public sealed partial class KindFragmentTests
{
    private static readonly MarkdownPage s_page = Pages.Of("docs/spec-language.md");

    [Fact]
    public void The_kinds_stand_in_order() =>
        Assert.Equal(Enumerable.Range(1, LanguageReference.Kinds), Headings().Select(heading => heading.Kind));

    [Fact]
    public void Each_kind_has_one_worked_example()
    {
        var headings = Headings();
        var ends = headings.Skip(1).Select(heading => heading.Line).Append(int.MaxValue);
        Expect.Nothing(
            from pair in headings.Zip(ends)
            let blocks = s_page.Blocks.Where(block => block.Line > pair.First.Line && block.Line < pair.Second).ToList()
            where blocks is not [{ Language: "yaml", Title: null }]
            select $"Kind {pair.First.Kind} has {blocks.Count} blocks; one fragment of YAML belongs there.");
    }

    [Fact]
    public void The_table_of_kinds_has_its_place_once()
    {
        string[] markers = ["<!-- kinds-table -->", "<!-- /kinds-table -->"];
        Assert.Equal(markers, s_page.Prose.Select(line => line.Text.Trim()).Where(markers.Contains));
    }

    private static List<(int Line, int Kind)> Headings() =>
    [
        .. s_page.Prose
            .SkipWhile(line => line.Text != "## Every kind of constraint")
            .Select(line => (line.Line, Match: KindHeading().Match(line.Text)))
            .Where(line => line.Match.Success)
            .Select(line => (line.Line, int.Parse(line.Match.Groups["kind"].Value, CultureInfo.InvariantCulture))),
    ];

    [GeneratedRegex(@"^\*\*(?<kind>\d+)\. ")]
    private static partial Regex KindHeading();
}
