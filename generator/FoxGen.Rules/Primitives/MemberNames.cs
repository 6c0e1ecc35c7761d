// Compiled into FoxGen.Rules and into FoxGen.Runtime: the generator names members by this rule, and messages name them the same way.

using System.Text;

namespace FoxGen.Rules.Primitives;

/// <summary>How C# names are derived from wire names.</summary>
internal static class MemberNames
{
    /// <summary>
    /// Derives a C# name from a wire name: splits it at every character that is not a letter or digit, and starts each part with an upper-case letter.
    /// Puts <c>N</c> before a leading digit. The result can be an invalid name.
    /// </summary>
    public static string Derive(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var atStart = true;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                atStart = true;
                continue;
            }

            if (name.Length == 0 && c is >= '0' and <= '9')
            {
                name.Append('N');
            }

            name.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = false;
        }

        return name.ToString();
    }

    /// <summary>Derives the names of a path, such as <c>image_urls[2]</c>.</summary>
    public static string DerivePath(string path) => string.Join(".", path.Split('.').Select(part =>
        part.IndexOf('[') is > 0 and var index ? Derive(part.Substring(0, index)) + part.Substring(index) : Derive(part)));
}
