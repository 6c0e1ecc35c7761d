// Compiled into FoxGen.Rules and into FoxGen.Runtime: hints at unknown names.

namespace FoxGen.Rules.Primitives;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class WordDistance
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to the word by edit distance, the first of equals; <c>null</c> when none is near (a third of
    /// the word's length, at least one edit). Upper and lower case do not count as different.
    /// </summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var lowest = Math.Max(1, word.Length / 3) + 1;
        string? closest = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) < lowest && Distance(word, candidate) is var distance && distance < lowest)
            {
                (lowest, closest) = (distance, candidate);
            }
        }

        return closest;
    }

    /// <summary>A hint fit to follow a sentence without its full stop: <c>; did you mean 'x'?</c>, or a full stop.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Closest(word, candidates) is { } closest ? $"; did you mean '{closest}'?" : ".";

    /// <summary>
    /// How many edits lead from one word to the other: insert, delete, replace, and swap of neighbours cost one each (optimal
    /// string alignment). Upper and lower case do not count as different.
    /// </summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
