using System.Text;
using FoxGen.Export.Markdown;

namespace FoxGen.Export;

/// <summary>A page of the reference.</summary>
/// <param name="FileName">The file name: <c>index.md</c>, or the name of the spec file with <c>.md</c>.</param>
/// <param name="Text">The page.</param>
public sealed record MarkdownPage(string FileName, string Text);

/// <summary>
/// Writes a reference in Markdown: an index, and one page for each model file. Texts of specs are escaped.
/// </summary>
public static class MarkdownPages
{
    /// <summary>Returns the pages of a compiled set, with the index first.</summary>
    /// <param name="set">The set.</param>
    /// <param name="language">The language; texts without Chinese are in English.</param>
    public static IReadOnlyList<MarkdownPage> Export(SpecSet set, TextLanguage language = TextLanguage.English)
    {
        var words = new PageWords(language);
        var pages = new List<MarkdownPage>();
        var index = new StringBuilder().Append("# ").Append(words.Index).Append('\n');
        foreach (var service in set.Services.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            index.Append("\n## ").Append(MarkdownText.Inline(service.Title.In(language))).Append("\n\n");
            index.Append($"| {words.Model} | {words.Title} | {words.Endpoint} |\n|---|---|---|\n");
            foreach (var file in set.Models.Where(model => model.Service == service.Name).GroupBy(model => model.Source.Path).OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var name = Name(file.Key);
                pages.Add(new MarkdownPage(name, new ModelPage(service, [.. file], set.Types, words).Write()));
                foreach (var model in file)
                {
                    var path = service.Families.First(family => family.Name == model.Family).Path;
                    index.Append($"| [{MarkdownText.Code(model.Id)}](<{name}>) | {MarkdownText.Inline(model.Texts.Title.In(language))} | {MarkdownText.Code("POST " + path)} |\n");
                }
            }
        }

        pages.Insert(0, new MarkdownPage("index.md", index.ToString()));
        return pages;
    }

    // File names come from the caller; on a page they are links.
    private static string Name(string path)
    {
        var file = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = file.EndsWith(".fox.yaml", StringComparison.OrdinalIgnoreCase) ? file[..^".fox.yaml".Length] : file;
        return string.Concat(stem.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')) + ".md";
    }
}
