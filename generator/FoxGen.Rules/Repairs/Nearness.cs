using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Rules.Repairs;

/// <summary>Sorts values by how near they are to one: sizes and ratios by their numbers, other texts by their letters.</summary>
internal static class Nearness
{
    // 4k is a way to say 2160p.
    private const double LinesOfOneK = 540;

    /// <summary>The values, nearest first; equals in the order they are documented in.</summary>
    public static IEnumerable<RuleValue> Sort(IEnumerable<RuleValue> values, RuleValue to)
    {
        var all = values.ToList();
        if (Magnitude(to) is { } magnitude && all.All(value => Magnitude(value) is not null || !HasDigits(value)))
        {
            return all.OrderBy(value => Magnitude(value) is { } other ? Math.Abs(Math.Log(other / magnitude)) : double.MaxValue);
        }

        if (NearNumbers.NumberOrBound(to) is { } number)
        {
            return all.OrderBy(value => NearNumbers.Number(value) is { } other ? Math.Abs(other - number) : decimal.MaxValue);
        }

        return to.Kind is RuleValueKind.String ? all.OrderBy(value => value.Kind is RuleValueKind.String ? Suggestions.Distance(to.AsString, value.AsString) : int.MaxValue) : all;
    }

    /// <summary>
    /// Whether one value can replace another without asking: numbers, booleans, sizes and ratios, and words that differ by a few letters. A voice or a style is
    /// not near to another one.
    /// </summary>
    public static bool AreNear(RuleValue value, RuleValue other) => (value.Kind, other.Kind) switch
    {
        (RuleValueKind.String, RuleValueKind.String) => (Magnitude(value) is not null && Magnitude(other) is not null) || Suggestions.Closest(value.AsString.Trim(), [other.AsString]) is not null,
        (RuleValueKind.Integer or RuleValueKind.Number, RuleValueKind.Integer or RuleValueKind.Number) => true,
        (RuleValueKind.Boolean, RuleValueKind.Boolean) => true,
        _ => false,
    };

    private static bool HasDigits(RuleValue value) => value.Kind is RuleValueKind.String && value.AsString.Any(char.IsDigit);

    // 720p, 4k, 16:9, 1024x768, 8s.
    private static double? Magnitude(RuleValue value)
    {
        if (value.Kind is not RuleValueKind.String
            || Regex.Match(value.AsString, @"^(\d{1,9}(?:\.\d{1,9})?)(?:([:xX*])(\d{1,9}(?:\.\d{1,9})?)|([a-zA-Z]*))$", RegexOptions.CultureInvariant) is not { Success: true } match)
        {
            return null;
        }

        var first = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var second = match.Groups[3].Success ? double.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 1;
        var size = match.Groups[2].Value switch
        {
            ":" => second == 0 ? 0 : first / second,
            "" when match.Groups[4].Value is "k" or "K" => first * LinesOfOneK,
            _ => first * second,
        };
        return size > 0 ? size : null;
    }
}
