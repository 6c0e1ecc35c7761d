using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests.Following;

/// <summary>Compares what pages say with what happens: <c>…</c> stands for what changes from run to run.</summary>
internal static class Ellipsis
{
    /// <summary>Whether an actual text is the one that a page shows. In JSON, the character may be escaped.</summary>
    public static bool Matches(string said, string actual) => Regex.IsMatch(
        actual, $"^{Regex.Escape(said.Replace("\\u2026", "…", StringComparison.Ordinal)).Replace("…", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline);
}
