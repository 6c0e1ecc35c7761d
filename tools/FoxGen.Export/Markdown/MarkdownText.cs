using System.Text;

namespace FoxGen.Export.Markdown;

/// <summary>Writes texts of specs so that they are nothing but text on a page.</summary>
internal static class MarkdownText
{
    private const string Signs = "\\`*[]|~$";

    /// <summary>A text within a line or a cell of a table. Lines become spaces.</summary>
    public static string Inline(string text)
    {
        var line = OneLine(text);
        var result = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '_' when IsWord(line, i - 1) && IsWord(line, i + 1) => result.Append('_'),
                '_' => result.Append("\\_"),
                _ when Signs.Contains(c) => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        // What would begin a heading, a list or a rule at the start of a line.
        var first = result.Length == 0 ? ' ' : result[0];
        if (first is '#' or '+' or '-' or '=' or '!')
        {
            result.Insert(0, '\\');
        }
        else if (char.IsAsciiDigit(first))
        {
            var at = 0;
            while (at < result.Length && char.IsAsciiDigit(result[at]))
            {
                at++;
            }

            if (at < result.Length && result[at] is '.' or ')' && (at + 1 == result.Length || result[at + 1] == ' '))
            {
                result.Insert(at, '\\');
            }
        }

        return result.ToString();
    }

    /// <summary>A text as code within a line or a cell of a table.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        if (line.Trim().Length == 0)
        {
            return "\"" + line + "\"";
        }

        // A backslash before a pipe would itself be taken for escaped, and the pipe end the cell.
        if (line.Contains("\\|"))
        {
            return "<code>" + string.Concat(line.EnumerateRunes().Select(rune => rune.Value < 128 && !char.IsLetterOrDigit((char)rune.Value) && rune.Value is not ' ' ? $"&#{rune.Value};" : rune.ToString())) + "</code>";
        }

        var fence = new string('`', LongestRun(line) + 1);
        var space = line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        // In a table a pipe ends the cell, in code, too.
        return fence + space + line.Replace("|", "\\|") + space + fence;
    }

    /// <summary>A block of code.</summary>
    public static string Block(string language, string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        return $"{fence}{language}\n{code.TrimEnd('\n')}\n{fence}\n";
    }

    /// <summary>A link to a page.</summary>
    public static string Link(string url) =>
        "<" + string.Concat(OneLine(url).Select(c => c is '<' or '>' or ' ' or '`' or '\\' or '|' ? $"%{(int)c:X2}" : c.ToString())) + ">";

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return line.ToString();
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
