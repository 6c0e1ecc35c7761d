// Compiled into FoxGen.Rules and into FoxGen.Runtime: the validator and the interpreter must write the same sentences.

using System.Text;

namespace FoxGen.Rules.Primitives;

/// <summary>
/// Messages with marked field names, <c>{image_urls} is required.</c>: each reader writes the names that its users know. <c>{{</c> escapes
/// a brace.
/// </summary>
internal static class FieldMarks
{
    /// <summary>Marks a name. A name that contains braces is not marked, so messages always contain its wire name.</summary>
    public static string Mark(string field) => field.Length == 0 || field.IndexOfAny(['{', '}']) >= 0 ? Escape(field) : "{" + field + "}";

    /// <summary>Escapes the braces in a string.</summary>
    public static string Escape(string text) => text.Replace("{", "{{");

    /// <summary>Writes the message with the names that a function returns for the marked fields.</summary>
    public static string Write(string words, Func<string, string> name)
    {
        if (words.IndexOf('{') < 0)
        {
            return words;
        }

        var text = new StringBuilder(words.Length + 16);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != '{')
            {
                text.Append(words[i]);
            }
            else if (i + 1 < words.Length && words[i + 1] == '{')
            {
                text.Append(words[i++]);
            }
            else if (words.IndexOf('}', i) is > 0 and var end)
            {
                text.Append(name(words.Substring(i + 1, end - i - 1)));
                i = end;
            }
        }

        return text.ToString();
    }
}
