// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>Lists of words in one text, separated by single spaces: a constant of generated code, searched without allocation.</summary>
internal static class WordList
{
    /// <summary>Whether a part of a text is one of the words; upper and lower case do not count.</summary>
    public static bool Contains(string words, string text, int start, int length)
    {
        for (var at = 0; at < words.Length;)
        {
            var end = EndOfWord(words, at);
            if (end - at == length && string.Compare(text, start, words, at, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }

    /// <summary>Whether a word is in the list.</summary>
    public static bool Contains(string words, string word) => Contains(words, word, 0, word.Length);

    /// <summary>Where the word that starts at a place ends.</summary>
    public static int EndOfWord(string words, int at)
    {
        var end = words.IndexOf(' ', at);
        return end < 0 ? words.Length : end;
    }
}
