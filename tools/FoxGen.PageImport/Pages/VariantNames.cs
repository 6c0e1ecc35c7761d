using System.Text.RegularExpressions;

namespace FoxGen.PageImport.Pages;

/// <summary>The model ids of a page, and how its text calls them.</summary>
/// <param name="Ids">The ids in the order of the page.</param>
/// <param name="Texts">What the page says about each; empty where it says nothing.</param>
internal sealed partial record VariantNames(IReadOnlyList<string> Ids, IReadOnlyList<string> Texts)
{
    private static readonly string[] s_nouns = ["变体", "版本", "模型", "variants", "variant", "version", "models", "model", "the"];

    /// <summary>The ids that a name stands for; <c>null</c> when it is not clear which.</summary>
    /// <param name="name">An id, a pattern of ids with braces, or a word for one of them, such as "standard" or "Fast variant".</param>
    public IReadOnlyList<string>? Resolve(string name)
    {
        var bare = name.Trim();
        if (Ids.Contains(bare))
        {
            return [bare];
        }

        // A pattern of ids in parentheses says more clearly what the word before it means.
        if (Parentheses().Match(bare) is { Success: true } inner)
        {
            var listed = Expand(inner.Groups["ids"].Value);
            var named = Ids.Where(listed.Contains).ToList();
            var word = Resolve(bare[..inner.Index]);
            return named.Count == 0 ? word : word is null || word.SequenceEqual(named) ? named : null;
        }

        if (bare.Contains('{'))
        {
            var expanded = Expand(bare);
            return Ids.Where(expanded.Contains).ToList() is { Count: > 0 } those ? those : null;
        }

        bare = s_nouns.Aggregate(bare, (text, noun) => Regex.Replace(text, char.IsAscii(noun[0]) ? $"\\b{noun}\\b" : noun, " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).Trim();
        // Among several models only: of one alone any word would do.
        return bare.Length < 2 || Ids.Count < 2 ? null
            : One(i => Texts[i].StartsWith(bare, StringComparison.OrdinalIgnoreCase)) ?? One(i => Ids[i].Split('-', '.').Contains(bare, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a phrase is part of what the page calls its model.</summary>
    public bool IsCalled(string phrase) =>
        phrase.Length > 1 && Resolve(phrase) is null && (Texts.Any(text => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) || Ids.All(id => id.Contains(phrase.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)));

    // A word that fits several ids tells them not apart.
    private string[]? One(Func<int, bool> fits) =>
        Enumerable.Range(0, Ids.Count).Where(fits).ToList() is [var only] ? [Ids[only]] : null;

    // a-{b,c}-d is a-b-d and a-c-d.
    private static HashSet<string> Expand(string pattern)
    {
        var braces = Braces().Match(pattern);
        return braces.Success && pattern.Length <= 200
            ? [.. braces.Groups["list"].Value.Split(',').Take(20).Select(part => pattern[..braces.Index] + part.Trim() + pattern[(braces.Index + braces.Length)..])]
            : [.. pattern.Split(',', '/', '、').Select(part => part.Trim())];
    }

    [GeneratedRegex("\\((?<ids>[^()]*)\\)\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();

    [GeneratedRegex("\\{(?<list>[^{}]*)\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
