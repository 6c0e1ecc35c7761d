namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes model files.</summary>
internal static class SpecMaker
{
    /// <summary>The file of a seed.</summary>
    public static Map Make(int seed)
    {
        var dice = new Dice(seed);
        // Many files are about one value, or what is about several would never be small.
        var fields = new ValueMaker(dice).Fields(dice.Chance(0.4) ? dice.From(1, 2) : dice.From(3, 5), depth: 0);
        var file = Map.Of(("service", "random"), ("family", "all"), ("result", "MediaResult"), ("title", "Random"));
        file = file.With("variants", Map.Of(($"{Names.Model}-x", Map.Empty)));
        if (dice.Chance(0.4))
        {
            file = file.With("required", Sequence.Of(dice.Some([.. fields.Keys], dice.From(1, fields.Entries.Count))));
        }

        var when = new WhenMaker(dice, fields, isInside: false);
        file = file.With("properties", when.AddWhen());
        if (dice.Chance(0.25))
        {
            file = file.With("variants", file.Below("variants").With($"{Names.Model}-y", Variant(dice, fields)));
        }

        if (dice.Chance(0.55) && new RuleMaker(dice, fields, isInside: false).Rules(dice.From(1, 3)) is { Items.Count: > 0 } rules)
        {
            file = file.With("rules", rules);
        }

        return dice.Chance(0.15) && when.Modes() is { } modes ? file.With("modes", modes) : file;
    }

    private static Map Variant(Dice dice, Map fields)
    {
        var variant = Map.Empty;
        var overrides = Map.Empty;
        foreach (var (name, value) in fields.Entries)
        {
            if (dice.Chance(0.4) && Override(dice, (Map)value) is { Entries.Count: > 0 } changed)
            {
                overrides = overrides.With(name, changed);
            }
        }

        variant = overrides.Entries.Count > 0 ? variant.With("properties", overrides) : variant;
        var left = fields.Keys.Where(name => overrides.Find(name) is null).ToList();
        return left.Count > 1 && dice.Chance(0.3) ? variant.With("exclude", Sequence.Of(dice.Some(left, 1))) : variant;
    }

    private static Map Override(Dice dice, Map value) => value.Text("type") switch
    {
        "integer" or "number" => new NumberMaker(dice).Bounded(Map.Empty, value.Text("type") == "integer"),
        "string" when value.Texts("enum").Count > 1 => Map.Of(("enum", Sequence.Of(dice.Some(value.Texts("enum"), 1)))),
        "string" => new TextMaker(dice).Length(Map.Empty),
        "array" => new ValueMaker(dice).Counted(Map.Empty),
        _ => Map.Empty,
    };
}
