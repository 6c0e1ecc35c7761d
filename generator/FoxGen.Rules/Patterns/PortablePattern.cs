using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>
/// The portable regular expressions, which have the same meaning everywhere: <c>^ $</c>, literals, <c>.</c> (anything but a line feed), classes,
/// <c>\d \w \s</c> and their opposites (ASCII), <c>\t \n \r \f \v \xHH \uHHHH</c>, groups, alternatives and <c>* + ? {m} {m,} {m,n}</c>.
/// Back-references, lookarounds, and lazy or possessive quantifiers are not supported. Patterns match code points, in linear time.
/// </summary>
public static class PortablePattern
{
    /// <summary>Returns the error in a pattern as a sentence; <c>null</c> if the pattern is valid.</summary>
    public static string? Validate(string pattern) => PatternProgram.For(pattern).Problem;

    /// <summary>Returns whether a string contains a match of a pattern; <c>false</c> for an invalid pattern.</summary>
    public static bool IsMatch(string text, string pattern) => PatternProgram.For(pattern).IsMatch(text);
}
