using System.Text;

namespace FoxGen.JsonSchema.Patterns;

/// <summary>Writes patterns of the portable subset for ECMA-262 with its <c>u</c> flag, which JSON Schema validators use.</summary>
internal static class EcmaPattern
{
    // What ECMA-262 lets be escaped in a pattern with the u flag; in a class a hyphen, too.
    private const string Escapable = "^$\\.*+?()[]{}|/";

    /// <summary>A pattern that matches the same texts.</summary>
    public static string From(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(Escape(pattern[++i], inClass));
                continue;
            }

            // Here a dot is all but a line feed, there all but four line ends.
            text.Append(c == '.' && !inClass ? "[^\\n]" : c.ToString());
            inClass = inClass ? c != ']' : c == '[';
        }

        return text.ToString();
    }

    // White space is that of ASCII here, and that of Unicode there.
    private static string Escape(char letter, bool inClass) => letter switch
    {
        's' => inClass ? "\\t-\\r " : "[\\t-\\r ]",
        'S' => inClass ? "\\x00-\\x08\\x0E-\\x1F!-\\u{10FFFF}" : "[^\\t-\\r ]",
        '-' => inClass ? "\\-" : "-",
        _ when char.IsLetterOrDigit(letter) || Escapable.IndexOf(letter) >= 0 => "\\" + letter,
        _ => letter.ToString(),
    };
}
