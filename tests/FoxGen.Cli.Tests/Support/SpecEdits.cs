using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Cli.Tests.Support;

/// <summary>Every small edit of a spec file that still compiles: a line or a block less, a number more or less, an item of a list less.</summary>
internal static partial class SpecEdits
{
    public static IEnumerable<(string What, string Text)> Of(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0 || lines[i].TrimStart().StartsWith('#'))
            {
                continue;
            }

            yield return ($"without line {i + 1}", With(lines, i, 1));
            if (BlockLength(lines, i) is > 1 and var length)
            {
                yield return ($"without lines {i + 1} to {i + length}", With(lines, i, length));
            }

            foreach (Match number in Number().Matches(lines[i]))
            {
                var value = decimal.Parse(number.Value, CultureInfo.InvariantCulture);
                foreach (var other in (decimal[])[value + 1, value - 1])
                {
                    yield return ($"line {i + 1}: {value} as {other}", With(lines, i, 1, string.Create(CultureInfo.InvariantCulture, $"{lines[i][..number.Index]}{other}{lines[i][(number.Index + number.Length)..]}")));
                }
            }

            foreach (Match entry in InlineEntry().Matches(lines[i]))
            {
                yield return ($"line {i + 1} without {entry.Value}", With(lines, i, 1, lines[i].Remove(entry.Index, entry.Length)));
            }

            if (FirstItem().Match(lines[i]) is { Success: true } item)
            {
                yield return ($"line {i + 1} without {item.Value}", With(lines, i, 1, lines[i].Remove(item.Index + 1, item.Length - 1)));
            }
        }
    }

    // A line with all that is indented below it.
    private static int BlockLength(string[] lines, int start)
    {
        var indent = Indent(lines[start]);
        var end = start + 1;
        while (end < lines.Length && (lines[end].Trim().Length == 0 || Indent(lines[end]) > indent))
        {
            end++;
        }

        return end - start;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static string With(string[] lines, int at, int length, params string[] instead) => string.Join('\n', [.. lines[..at], .. instead, .. lines[(at + length)..]]);

    [GeneratedRegex(@"(?<=: )-?\d+(\.\d+)?(?=$|,| \})")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\{ )\w+: [^{}\[\],]+, |, \w+: [^{}\[\],]+(?=,| \})")]
    private static partial Regex InlineEntry();

    [GeneratedRegex(@"\[[^,\[\]]+, ")]
    private static partial Regex FirstItem();
}
