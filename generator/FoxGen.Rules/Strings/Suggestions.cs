using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Finds what a misspelt word was meant to be.</summary>
public static class Suggestions
{
    /// <summary>
    /// The candidate nearest to the word by edit distance, the first of equals; <c>null</c> when none is near (a third of
    /// the word's length, at least one edit). Upper and lower case do not count as different.
    /// </summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    public static string? Closest(string word, IEnumerable<string> candidates) => WordDistance.Closest(word, candidates);

    /// <summary>A hint fit to follow a sentence without its full stop: <c>; did you mean 'x'?</c>, or a full stop.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    public static string Hint(string word, IEnumerable<string> candidates) => WordDistance.Hint(word, candidates);

    /// <summary>
    /// How many edits lead from one word to the other: insert, delete, replace, and swap of neighbours cost one each (optimal
    /// string alignment). Upper and lower case do not count as different.
    /// </summary>
    public static int Distance(string a, string b) => WordDistance.Distance(a, b);
}
