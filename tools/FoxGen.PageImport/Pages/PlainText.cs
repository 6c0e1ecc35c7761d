using System.Globalization;

namespace FoxGen.PageImport.Pages;

/// <summary>Texts of pages in one spelling of punctuation.</summary>
internal static class PlainText
{
    /// <summary>The text with ASCII punctuation instead of its full-width twins, character by character.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u2013' or '\u2212' or '\u2010' or '\u2011' => '-',
        '\u301C' or '\u223C' => '~',
        '\u00A0' or '\u3000' or '\t' or '`' or '\u2009' or '\u202F' => ' ',
        '\u201C' or '\u201D' => '"',
        _ => c,
    }));

    /// <summary>The text without control characters and halves of characters, which no file can hold.</summary>
    public static string Sound(string text) =>
        text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF') ? YamlText.OneLine(text) : text;

    /// <summary>The text with halves of characters replaced; all else, new lines too, stays.</summary>
    public static string Whole(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The parts between separators that stand outside brackets; empty parts are left out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isSeparator">Whether the character at a place separates.</param>
    public static IEnumerable<PageLine> Split(PageLine line, Func<string, int, bool> isSeparator)
    {
        var (plain, start, depth) = (line.Plain, 0, 0);
        for (var i = 0; i <= plain.Length; i++)
        {
            depth += i == plain.Length ? 0 : plain[i] is '(' or '[' or '{' ? 1 : plain[i] is ')' or ']' or '}' && depth > 0 ? -1 : 0;
            if (i < plain.Length && (depth > 0 || !isSeparator(plain, i)))
            {
                continue;
            }

            if (line.Part(start, i - start) is { IsEmpty: false } part)
            {
                yield return part;
            }

            start = i + 1;
        }
    }

    /// <summary>The clauses of a text: what stands between commas, semicolons and full stops.</summary>
    public static IEnumerable<PageLine> Clauses(PageLine line) => Split(line, IsClauseEnd);

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<PageLine> Sentences(PageLine line) => Split(line, (text, i) => text[i] is '。' or ';' || IsStop(text, i));

    private static bool IsClauseEnd(string text, int i) =>
        text[i] is '。' or ';'
        // Not within 10,000.
        || (text[i] is ',' && !(i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])))
        || IsStop(text, i);

    private static bool IsStop(string text, int i) => text[i] is '.' && (i + 1 == text.Length || text[i + 1] is ' ');
}
