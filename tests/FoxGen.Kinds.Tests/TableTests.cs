namespace FoxGen.Kinds.Tests;

/// <summary>The table in the language reference says what the cases say.</summary>
public sealed class TableTests
{
    private const string Start = "<!-- kinds-table -->\n";
    private const string End = "<!-- /kinds-table -->";

    /// <summary>Write it anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Kinds.Tests</c>.</summary>
    [Fact]
    public void The_table_in_the_language_reference_is_up_to_date()
    {
        var path = Repository.Path("docs/spec-language.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.InRange(start, Start.Length, end);
        var table = KindsTable.Write();
        if (Settings.UpdatesPages)
        {
            File.WriteAllText(path, text[..start] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[start..end]);
        Assert.Equal(LanguageReference.Kinds + 2, table.Count(c => c == '\n'));
    }
}
