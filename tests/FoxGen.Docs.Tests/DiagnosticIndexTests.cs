namespace FoxGen.Docs.Tests;

/// <summary>The index of diagnostics is what the descriptors say.</summary>
public sealed class DiagnosticIndexTests
{
    private const string Page = DiagnosticPage.Folder + "/README.md";
    private const string Start = "<!-- index -->\n";
    private const string End = "<!-- /index -->";

    /// <summary>Write it anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Docs.Tests</c>.</summary>
    [Fact]
    public void The_index_is_up_to_date()
    {
        var text = Pages.Of(Page).Text.ReplaceLineEndings("\n");
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.InRange(start, Start.Length, end);
        var index = "\n" + DiagnosticIndex.Write();
        if (Settings.UpdatesPages)
        {
            Pages.Replace(Page, Start + text[start..end] + End, Start + index + End);
            return;
        }

        Assert.Equal(index, text[start..end]);
    }

    [Fact]
    public void Every_id_belongs_to_one_range() =>
        Assert.All(AllDiagnostics.All, kind => Assert.Single(DiagnosticIndex.RangesOf(kind.Id)));

    [Theory]
    [InlineData("FOX0102", "FOX01xx")]
    [InlineData("FOX1102", "FOX1xxx")]
    [InlineData("FOXCFG001", "FOXCFGxxx")]
    public void Ranges_are_told_apart(string id, string range) => Assert.Equal([range], DiagnosticIndex.RangesOf(id));

    [Theory]
    [InlineData("FOX0602")]
    [InlineData("FOX4001")]
    [InlineData("FOX10012")]
    public void An_id_outside_all_ranges_is_found(string id) => Assert.Empty(DiagnosticIndex.RangesOf(id));
}
