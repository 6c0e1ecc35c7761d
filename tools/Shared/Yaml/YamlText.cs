// Compiled into FoxGen.Export and FoxGen.Import: both write YAML.

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FoxGen.Rules.Strings;

namespace FoxGen.Yaml;

/// <summary>Writes scalars: plain where nothing can go wrong, else in quotes.</summary>
internal static partial class YamlText
{
    /// <summary>A scalar on one line.</summary>
    public static string Of(YamlScalar scalar, bool inFlow) => scalar.Style switch
    {
        YamlStyle.Plain => scalar.Text,
        YamlStyle.Expression when !scalar.Text.Any(NeedsEscape) => "'" + scalar.Text.Replace("'", "''") + "'",
        YamlStyle.Expression => Quote(scalar.Text),
        _ => Text(scalar.Text, inFlow),
    };

    /// <summary>A text on one line.</summary>
    public static string Text(string text, bool inFlow) => IsSafe(text, inFlow) ? text : Quote(text);

    /// <summary>A text as one line of a comment.</summary>
    public static string Comment(string text) => OneLine(text).TrimEnd();

    /// <summary>A text with spaces for whatever a reader might take for a new line, or refuse; halves of characters are replaced.</summary>
    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control ? " " : rune.ToString()));

    private static bool IsSafe(string text, bool inFlow) =>
        text.Length is > 0 and <= 1_000
        && text.Trim() == text
        && !text.Any(NeedsEscape)
        && !"@`%!&*|>[]{}\"'#,?:=<~".Contains(text[0])
        && !(text[0] is '-' && (text.Length == 1 || text[1] is ' ' or '-' || char.IsAsciiDigit(text[1])))
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Contains(": ") && !text.Contains(" #") && !text.EndsWith(':')
        && !(inFlow && text.AsSpan().IndexOfAny(",[]{}") >= 0)
        && !LooksOtherwise().IsMatch(text);

    // Characters that a plain or single-quoted scalar cannot hold on one line.
    private static bool NeedsEscape(char c) => c < ' ' || c is '\u007F' or '\u0085' or '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' || char.IsControl(c) || char.IsSurrogate(c);

    // Halves of characters are replaced: no reader takes them.
    private static string Quote(string text) => QuotedText.Readable(string.Concat(text.EnumerateRunes()));

    // What readers of YAML 1.1 or 1.2 would take for a number, a boolean, a null, a time or a date.
    [GeneratedRegex("^(?:[-+.]?[0-9][0-9_]*(?:[.:][0-9_:.]*)?(?:[eE][-+]?[0-9]+)?|0[xo][0-9A-Fa-f]+|[0-9]{4}-[0-9].*|null|~|true|false|yes|no|on|off|y|n|[-+]?\\.(?:inf|nan))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksOtherwise();
}
