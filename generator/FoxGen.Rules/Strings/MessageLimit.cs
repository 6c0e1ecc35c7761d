using System.Globalization;

namespace FoxGen.Rules;

/// <summary>Shortens messages to one line of compiler output. The help page of the diagnostic contains the details.</summary>
public static class MessageLimit
{
    /// <summary>The maximum number of characters of a message.</summary>
    public const int Longest = 160;

    private const int ShortestArgument = 16;

    /// <summary>Returns the length of a message.</summary>
    /// <param name="format">The message with placeholders.</param>
    /// <param name="arguments">The values of the placeholders.</param>
    public static int LengthOf(string format, IReadOnlyList<string> arguments) => string.Format(CultureInfo.InvariantCulture, format, [.. arguments]).Length;

    /// <summary>Shortens the longest arguments until the message is within the limit. It keeps the end of a path, and the beginning of other strings.</summary>
    /// <param name="format">The message with placeholders.</param>
    /// <param name="arguments">The values of the placeholders.</param>
    public static string[] Fit(string format, IReadOnlyList<string> arguments)
    {
        string[] result = [.. arguments];
        for (var over = LengthOf(format, result) - Longest; over > 0; over = LengthOf(format, result) - Longest)
        {
            var longest = Array.FindIndex(result, one => one.Length == result.Max(other => other.Length));
            if (longest < 0 || result[longest].Length <= ShortestArgument)
            {
                return result;
            }

            result[longest] = Cut(result[longest], Math.Max(ShortestArgument, result[longest].Length - over));
        }

        return result;
    }

    private static string Cut(string text, int length)
    {
        if (text.IndexOf(' ') < 0 && text.IndexOfAny(['/', '\\']) >= 0)
        {
            return "…" + text.Substring(text.Length - length + 1);
        }

        var word = text.LastIndexOf(' ', length - 1);
        return text.Substring(0, word > length / 2 ? word : length - 1).TrimEnd(' ', ',', '.', ':', ';', '…') + "…";
    }
}
