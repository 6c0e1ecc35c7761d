using System.Text.RegularExpressions;
using FoxGen.Rules.Primitives;

namespace FoxGen.Specs.Checking;

/// <summary>
/// Derives the C# names of values. A value that begins with a digit gets a word that says what it is: <c>Ratio16x9</c>, <c>Size1024x768</c>, <c>P720</c>, <c>Value24</c>.
/// </summary>
internal static class ValueNames
{
    // Units that stand before their number in C#: P720, K4, Seconds8, Khz16.
    private const string Units = "p|i|k|s|ms|sec|m|min|h|fps|hz|khz|bit|kbps|mbps|b|kb|mb|gb|x";

    private static readonly Regex s_ratio = Create($"^{Named("a")}:{Named("b")}$");
    private static readonly Regex s_size = Create(@"^(?<a>\d+)[xX*×](?<b>\d+)$");
    private static readonly Regex s_unit = Create($"^{Named("a")}(?<unit>{Units})$", RegexOptions.IgnoreCase);
    private static readonly Regex s_date = Create(@"^\d{4}-\d\d(-\d\d)?$");
    private static readonly Regex s_shape = Create(@"^(?<word>portrait|landscape|square|ratio|wide|tall|vertical|horizontal)[_:\- ](?<a>\d+)[_:xX\-](?<b>\d+)$", RegexOptions.IgnoreCase);
    private static readonly Regex s_number = Create($"^(?<sign>[-+]?){Named("a")}$");

    // A separator between digits, as in v2.1 and mp3_44100_128.
    private static readonly Regex s_separator = Create(@"(?<=\d)[^A-Za-z0-9](?=\d)");

    // ASSET and HEVC, but HD and MP4.
    private static readonly Regex s_capitals = Create(@"(?<![A-Za-z])[A-Z]{3,}(?![a-z])");

    /// <summary>Returns the C# name for a value; it can be an invalid name.</summary>
    /// <param name="text">The value as the spec writes it.</param>
    public static string Derive(string text)
    {
        if (s_ratio.Match(text) is { Success: true } ratio)
        {
            return $"Ratio{Digits(ratio, "a")}x{Digits(ratio, "b")}";
        }

        if (s_size.Match(text) is { Success: true } size)
        {
            return $"Size{size.Groups["a"].Value}x{size.Groups["b"].Value}";
        }

        if (s_unit.Match(text) is { Success: true } unit)
        {
            return Word(unit.Groups["unit"].Value.ToLowerInvariant()) + Digits(unit, "a");
        }

        if (s_date.IsMatch(text))
        {
            return "Date" + text.Replace('-', '_');
        }

        if (s_shape.Match(text) is { Success: true } shape)
        {
            return $"{MemberNames.Derive(shape.Groups["word"].Value.ToLowerInvariant())}{shape.Groups["a"].Value}x{shape.Groups["b"].Value}";
        }

        if (s_number.Match(text) is { Success: true } number)
        {
            return (number.Groups["sign"].Value == "-" ? "Minus" : "Value") + Digits(number, "a");
        }

        var words = s_capitals.Replace(text, word => word.Value[0] + word.Value.Substring(1).ToLowerInvariant());
        var parts = s_separator.Split(words).Select(MemberNames.Derive).ToList();

        // What is derived puts N before a digit.
        var name = string.Join("_", parts.Select((part, i) => i > 0 ? part.Substring(1) : part));
        return text.Length > 0 && char.IsDigit(text[0]) ? "Value" + name.Substring(1) : name;
    }

    /// <summary>Whether a derived name is only <c>Value</c> before a wire value that is neither a number nor a version: <c>Value3gp</c>.</summary>
    public static bool IsPoor(string name, string text) =>
        name.StartsWith("Value", StringComparison.Ordinal) && text.Length > 0 && char.IsDigit(text[0]) && text.Any(char.IsLetter);

    private static string Word(string unit) => unit switch
    {
        "s" or "sec" => "Seconds",
        "ms" => "Milliseconds",
        "min" => "Minutes",
        "h" => "Hours",
        _ => MemberNames.Derive(unit),
    };

    private static string Digits(Match match, string group) => match.Groups[group].Value.Replace('.', '_');

    private static string Named(string group) => $@"(?<{group}>\d+(?:\.\d+)?)";

    private static Regex Create(string pattern, RegexOptions options = RegexOptions.None) => new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
