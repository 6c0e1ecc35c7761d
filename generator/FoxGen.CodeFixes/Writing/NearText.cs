using FoxGen.Rules;

namespace FoxGen.CodeFixes;

/// <summary>What a text was likely meant to be that is no URL, no language code, no match of its pattern.</summary>
internal static class NearText
{
    /// <summary>Texts by preference, without a promise that they pass.</summary>
    public static IEnumerable<RuleValue> Of(string text, ValueCheck check)
    {
        IEnumerable<string> texts = check switch
        {
            UrlCheck => Urls(text.Trim()),
            LanguageCheck => [text.Trim().ToLowerInvariant(), text.Trim().Split('-', '_')[0].ToLowerInvariant()],
            PatternCheck or Base64Check => [text.Trim(), text.ToLowerInvariant(), text.ToUpperInvariant()],
            _ => [],
        };
        return texts.Where(one => one != text && one.Length > 0).Distinct().Select(one => RuleValue.Of(one));
    }

    private static IEnumerable<string> Urls(string text)
    {
        yield return text;
        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and var colon)
        {
            yield return text.Substring(0, colon).ToLowerInvariant() + text.Substring(colon);
            if (text.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            {
                yield return "https" + text.Substring(colon);
            }
        }
        else if (LooksLikeHost(text.Split('/')[0]) && text.Contains('/'))
        {
            yield return "https://" + text.TrimStart('/');
        }
    }

    // example.com, but not a file of this machine.
    private static bool LooksLikeHost(string text) =>
        text.IndexOf('.') > 0 && !text.EndsWith(".", StringComparison.Ordinal) && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');
}
