using System.Text.RegularExpressions;
using FoxGen.Export;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>What the reference page of a file says is allowed.</summary>
internal sealed partial class PageWords : IWords
{
    private readonly Dictionary<string, List<string[]>> _pages = [];

    /// <summary>Reads the pages of some files.</summary>
    public PageWords(SpecSet set)
    {
        foreach (var page in MarkdownPages.Export(set))
        {
            _pages[page.FileName] = [.. page.Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(CellsOf)];
        }
    }

    public (string Text, IReadOnlyList<SaidBound> Bounds)? Of(Judged one, Leaf leaf)
    {
        var rows = _pages[one.File.Name + ".md"];
        // A row of what differs between models goes before the row of the field.
        var differing = rows.FirstOrDefault(row => row.Length == 3 && row[0] == $"`{leaf.Field}`" && row[1] == $"`{one.Model.Id}`");
        var cell = differing?[2] ?? rows.FirstOrDefault(row => row.Length == 6 && row[0] == $"`{leaf.Field}`")?[3]
            ?? throw new InvalidOperationException($"The page of {one.File.Name} has no row for '{leaf.Field}'.");
        // The values of a list stand for its bounds.
        return leaf.Schema.Allowed.Count > 0 ? null : (cell, PageBounds.Read(cell, leaf.IsItem));
    }

    // Without the bars at both ends, and nothing more: the last cells of a row are often empty.
    private static string[] CellsOf(string row) => Cells().Split(row["| ".Length..^" |".Length]);

    [GeneratedRegex(@"(?<!\\) \| ")]
    private static partial Regex Cells();
}
