using System.Text.RegularExpressions;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>What a bound counts.</summary>
internal enum Measure
{
    /// <summary>The number itself.</summary>
    Value,

    /// <summary>The code points of a string.</summary>
    Characters,

    /// <summary>The items of a list.</summary>
    Items,
}

/// <summary>One thing that words say of a value.</summary>
/// <param name="Measure">What is bounded.</param>
/// <param name="Takes">Whether a number is taken.</param>
internal sealed record SaidBound(Measure Measure, Func<decimal, bool> Takes);

/// <summary>
/// Reads bounds back from the words for them: <c>from 4 to 15, or -1</c>, <c>a multiple of 16</c>, <c>one of 1, 2</c>, <c>1 to 3 characters long</c>.
/// </summary>
internal static partial class SaidBounds
{
    private const string Number = @"-?[0-9]+(?:\.[0-9]+)?";

    /// <summary>The bounds that a sentence is; none when it speaks of something else.</summary>
    public static IReadOnlyList<SaidBound> Read(string text)
    {
        text = Meaning().Replace(text, "");
        if (WholeRange().Match(text) is { Success: true } range)
        {
            var sentinels = Numbers(range.Groups["others"].Value);
            var bounds = range.Groups["bound"].Captures.Select(bound => Bound(bound.Value)).ToList();
            return [new(Measure.Value, value => sentinels.Contains(value) || bounds.All(bound => bound(value)))];
        }

        if (OneOf().Match(text) is { Success: true } list)
        {
            var values = Numbers(list.Groups["values"].Value);
            return [new(Measure.Value, values.Contains)];
        }

        if (Multiple().Match(text) is { Success: true } multiple)
        {
            var sentinels = Numbers(multiple.Groups["others"].Value);
            var step = Parse(multiple.Groups["step"].Value);
            return [new(Measure.Value, value => sentinels.Contains(value) || value % step == 0)];
        }

        if (Count().Match(text) is { Success: true } count)
        {
            var measure = count.Groups["unit"].Value.StartsWith("character", StringComparison.Ordinal) ? Measure.Characters : Measure.Items;
            var bound = Bound(count.Groups["count"].Value);
            return [new(measure, bound)];
        }

        return [];
    }

    /// <summary>Numbers in a list such as <c>-1, 0 or 7</c>.</summary>
    public static IReadOnlyList<decimal> Numbers(string text) => [.. AnyNumber().Matches(text).Select(match => Parse(match.Value))];

    /// <summary>A number as words write it.</summary>
    public static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Func<decimal, bool> Bound(string text)
    {
        var numbers = Numbers(text);
        return text.Split(' ')[0] switch
        {
            "at" => text.StartsWith("at least", StringComparison.Ordinal) ? value => value >= numbers[0] : value => value <= numbers[0],
            "more" => value => value > numbers[0],
            "less" => value => value < numbers[0],
            "exactly" => value => value == numbers[0],
            _ when numbers.Count == 1 => value => value == numbers[0],
            _ => value => value >= numbers[0] && value <= numbers[1],
        };
    }

    [GeneratedRegex($@"\A(?<bound>{Number}|from {Number} to {Number}|at least {Number}|at most {Number}|more than {Number}|less than {Number})(?: and (?<bound>at least {Number}|at most {Number}|more than {Number}|less than {Number}))*(?:, or (?<others>{Number}(?:, {Number})*(?: or {Number})?))?\z")]
    private static partial Regex WholeRange();

    [GeneratedRegex($@"\Aone of (?<values>{Number}(?:, {Number})*)\z")]
    private static partial Regex OneOf();

    [GeneratedRegex($@"\Aa multiple of (?<step>{Number})(?:, or (?<others>{Number}(?:, {Number})*(?: or {Number})?))?\z")]
    private static partial Regex Multiple();

    [GeneratedRegex($@"\A(?:an array of )?(?<count>(?:at least |at most |exactly |)[0-9]+(?: to [0-9]+)?) (?<unit>characters? long|items?)\z")]
    private static partial Regex Count();

    // What a sentinel means stands in parentheses behind it.
    [GeneratedRegex(@"(?<=[0-9]) \([^)]*\)")]
    private static partial Regex Meaning();

    [GeneratedRegex(Number)]
    private static partial Regex AnyNumber();
}
