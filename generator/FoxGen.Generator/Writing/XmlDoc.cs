using System.Text;

namespace FoxGen.Generator.Writing;

/// <summary>Writes XML documentation comments. Every text is escaped, and split so that none leaves its comment.</summary>
internal static class XmlDoc
{
    /// <summary>A summary of one or more sentences.</summary>
    public static IEnumerable<string> Summary(params string[] sentences) => Element("summary", sentences);

    /// <summary>An element with one paragraph per text; nothing when there is no text.</summary>
    public static IEnumerable<string> Element(string name, IReadOnlyList<string> paragraphs)
    {
        var lines = paragraphs.SelectMany(SplitLines).ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        if (lines.Count == 1)
        {
            yield return $"/// <{name}>{Escape(lines[0])}</{name}>";
            yield break;
        }

        yield return $"/// <{name}>";
        foreach (var line in lines)
        {
            yield return name == "summary" ? "/// " + Escape(line) : $"/// <para>{Escape(line)}</para>";
        }

        yield return $"/// </{name}>";
    }

    /// <summary>Escapes a text for XML, and drops what XML cannot hold or an editor could be misled by.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\t' => escaped.Append(' '),
                // Controls, line separators that end a C# comment, bidirectional marks, lone surrogates, non-characters.
                < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029'
                    or (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
                    or (>= '\ud800' and <= '\udfff') or '\ufeff' or '\ufffe' or '\uffff' => escaped.Append('\ufffd'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static IEnumerable<string> SplitLines(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
