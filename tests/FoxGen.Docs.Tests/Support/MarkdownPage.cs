using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests.Support;

/// <summary>A Markdown page, taken apart as far as the tests need it.</summary>
internal sealed partial class MarkdownPage
{
    /// <summary>Takes a page apart.</summary>
    /// <param name="name">Its path from the root of the repository, with slashes.</param>
    /// <param name="text">Its text.</param>
    public MarkdownPage(string name, string text)
    {
        (Name, Text) = (name, text);
        var prose = new List<(int, string)>();
        var blocks = new List<CodeBlock>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (FenceStart().Match(lines[i]) is not { Success: true } fence)
            {
                prose.Add((i + 1, lines[i]));
                continue;
            }

            var start = i;
            var indent = fence.Groups["indent"].Length;
            var content = new List<string>();
            for (i++; i < lines.Length && lines[i].Trim() != fence.Groups["fence"].Value; i++)
            {
                content.Add(lines[i].Length >= indent ? lines[i][indent..] : lines[i].TrimStart());
            }

            blocks.Add(CodeBlock.Of(name, start + 1, fence.Groups["info"].Value, string.Concat(content.Select(line => line + "\n"))));
        }

        (Prose, Blocks) = (prose, blocks);
    }

    /// <summary>The path from the root of the repository, with slashes.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The lines outside code blocks, with their numbers.</summary>
    public IReadOnlyList<(int Line, string Text)> Prose { get; }

    /// <summary>The code blocks.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>What stands in backticks within lines.</summary>
    public IEnumerable<(int Line, string Code)> CodeSpans =>
        Prose.SelectMany(line => CodeSpan().Matches(line.Text).Select(match => (line.Line, match.Groups["code"].Value.Replace("\\|", "|").Trim())));

    /// <summary>The targets of links and images.</summary>
    public IEnumerable<(int Line, string Target)> Links =>
        from line in Prose
        let text = CodeSpan().Replace(line.Text, match => new string('x', match.Length))
        from match in InlineLink().Matches(text).Concat(LinkDefinition().Matches(text))
        select (line.Line, match.Groups["target"].Value);

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IReadOnlyCollection<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in Prose.Select(line => Heading().Match(line.Text)).Where(match => match.Success))
            {
                var slug = Slug(heading.Groups["title"].Value);
                var unique = slug;
                for (var n = 1; !anchors.Add(unique); n++)
                {
                    unique = FormattableString.Invariant($"{slug}-{n}");
                }
            }

            return anchors;
        }
    }

    /// <summary>The rows of the one table whose first heading is this, cell by cell, without the headings.</summary>
    public IReadOnlyList<string[]> Table(string firstHeading)
    {
        var start = Prose.Index().Single(line => Cells(line.Item.Text) is { Length: > 0 } cells && cells[0] == firstHeading).Index;
        return [.. Prose.Skip(start + 2).Select(line => Cells(line.Text)).TakeWhile(cells => cells.Length > 0)];
    }

    /// <summary>What stands in backticks in a text.</summary>
    public static IEnumerable<string> Codes(string text) => CodeSpan().Matches(text).Select(match => match.Groups["code"].Value.Replace("\\|", "|"));

    private static string[] Cells(string line) =>
        line.StartsWith('|') ? [.. CellBorder().Split(line.Trim()[1..^1]).Select(cell => cell.Trim())] : [];

    private static string Slug(string title)
    {
        var text = InlineLink().Replace(title, match => match.Value[1..match.Value.IndexOf(']')]).ToLowerInvariant();
        return string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
    }

    [GeneratedRegex("^(?<indent> *)(?<fence>```+)(?<info>[^`]*)$")]
    private static partial Regex FenceStart();

    [GeneratedRegex("(?<ticks>`+)(?<code>.+?)\\k<ticks>(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("\\[[^\\]]*\\]\\((?<target>[^)\\s]+)(?:\\s+\"[^\"]*\")?\\)")]
    private static partial Regex InlineLink();

    [GeneratedRegex("^\\s*\\[[^\\]]+\\]:\\s+(?<target>\\S+)")]
    private static partial Regex LinkDefinition();

    [GeneratedRegex("^#{1,6} +(?<title>.*?) *#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellBorder();
}
