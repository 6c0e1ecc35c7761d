namespace FoxGen.PageImport.Pages;

/// <summary>A line of a page.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The text without the space around it.</param>
/// <param name="Indent">How many characters of space stand before it.</param>
internal sealed record PageLine(int Number, string Text, int Indent)
{
    /// <summary>The same text with one kind of punctuation; as long as <see cref="Text"/>.</summary>
    public string Plain { get; } = PlainText.Of(Text);

    /// <summary>Whether nothing stands here.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>A part of the line, with the number of the whole.</summary>
    public PageLine Part(int start, int length)
    {
        var part = Text.Substring(start, length);
        return new PageLine(Number, part.Trim(), Indent);
    }

    /// <summary>A remark that quotes the line.</summary>
    public ImportRemark Remark(string message) => new($"line {PlainText.Number(Number)}", Text.Length <= 200 ? Text : Text[..200] + "…", message);

    // Longer ones are no lines of a page.
    private const int Longest = 20_000;

    /// <summary>The lines of a text. What is too long for a line of a page is left out.</summary>
    public static IReadOnlyList<PageLine> All(string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029');
        return [.. lines.Select((line, i) => new PageLine(i + 1, line.Length > Longest ? "" : PlainText.Sound(line).Trim(), line.Length - line.TrimStart().Length))];
    }
}
