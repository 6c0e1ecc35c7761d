namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes numbers inside the bounds of a schema, and at its borders.</summary>
internal sealed class NumberValues(Dice dice)
{
    // What no C# number holds, or only just.
    private static readonly string[] s_extremes =
        ["2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e30", "9007199254740993", "1e-30", "1e300"];

    public JsonNode Next(Map value, bool atBorder)
    {
        var isWhole = value.Text("type") == "integer";
        var listed = value.Texts("enum").Concat(value.Text("const") is { } one ? [one] : []).ToList();
        listed = listed.Count > 0 ? listed : value.Text("vocabulary") is not null ? [.. SpecService.Sizes, .. dice.Chance(0.2) ? ["1000"] : Array.Empty<string>()] : listed;
        if (!atBorder && listed.Count > 0)
        {
            return Written(dice.Chance(0.2) && value.Texts("aliases") is { Count: > 0 } aliases ? decimal.Parse(dice.Pick(aliases), CultureInfo.InvariantCulture) : decimal.Parse(dice.Pick(listed), CultureInfo.InvariantCulture));
        }

        if (atBorder && dice.Chance(0.06))
        {
            return JsonNode.Parse(dice.Pick(s_extremes))!;
        }

        var border = NumberBounds.Keys.Concat(["default"]).Select(value.Number).OfType<decimal>()
            .Concat(value.Texts("sentinels").Concat(listed).Select(text => decimal.Parse(text, CultureInfo.InvariantCulture)))
            .DefaultIfEmpty(0)
            .ToList();
        var step = value.Number("multipleOf");
        var number = atBorder
            ? dice.Pick(border) + dice.Pick(0, 0, 1, -1, step ?? 1, -step ?? -1, isWhole ? 0 : 0.1m, isWhole ? 0 : -0.5m, isWhole && dice.Chance(0.9) ? 0 : 0.5m, isWhole ? 0 : 0.0000001m)
            : dice.Chance(0.1) && value.Texts("sentinels") is { Count: > 0 } sentinels ? decimal.Parse(dice.Pick(sentinels), CultureInfo.InvariantCulture)
            : Inside(value, isWhole, step);
        return Written(number);
    }

    private decimal Inside(Map value, bool isWhole, decimal? step)
    {
        var unit = isWhole ? 1m : 0.1m;
        var lows = new[] { value.Number("minimum"), value.Number("exclusiveMinimum") + unit }.OfType<decimal>().ToList();
        var highs = new[] { value.Number("maximum"), value.Number("exclusiveMaximum") - unit }.OfType<decimal>().ToList();
        var low = lows.Count > 0 ? lows.Max() : highs.Count > 0 ? highs.Min() - 20 : dice.From(-2, 5);
        var high = highs.Count > 0 ? highs.Min() : low + 20;
        var number = low + (Math.Max(0, high - low) * dice.From(0, 20) / 20);
        number = step is { } by ? Math.Round(number / by) * by : isWhole ? Math.Round(number) : Math.Round(number, 2);
        return number;
    }

    // As in JSON Schema, 5.0 is a whole number.
    private JsonNode Written(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return JsonNode.Parse(dice.Chance(0.95) || text.Contains('.') ? text : dice.Chance(0.5) ? text + ".0" : text + "e0")!;
    }
}
