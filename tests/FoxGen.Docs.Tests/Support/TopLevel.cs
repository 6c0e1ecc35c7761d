using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The keys of a YAML mapping at the left margin, each with its lines.</summary>
internal static partial class TopLevel
{
    /// <summary>Cuts a text at its keys; comments in front of the first key are dropped.</summary>
    public static IReadOnlyDictionary<string, string> Split(string yaml)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        string? key = null;
        foreach (var line in yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            key = Key().Match(line) is { Success: true } match ? match.Groups["key"].Value : key;
            if (key is not null)
            {
                parts[key] = parts.GetValueOrDefault(key, "") + line + "\n";
            }
        }

        return parts;
    }

    /// <summary>One text with the parts of the first, and those of the second that the first does not have.</summary>
    public static string Merge(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        string.Concat(first.Values.Concat(second.Where(part => !first.ContainsKey(part.Key)).Select(part => part.Value)));

    [GeneratedRegex("^(?<key>[A-Za-z_][A-Za-z_0-9-]*):(?: |$)")]
    private static partial Regex Key();
}
