namespace FoxGen.PageImport.Phrases;

/// <summary>Cuts a clause into words that the tables know, numbers, and the rest.</summary>
internal static class PhraseLexer
{
    private static readonly Dictionary<char, PhraseToken[]> s_byFirst = PhraseWords.All.GroupBy(word => word.Text[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The words of a clause, in plain punctuation.</summary>
    public static IReadOnlyList<PhraseToken> Read(string clause)
    {
        var text = clause.ToLowerInvariant();
        var tokens = new List<PhraseToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Number(text, at, tokens) ?? Known(text, at, tokens) ?? Rest(text, at);
            tokens.Add(token);
            at += token.Text.Length;
        }

        return tokens;
    }

    private static PhraseToken? Number(string text, int at, List<PhraseToken> before)
    {
        var end = at;
        // Behind a number a dash is one of a range.
        if (text[at] is '-' && before.Count > 0 && before[^1].Kind is PhraseTokenKind.Number or PhraseTokenKind.Unit)
        {
            return null;
        }

        end += text[at] is '-' ? 1 : 0;
        if (end >= text.Length || !char.IsAsciiDigit(text[end]) || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '.')))
        {
            return null;
        }

        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return new PhraseToken(PhraseTokenKind.Number, text[at..end]);
    }

    private static PhraseToken? Known(string text, int at, List<PhraseToken> before)
    {
        if (!s_byFirst.TryGetValue(text[at], out var words))
        {
            return null;
        }

        var behindNumber = before.Count > 0 && before[^1].Kind is PhraseTokenKind.Number;
        var candidates = words.Where(word => IsAt(text, at, word.Text)).ToList();
        // "urls" is a unit behind a number, and filler elsewhere.
        return candidates.Count == 0 ? null
            : candidates.Where(word => word.Text.Length == candidates[0].Text.Length)
                .OrderByDescending(word => word.Kind is PhraseTokenKind.Unit == behindNumber)
                .First();
    }

    private static bool IsAt(string text, int at, string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            return false;
        }

        var end = at + word.Length;
        var startsFree = at == 0 || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(text[at - 1]);
        return startsFree && (end == text.Length || !char.IsAsciiLetter(word[^1]) || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_'));
    }

    private static PhraseToken Rest(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[at]) && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-'))
        {
            end++;
        }

        return new PhraseToken(PhraseTokenKind.Other, text[at..end]);
    }
}
