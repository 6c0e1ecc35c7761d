namespace FoxGen.Import.Evidence;

/// <summary>Names in different spellings: <c>createdAt</c> and <c>created_at</c> are the same words.</summary>
internal static class NameWords
{
    /// <summary>The words of a name in lower case, joined by <c>_</c>.</summary>
    public static string Of(string name)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                text.Append('_');
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && (char.IsAsciiLetterLower(name[i - 1]) || char.IsAsciiDigit(name[i - 1])))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return string.Join('_', text.ToString().Split('_', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether one of the words of a name is among these.</summary>
    public static bool Has(string name, params ReadOnlySpan<string> words)
    {
        var parts = Of(name).Split('_');
        foreach (var word in words)
        {
            if (parts.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words in Pascal case, as a C# name; never empty.</summary>
    public static string Pascal(string name, string otherwise)
    {
        var text = string.Concat(Of(name).Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return text.Length == 0 || char.IsAsciiDigit(text[0]) ? otherwise + text : text;
    }

    /// <summary>The words as text: <c>created at</c>.</summary>
    public static string Plain(string name) => Of(name).Replace('_', ' ');

    /// <summary>One of a noun that may be in the plural.</summary>
    public static string Singular(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y"
        : noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("sses", StringComparison.Ordinal) ? noun[..^2]
        : noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1]
        : noun;
}
