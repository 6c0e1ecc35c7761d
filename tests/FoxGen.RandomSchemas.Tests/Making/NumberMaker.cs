namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes the constraints of numbers: every mix of bounds, both kinds on one side too, steps, sentinels and lists.</summary>
internal sealed class NumberMaker(Dice dice)
{
    /// <summary>The constraints of an integer or a number.</summary>
    public Map Make(bool isWhole)
    {
        var scale = isWhole && dice.Chance(0.08) ? Scale.Long : dice.Chance(0.04) ? Scale.Edge : Scale.Small;
        var value = Map.Of(("type", isWhole ? "integer" : "number"));
        if (isWhole && (scale is Scale.Long || dice.Chance(0.05)))
        {
            value = value.With("format", "int64");
        }

        value = dice.Chance(0.3) ? value.With("multipleOf", Step(isWhole)) : value;
        value = Bounded(value, isWhole, scale);
        if (dice.Chance(0.25) && HasRange(value) && Sentinels(value, isWhole) is { Items.Count: > 0 } sentinels)
        {
            value = value.With("sentinels", Meant(sentinels));
        }

        if (dice.Chance(HasRange(value) ? 0.08 : 0.3))
        {
            value = Listed(value, isWhole);
        }

        if (dice.Chance(0.15))
        {
            value = value.With("default", value.Find("const") ?? (value.Texts("enum") is { Count: > 0 } listed ? dice.Pick(listed) : Near(value, isWhole)));
        }

        return value;
    }

    /// <summary>Bounds of an entry of <c>when</c>, or of an override.</summary>
    public Map Bounded(Map value, bool isWhole, Scale scale = Scale.Small)
    {
        var centre = Around(isWhole, scale);
        // Between bounds at multiples of a step, or less than a step apart, there may be nothing.
        var step = value.Number("multipleOf") is { } by && dice.Chance(0.5) ? by : 0;
        centre = step > 0 ? Math.Round(centre / step) * step : centre;
        foreach (var key in NumberBounds.Keys)
        {
            if (dice.Chance(0.4))
            {
                var isLow = key is "minimum" or "exclusiveMinimum";
                // Both bounds of one side are near each other, and now and then on the wrong side of each other.
                var distance = step > 0 ? dice.Pick(0, 0, step / 2, step, 2 * step)
                    : dice.Chance(0.06) ? -dice.From(0, 4)
                    : dice.From(0, dice.Chance(0.7) ? 12 : 40);
                distance = isWhole && !dice.Chance(0.1) ? decimal.Truncate(distance) : distance;
                value = value.With(key, Clamp(centre + (isLow ? -distance : distance) + (step > 0 ? 0 : Fraction(isWhole)), value));
            }
        }

        return value;
    }

    private Map Listed(Map value, bool isWhole)
    {
        if (dice.Chance(0.2) && value.Find("sentinels") is null)
        {
            return value.With("const", Near(value, isWhole));
        }

        if (isWhole && dice.Chance(0.15) && !HasRange(value))
        {
            value = value.With("vocabulary", "Size");
            return dice.Chance(0.5) ? value.With("enum", Sequence.Of(dice.Some(SpecService.Sizes, dice.From(1, 3)))) : value;
        }

        var values = Sentinels(value).Concat(Enumerable.Range(0, dice.From(1, 4)).Select(_ => Near(value, isWhole))).DistinctBy(number => ((Scalar)number).Number).ToList();
        value = value.With("enum", Sequence.Of(values));
        return dice.Chance(0.2) ? value.With("aliases", Map.Of((((Scalar)values[0]).Number + 1_000 is var other ? Text(other) : "", values[0]))) : value;
    }

    // Sentinels inside the range are an error of the spec.
    private Sequence? Sentinels(Map value, bool isWhole)
    {
        var count = dice.From(1, 2);
        var outside = Enumerable.Range(0, 8)
            .Select(_ => dice.Chance(0.5) ? dice.Pick(-1m, 0m, 99m, -2m) : ((Scalar)Near(value, isWhole)).Number + dice.Pick(-1m, 1m, 25m, -25m))
            .Select(number => (Node)Clamp(number, value))
            .Where(number => !NumberBounds.Fits(value, ((Scalar)number).Number) || dice.Chance(0.01))
            .Distinct()
            .Take(count);
        return Sequence.Of(outside);
    }

    // An enum takes the sentinels that stand beside it.
    private static IEnumerable<Node> Sentinels(Map value) => value.Texts("sentinels").Select(text => (Node)text);

    private Node Meant(Sequence list) => dice.Chance(0.3) ? new Map([.. list.Items.Select(item => KeyValuePair.Create(((Scalar)item).Text, (Node)"Means something."))]) : list;

    // A value inside the bounds where there is one nearby, often right at one.
    private Node Near(Map value, bool isWhole) =>
        Enumerable.Range(0, 12).Select(_ => Anywhere(value, isWhole)).FirstOrDefault(number => NumberBounds.Fits(value, ((Scalar)number).Number)) ?? Anywhere(value, isWhole);

    private Node Anywhere(Map value, bool isWhole)
    {
        var bounds = NumberBounds.Keys.Select(value.Number).OfType<decimal>().ToList();
        var number = bounds.Count > 0 ? dice.Pick(bounds) + dice.From(-3, 3) : dice.From(-5, 20) + Fraction(isWhole);
        if (value.Number("multipleOf") is { } step && dice.Chance(0.9))
        {
            number = Math.Round(number / step) * step;
        }

        return Clamp(isWhole ? decimal.Truncate(number) : number, value);
    }

    private Node Step(bool isWhole) => isWhole
        ? dice.Chance(0.1) ? dice.Pick(0.5m, 1.5m, 2.5m) : dice.Pick(1, 2, 3, 4, 5, 7, 8, 10, 16, 64)
        : dice.Pick(0.1m, 0.25m, 0.5m, 0.01m, 1.5m, 1m, 2m, 3m, 0.3m);

    private decimal Around(bool isWhole, Scale scale) => scale switch
    {
        Scale.Long => dice.Pick(5_000_000_000m, -5_000_000_000m, 9_007_199_254_740_993m, long.MaxValue - 5m, long.MinValue + 5m),
        Scale.Edge => isWhole ? dice.Pick(int.MaxValue - 5, int.MinValue + 5) : dice.Pick(1_000_000_000_000m, 0.0001m, -0.0001m),
        _ => dice.From(-10, 30),
    };

    private decimal Fraction(bool isWhole) => isWhole
        ? dice.Chance(0.04) ? 0.5m : 0
        : dice.Chance(0.5) ? dice.Pick(0.1m, 0.5m, 0.25m, 0.3m, 0.7m) : 0;

    private static Node Clamp(decimal number, Map value) => value.Text("type") != "integer" ? number
        : value.Text("format") is "int64" ? Math.Clamp(number, long.MinValue, long.MaxValue)
        : Math.Clamp(number, int.MinValue, int.MaxValue);

    private static bool HasRange(Map value) => NumberBounds.Keys.Append("multipleOf").Any(key => value.Find(key) is not null);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How large the numbers are.</summary>
    internal enum Scale
    {
        /// <summary>Numbers as specs have them.</summary>
        Small,

        /// <summary>Numbers at the ends of a C# type, and very small ones.</summary>
        Edge,

        /// <summary>Numbers that need 64 bits.</summary>
        Long,
    }
}
