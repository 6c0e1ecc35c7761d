using System.Xml.Linq;
using FoxGen.Specs;

namespace FoxGen.Docs.Tests.Support;

/// <summary>
/// The page of a diagnostic. Its YAML is a fragment like those of the language reference, whose service and first model
/// supply what it leaves out; or, with a title, a complete file. XML holds MSBuild properties.
/// </summary>
internal sealed class DiagnosticPage(MarkdownPage page)
{
    /// <summary>The folder of all these pages, from the root.</summary>
    public const string Folder = "docs/diagnostics";

    /// <summary>Fragments are the beginning of this file.</summary>
    public const string ModelName = "sketch";

    // More than a page can show, written as "…" in the example of FOX0007.
    private const string Ellipsis = "…";

    private static readonly PageSpecs s_reference = new(Pages.Of("docs/spec-language.md"));
    private static readonly string s_oversized = new('x', 1_000_000);

    /// <summary>The pages that explain an id each.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } = [.. Pages.All.Where(IsOne)];

    /// <summary>The id, after the file name.</summary>
    public string Id => Path.GetFileNameWithoutExtension(page.Name);

    /// <summary>The lines of headings, in order.</summary>
    public IReadOnlyList<string> Headings => [.. page.Prose.Select(line => line.Text).Where(text => text.StartsWith('#'))];

    /// <summary>What stands between title and the first section.</summary>
    public string What => string.Join(" ", page.Prose.Select(line => line.Text).SkipWhile(text => !text.StartsWith('#')).Skip(1).TakeWhile(text => !text.StartsWith('#'))).Trim();

    /// <summary>The page of an id.</summary>
    public static DiagnosticPage Of(string id) => new(Pages.Of($"{Folder}/{id}.md"));

    /// <summary>Whether a page explains one id.</summary>
    public static bool IsOne(MarkdownPage page) => page.Name.StartsWith(Folder + "/", StringComparison.Ordinal) && page.Name != Folder + "/README.md";

    /// <summary>The text of a section without its code.</summary>
    public string Prose(string section) => string.Join(" ", Lines(section).Select(line => line.Text)).Trim();

    /// <summary>The code of a section in one language.</summary>
    public IReadOnlyList<CodeBlock> Blocks(string section, string language)
    {
        var start = Lines(section)[0].Line;
        var end = page.Prose.Where(line => line.Line > start && line.Text.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Line).DefaultIfEmpty(int.MaxValue).First();
        return [.. page.Blocks.Where(block => block.Line >= start && block.Line < end && block.Language == language)];
    }

    /// <summary>The spec files that a section shows, completed; for settings, a sound set.</summary>
    public IReadOnlyList<SpecText> Specs(string section)
    {
        var files = Blocks(section, "yaml").SelectMany(File).DistinctBy(file => file.Path).ToList();
        return files.Any(file => file.IsService) ? files : [s_reference.Service, .. files];
    }

    /// <summary>The MSBuild properties that a section sets.</summary>
    public IReadOnlyDictionary<string, string> Properties(string section) =>
        Blocks(section, "xml").SelectMany(block => XElement.Parse(block.Text).Elements()).ToDictionary(property => property.Name.LocalName, property => property.Value);

    /// <summary>The lines that the example marks as faulty: a comment with the id ends them. Counted from 1.</summary>
    public IReadOnlyList<(string Path, int Line)> Marked =>
    [
        .. from file in Specs("Example")
           from line in file.Content.Split('\n').Index()
           where line.Item.EndsWith($"# {Id}", StringComparison.Ordinal)
           select (file.Path, line.Index + 1),
    ];

    private IReadOnlyList<SpecText> File(CodeBlock block)
    {
        var files = block.Title is { } title ? [new(title, block.Text)] : s_reference.Complete(block, ModelName);
        // What is quoted with line and column must be the text that the page shows.
        Assert.StartsWith(block.Text, files[^1].Content, StringComparison.Ordinal);
        return [.. files.Select(file => file with { Content = file.Content.Replace(Ellipsis, s_oversized, StringComparison.Ordinal) })];
    }

    private List<(int Line, string Text)> Lines(string section)
    {
        var lines = page.Prose.SkipWhile(line => line.Text != "## " + section).ToList();
        Assert.True(lines.Count > 0, $"{page.Name} has no section '{section}'.");
        return [lines[0] with { Text = "" }, .. lines.Skip(1).TakeWhile(line => !line.Text.StartsWith("## ", StringComparison.Ordinal))];
    }
}
