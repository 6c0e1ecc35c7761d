// Compiled into FoxGen.Rules and into FoxGen.Runtime: the checker rejects model ids that a task token cannot contain.

namespace FoxGen.Rules.Primitives;

/// <summary>The parts of task tokens: service, model id, task id.</summary>
internal static class TokenParts
{
    /// <summary>Maximum number of characters.</summary>
    public const int Longest = 512;

    /// <summary>
    /// Whether a text can be part of a token. A task id becomes a segment of a URL, where "." and ".." would lead elsewhere.
    /// </summary>
    public static bool IsPart(string? text)
    {
        if (text is null or "" or "." or ".." || text.Length > Longest)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || !IsPrintable(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character neither steers a terminal nor forges a line.</summary>
    // Besides controls: line and paragraph separators, and the marks that turn the direction of writing.
    public static bool IsPrintable(char c) =>
        !char.IsControl(c) && c is not ('\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
