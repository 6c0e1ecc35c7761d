using System.ComponentModel;
using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

/// <summary>Checks of strings for generated validators. Not intended for direct use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoxText
{
    /// <summary>Returns the length of a string in Unicode code points.</summary>
    public static int CodePoints(string text) => TextPrimitives.CodePoints(text);

    /// <summary>Returns the length of a string in Unicode code points; <c>null</c> for <c>null</c>.</summary>
    public static int? Size(string? text) => text is null ? null : TextPrimitives.CodePoints(text);

    /// <summary>Returns whether a string contains a match for a portable pattern, without backtracking.</summary>
    public static bool IsMatch(string text, string pattern) => PatternProgram.For(pattern).IsMatch(text);

    /// <summary>Does the same for an optional string; <c>null</c> for <c>null</c>.</summary>
    public static bool? Matches(string? text, string pattern) => text is null ? null : IsMatch(text, pattern);

    /// <summary>Returns whether a number is a multiple of a step above 0.</summary>
    public static bool IsMultiple(double value, double step) => NumberPrimitives.IsMultipleOf(value, (decimal)step);

    /// <summary>Returns whether a string is an accepted URL, data URI, base64, id or file.</summary>
    /// <param name="text">The string.</param>
    /// <param name="schemes">The accepted schemes, separated by spaces: <c>http</c>, <c>https</c>, <c>data</c>, <c>base64</c>, <c>id</c>, <c>file</c>.</param>
    /// <param name="hosts">The accepted hosts, separated by spaces; empty for any.</param>
    public static bool IsUrl(string text, string schemes, string hosts) => UrlPolicyPrimitives.IsTaken(text, schemes, hosts);

    /// <summary>Returns the number of bytes in a data URI or base64 string; -1 for other strings.</summary>
    public static long InlineBytes(string text) => InlinePrimitives.Bytes(text);

    /// <summary>Returns whether a string is base64 with padding.</summary>
    public static bool IsBase64(string text) => InlinePrimitives.IsBase64(text);

    /// <summary>Returns whether a string is a language code: two or three lower-case letters.</summary>
    public static bool IsLanguage(string text) => TextPrimitives.IsLanguageCode(text);

    // A file that is uploaded is named with the extension of its content.
    /// <summary>Returns whether a web URL has an unexpected file extension.</summary>
    /// <param name="url">The URL; other strings have no extension.</param>
    /// <param name="extensions">The extensions with their dots, separated by spaces.</param>
    public static bool HasOtherExtension(string url, string extensions) =>
        !UrlPolicyPrimitives.IsStandIn(url) && UrlPrimitives.IsHttpUrl(url) && UrlPrimitives.HasUnexpectedExtension(url, extensions);

    /// <summary>Returns whether a web URL has none of the expected file extensions.</summary>
    /// <param name="url">The URL; <c>false</c> for other strings.</param>
    /// <param name="extensions">The extensions with their dots, separated by spaces.</param>
    public static bool LacksExtension(string url, string extensions) =>
        !UrlPolicyPrimitives.IsStandIn(url) && UrlPrimitives.IsHttpUrl(url) && !UrlPrimitives.HasExpectedExtension(url, extensions);

    /// <summary>Returns the names in tokens such as <c>@hero</c>; <c>null</c> for <c>null</c>.</summary>
    /// <param name="text">The string to search.</param>
    /// <param name="prefix">The prefix of the name; empty for the start of a line.</param>
    /// <param name="suffix">The suffix of the name.</param>
    public static IReadOnlyList<string>? Tokens(string? text, string prefix, string suffix)
    {
        if (text is null)
        {
            return null;
        }

        List<string>? names = null;
        for (var at = 0; TokenPrimitives.NextName(text, prefix, suffix, ref at, out var start, out var length);)
        {
            (names ??= []).Add(text.Substring(start, length));
        }

        return (IReadOnlyList<string>?)names ?? [];
    }

    /// <summary>Returns the numbers between a prefix and a suffix, such as 0.5 in <c>&lt;#0.5#&gt;</c>; <c>null</c> for <c>null</c>.</summary>
    /// <param name="text">The string to search.</param>
    /// <param name="prefix">The prefix of the number.</param>
    /// <param name="suffix">The suffix of the number.</param>
    public static IReadOnlyList<double>? Numbers(string? text, string prefix, string suffix)
    {
        if (text is null)
        {
            return null;
        }

        List<double>? numbers = null;
        for (var at = 0; TokenPrimitives.NextNumber(text, prefix, suffix, ref at, out var number);)
        {
            (numbers ??= []).Add(number);
        }

        return (IReadOnlyList<double>?)numbers ?? [];
    }

    /// <summary>Completes the message of a rule with a token whose number no item has.</summary>
    /// <param name="words">The message; names of fields are in braces.</param>
    /// <param name="prefix">The prefix of the number.</param>
    /// <param name="number">The number found.</param>
    /// <param name="suffix">The suffix of the number.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="list">The array on the wire.</param>
    public static string MissingItem(string words, string prefix, int? number, string suffix, long? count, string list) =>
        ReferenceText.Numbered(words, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{number}{suffix}"), count ?? 0, list);

    /// <summary>Completes the message of a rule with a token whose name no item has.</summary>
    /// <param name="words">The message; names of fields are in braces.</param>
    /// <param name="prefix">The prefix of the name.</param>
    /// <param name="name">The name found; <c>null</c> if it is not known.</param>
    /// <param name="suffix">The suffix of the name.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="list">The array on the wire.</param>
    public static string MissingName(string words, string prefix, string? name, string suffix, long? count, string list) =>
        name is null ? words : ReferenceText.Named(words, prefix + name + suffix, count ?? 0, list);

    /// <summary>Returns the highest number in reference tokens such as <c>@Image1</c>; 0 without tokens, <c>null</c> for <c>null</c>.</summary>
    /// <param name="text">The string to search.</param>
    /// <param name="prefix">The prefix of the number.</param>
    /// <param name="suffix">The suffix of the number.</param>
    public static int? LastReference(string? text, string prefix, string suffix) =>
        text is null ? null : TextPrimitives.LastReference(text, prefix, suffix);
}
