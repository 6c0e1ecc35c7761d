using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>
/// The regular expressions that mean the same everywhere: <c>^ $</c>, literals, <c>.</c> (anything but a line feed), classes,
/// <c>\d \w \s</c> and their opposites (ASCII), <c>\t \n \r \f \v \xHH \uHHHH</c>, groups, alternatives and
/// <c>* + ? {m} {m,} {m,n}</c>. No back-references, no looking around, no lazy or possessive quantifiers. Texts are read in
/// code points, and matching takes time linear in their length.
/// </summary>
public static class PortablePattern
{
    /// <summary>What is wrong with a pattern, as a full sentence; <c>null</c> when nothing is.</summary>
    public static string? Validate(string pattern) => PatternProgram.For(pattern).Problem;

    /// <summary>Whether a text contains a match of a pattern; <c>false</c> for a pattern that is not valid.</summary>
    public static bool IsMatch(string text, string pattern) => PatternProgram.For(pattern).IsMatch(text);
}
