using System.Net;
using System.Text.RegularExpressions;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>Reads bounds back from the cell of a reference page: <c>4 – 15, a multiple of 4, or -1; each: ≥ 3 characters</c>.</summary>
internal static partial class PageBounds
{
    private const string Number = @"-?[0-9]+(?:\.[0-9]+)?";
    private const string Each = "each: ";

    /// <summary>The bounds of the value itself, or of each item.</summary>
    public static IReadOnlyList<SaidBound> Read(string cell, bool ofItems)
    {
        var text = WebUtility.HtmlDecode(Code().Replace(cell, "code"));
        var each = text.IndexOf(Each, StringComparison.Ordinal);
        var part = ofItems ? each < 0 ? "" : text[(each + Each.Length)..] : each < 0 ? text : text[..each];
        return [.. part.Split("; ", StringSplitOptions.TrimEntries).SelectMany(Part)];
    }

    private static IEnumerable<SaidBound> Part(string text)
    {
        if (Counted().Match(text) is { Success: true } count)
        {
            yield return new(count.Groups["unit"].Value == "characters" ? Measure.Characters : Measure.Items, Bound(count.Groups["bound"].Value));
        }
        else if (Ranged().Match(text) is { Success: true } range)
        {
            var sentinels = SaidBounds.Numbers(range.Groups["others"].Value);
            var bounds = range.Groups["bound"].Captures.Select(bound => Bound(bound.Value)).ToList();
            var step = range.Groups["step"] is { Success: true } found ? SaidBounds.Parse(found.Value) : (decimal?)null;
            yield return new(Measure.Value, value => sentinels.Contains(value) || (bounds.All(bound => bound(value)) && (step is not { } by || value % by == 0)));
        }
    }

    private static Func<decimal, bool> Bound(string text)
    {
        var numbers = SaidBounds.Numbers(text);
        return text[0] switch
        {
            '≥' => value => value >= numbers[0],
            '≤' => value => value <= numbers[0],
            '>' => value => value > numbers[0],
            '<' => value => value < numbers[0],
            _ => numbers.Count == 2 ? value => value >= numbers[0] && value <= numbers[1] : value => value == numbers[0],
        };
    }

    [GeneratedRegex($@"\A(?<bound>{Number} – {Number}|[≥≤<>] {Number}|{Number})?(?:, (?<bound>[≥≤<>] {Number}))*(?:(?:, )?a multiple of (?<step>{Number}))?(?:, or (?<others>{Number}(?:, {Number})*))?\z")]
    private static partial Regex Ranged();

    [GeneratedRegex($@"\A(?<bound>[≥≤] [0-9]+|[0-9]+ – [0-9]+|[0-9]+) (?<unit>characters|items)\z")]
    private static partial Regex Counted();

    [GeneratedRegex("(`+).*?\\1|<code>.*?</code>")]
    private static partial Regex Code();
}
