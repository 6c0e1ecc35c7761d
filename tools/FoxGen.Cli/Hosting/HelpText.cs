using System.Text;

namespace FoxGen.Cli.Hosting;

/// <summary>Breaks texts into lines that fit a terminal.</summary>
internal static class HelpText
{
    /// <summary>The maximum number of columns of a help text.</summary>
    public const int Columns = 100;

    /// <summary>Returns the lines of a text, each with a line feed. Lines break at spaces; a longer word, such as a URL, is not split.</summary>
    /// <param name="text">The text. Control characters become spaces.</param>
    /// <param name="indent">The spaces before the first line.</param>
    /// <param name="nextIndent">The spaces before the other lines (default: the same).</param>
    public static string Wrap(string text, int indent, int? nextIndent = null)
    {
        var (lines, column, hasWord) = (new StringBuilder().Append(' ', indent), indent, false);
        foreach (var word in TerminalText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isFirst = true;
            foreach (var piece in Pieces(word))
            {
                var (width, gap) = (TerminalText.Width(piece), isFirst && hasWord ? 1 : 0);
                if (hasWord && column + gap + width > Columns)
                {
                    var start = nextIndent ?? indent;
                    lines.Append('\n').Append(' ', start);
                    (column, gap) = (start, 0);
                }

                lines.Append(' ', gap).Append(piece);
                (column, hasWord, isFirst) = (column + gap + width, true, false);
            }
        }

        return lines.Append('\n').ToString();
    }

    // Scripts without spaces break between characters.
    private static IEnumerable<string> Pieces(string word) =>
        TerminalText.Width(word) == word.Length ? [word] : word.EnumerateRunes().Select(rune => rune.ToString());
}
