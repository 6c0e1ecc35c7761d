// Compiled into FoxGen.Rules and into FoxGen.Runtime: the checker rejects model ids that a task token cannot contain.

namespace FoxGen.Rules.Primitives;

/// <summary>The parts of task tokens: service, model id, task id.</summary>
internal static class TokenParts
{
    /// <summary>Maximum number of characters.</summary>
    public const int Longest = 512;

    /// <summary>
    /// Whether a string can be part of a token. A task id becomes a URL segment, where "." and ".." change the path.
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

    /// <summary>Whether a character is printable: it does not control a terminal or start a new line.</summary>
    // Not printable: control characters, line and paragraph separators, and bidirectional marks.
    public static bool IsPrintable(char c) =>
        !char.IsControl(c) && c is not ('\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
