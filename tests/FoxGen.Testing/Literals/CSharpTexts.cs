using System.Globalization;
using System.Text;

namespace FoxGen.Testing;

/// <summary>Writes texts as C# literals in every way there is.</summary>
public static class CSharpTexts
{
    /// <summary>One literal: plain, verbatim, raw, or an interpolated constant.</summary>
    public static string Literal(string text, Random random) => random.Next(8) switch
    {
        0 when !HasControls(text, besides: "\r\n\t") => $"@\"{text.Replace("\"", "\"\"")}\"",
        1 when text.Length > 0 && !HasControls(text, besides: "") && !text.Contains('"') => $"\"\"\"{text}\"\"\"",
        2 when text.Length > 0 && random.Next(text.Length) is var at => $"$\"{Braces(Plain(text[..at], random))}{{{Plain(text[at..], random)}}}\"",
        _ => Plain(text, random),
    };

    /// <summary>A plain literal, some characters of it escaped though they need not be.</summary>
    public static string Plain(string text, Random random)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i) && random.Next(3) > 0)
            {
                var pair = text.Substring(i, 2);
                literal.Append(random.Next(2) == 0 ? pair : string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text, i):X8}"));
                i++;
            }
            else
            {
                literal.Append(Character(text[i], random));
            }
        }

        return literal.Append('"').ToString();
    }

    // An interpolated literal takes no escaped brace.
    private static string Character(char character, Random random) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' when random.Next(2) == 0 => "\\n",
        '\r' when random.Next(2) == 0 => "\\r",
        '\t' when random.Next(2) == 0 => "\\t",
        _ when IsControl(character) || char.IsSurrogate(character) || (character is not ('{' or '}') && random.Next(40) == 0) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => character.ToString(),
    };

    // The inside of a plain literal as the text of an interpolated one.
    private static string Braces(string literal) => literal[1..^1].Replace("{", "{{").Replace("}", "}}");

    private static bool HasControls(string text, string besides) => text.Any(c => (IsControl(c) || char.IsSurrogate(c)) && !besides.Contains(c));

    // Among them the characters that end a line of C#.
    private static bool IsControl(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u0085';
}
