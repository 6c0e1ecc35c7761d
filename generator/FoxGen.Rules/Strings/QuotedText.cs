using System.Globalization;
using System.Text;

namespace FoxGen.Rules.Strings;

/// <summary>
/// Writes string literals. The languages share their escapes and differ in the quote and in what they leave as it is; all of them
/// read <c>\uXXXX</c>.
/// </summary>
internal static class QuotedText
{
    /// <summary>A literal of CEL, in single quotes.</summary>
    public static string Cel(string text) => Quote(text, '\'', static c => c is < ' ' or '\u007f');

    /// <summary>A literal of JSON.</summary>
    public static string Json(string text) => Quote(text, '"', static c => c < ' ');

    /// <summary>A literal of C# that is plain ASCII, whatever the encoding of the file.</summary>
    public static string CSharp(string text) => Quote(text, '"', static c => c is < ' ' or > '~');

    /// <summary>A literal of C# or YAML for people: only what nobody sees, or a reader might take for a new line, is escaped.</summary>
    public static string Readable(string text) =>
        Quote(text, '"', static c => char.IsControl(c) || c is '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE');

    private static string Quote(string text, char quote, Func<char, bool> isEscaped)
    {
        var literal = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when c == quote => literal.Append('\\').Append(c),
                _ when isEscaped(c) => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(c),
            };
        }

        return literal.Append(quote).ToString();
    }
}
