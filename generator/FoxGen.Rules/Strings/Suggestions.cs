using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Suggests corrections for misspelled words.</summary>
public static class Suggestions
{
    /// <summary>
    /// Returns the candidate with the smallest edit distance; <c>null</c> if none is similar (at most a third of the length of the word, at
    /// least one edit). Case is ignored.
    /// </summary>
    /// <param name="word">The misspelled word.</param>
    /// <param name="candidates">The valid words.</param>
    public static string? Closest(string word, IEnumerable<string> candidates) => WordDistance.Closest(word, candidates);

    /// <summary>Returns a hint that follows a sentence without a full stop: <c>; did you mean 'x'?</c>, or a full stop.</summary>
    /// <param name="word">The misspelled word.</param>
    /// <param name="candidates">The valid words.</param>
    public static string Hint(string word, IEnumerable<string> candidates) => WordDistance.Hint(word, candidates);

    /// <summary>
    /// Returns the edit distance of two words: insertion, deletion, replacement and transposition cost one each (optimal string alignment).
    /// Case is ignored.
    /// </summary>
    public static int Distance(string a, string b) => WordDistance.Distance(a, b);
}
