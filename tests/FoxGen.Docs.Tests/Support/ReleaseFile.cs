namespace FoxGen.Docs.Tests.Support;

/// <summary>A row of a release file: which diagnostic came, with which category and severity.</summary>
/// <param name="Id">The id.</param>
/// <param name="Category">The category.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Notes">What it is about.</param>
internal sealed record ReleaseRow(string Id, string Category, string Severity, string Notes);

/// <summary>The release files of a project, in the format of Roslyn's release tracking.</summary>
internal static class ReleaseFile
{
    /// <summary>The rows of all tables of a file.</summary>
    /// <param name="folder">The project, from the root.</param>
    /// <param name="name"><c>Shipped</c> or <c>Unshipped</c>.</param>
    public static IReadOnlyList<ReleaseRow> Rows(string folder, string name) =>
        Parse(File.ReadAllText(Path.Combine(Repository.Root, folder, $"AnalyzerReleases.{name}.md")));

    /// <summary>The rows of all tables of a text.</summary>
    public static IReadOnlyList<ReleaseRow> Parse(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.StartsWith("FOX", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => cells.Length == 4
                ? new ReleaseRow(cells[0].Trim(), cells[1].Trim(), cells[2].Trim(), cells[3].Trim())
                : throw new FormatException($"A row has four cells: {string.Join('|', cells)}")),
    ];
}
