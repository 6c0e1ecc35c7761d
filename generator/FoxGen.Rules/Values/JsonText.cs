using System.Globalization;
using System.Text;

namespace FoxGen.Rules;

/// <summary>Writes JSON string literals without a JSON library, which an analyzer host may not offer.</summary>
public static class JsonText
{
    /// <summary>Quotes and escapes a text as a JSON string; characters above U+001F stay as they are.</summary>
    public static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' => builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => builder.Append(c),
            };
        }

        return builder.Append('"').ToString();
    }
}
