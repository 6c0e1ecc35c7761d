using FoxGen.Rules;

namespace FoxGen.Specs.Checking;

/// <summary>Pieces of messages.</summary>
internal static class MessageText
{
    /// <summary><c> Did you mean 'x'?</c>, with the space before it, or nothing when no word is near. A path that ends in the word is nearest.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates)
    {
        var all = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        var nested = all.Where(one => one.EndsWith("." + word, StringComparison.Ordinal)).Take(3).ToList();
        return nested.Count > 0 ? $" Did you mean {ConstraintText.Or(nested.Select(path => $"'{path}'"))}?"
            : Suggestions.Closest(word, all) is { } closest ? $" Did you mean '{closest}'?"
            : "";
    }

    /// <summary>A suggestion when one is near, else all there is to choose from.</summary>
    public static string DidYouMeanOrList(string word, IReadOnlyCollection<string> candidates) =>
        DidYouMean(word, candidates) is { Length: > 0 } hint ? hint
        : candidates.Count == 0 ? " None is defined."
        : $" Available: {WordList.And(candidates.OrderBy(c => c, StringComparer.Ordinal).Take(20))}.";

    /// <summary>The beginning of a sentence: words with an upper-case letter in front, a key of the language in quotes.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 || text[0] == '\'' ? text
        : text.IndexOf(' ') < 0 ? $"'{text}'"
        : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
