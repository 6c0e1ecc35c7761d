namespace FoxGen.Docs.Tests.Support;

/// <summary>The Markdown pages of this repository.</summary>
internal static class Pages
{
    /// <summary>Every Markdown page: the ones at the top, and everything below docs.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>The names of all pages, as test cases.</summary>
    public static TheoryData<string> Names => new(All.Select(page => page.Name));

    /// <summary>
    /// The names of the pages whose YAML is sound, as test cases: all but those of the diagnostics, which show mistakes and
    /// have tests of their own.
    /// </summary>
    public static TheoryData<string> SoundNames => new(All.Where(page => !DiagnosticPage.IsOne(page)).Select(page => page.Name));

    /// <summary>A page by its path from the root.</summary>
    public static MarkdownPage Of(string name) => All.Single(page => page.Name == name);

    /// <summary>Replaces a part of a page.</summary>
    /// <param name="page">The page, from the root.</param>
    /// <param name="old">What stands there, once.</param>
    /// <param name="new">What shall stand there.</param>
    public static void Replace(string page, string old, string @new)
    {
        var path = Repository.Path(page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0 && text.IndexOf(old, start + 1, StringComparison.Ordinal) < 0, $"{page} holds this once: {old}");
        File.WriteAllText(path, text[..start] + @new + text[(start + old.Length)..]);
    }
}
