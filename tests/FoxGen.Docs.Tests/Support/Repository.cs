namespace FoxGen.Docs.Tests.Support;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds FoxGen.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every Markdown page: the ones at the top, and everything below docs.</summary>
    public static IReadOnlyList<MarkdownPage> Pages { get; } =
    [
        .. Directory.GetFiles(Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>The names of all pages, as test cases.</summary>
    public static TheoryData<string> PageNames => new(Pages.Select(page => page.Name));

    /// <summary>
    /// The names of the pages whose YAML is sound, as test cases: all but those of the diagnostics, which show mistakes and
    /// have tests of their own.
    /// </summary>
    public static TheoryData<string> SoundPageNames => new(Pages.Where(page => !DiagnosticPage.IsOne(page)).Select(page => page.Name));

    /// <summary>A page by its path from the root.</summary>
    public static MarkdownPage Page(string name) => Pages.Single(page => page.Name == name);

    /// <summary>Whether a file or folder is there, in exactly this spelling of upper and lower case.</summary>
    public static bool Has(string path)
    {
        var folder = Root;
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == "..")
            {
                folder = Path.GetDirectoryName(folder)!;
            }
            else if (!Directory.Exists(folder) || !Directory.GetFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) == part))
            {
                return false;
            }
            else
            {
                folder = Path.Combine(folder, part);
            }
        }

        return true;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "FoxGen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds FoxGen.sln.");
    }
}
