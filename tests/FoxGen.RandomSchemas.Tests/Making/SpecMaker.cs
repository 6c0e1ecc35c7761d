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

        // Nested fields of properties that are not overridden as a whole.
        var nested = NestedFields.Of(fields, throughItems: true).Where(one => one.Path.Split('.') is { Length: > 1 } keys && overrides.Find(keys[0]) is null).ToList();
        foreach (var (path, value) in dice.Some(nested, Math.Min(nested.Count, 2)))
        {
            if (value.Find("oneOf") is null && Override(dice, value) is { Entries.Count: > 0 } changed && nested.Count(one => one.Path == path) == 1)
            {
                overrides = overrides.With(path, changed);
            }
        }

        variant = overrides.Entries.Count > 0 ? variant.With("properties", overrides) : variant;
        var left = fields.Keys.Where(name => overrides.Keys.All(key => key.Split('.')[0] != name)).ToList();
        IEnumerable<string> excluded = left.Count > 1 && dice.Chance(0.3) ? dice.Some(left, 1) : [];
        var inside = nested.Where(one => left.Contains(one.Path.Split('.')[0]) && !excluded.Contains(one.Path.Split('.')[0]) && one.Value.Find("const") is null).Select(one => one.Path).ToList();
        excluded = inside.Count > 0 && dice.Chance(0.4) ? [.. excluded, .. dice.Some(inside, 1)] : excluded;
        return excluded.Any() ? variant.With("exclude", Sequence.Of(excluded)) : variant;
    }

    private static Map Override(Dice dice, Map value) => value.Find("oneOf") is Sequence cases ? Narrowed(dice, cases) : value.Text("type") switch
    {
        "integer" or "number" => new NumberMaker(dice).Bounded(Map.Empty, value.Text("type") == "integer"),
        "string" when value.Texts("enum").Count > 1 => Map.Of(("enum", Sequence.Of(dice.Some(value.Texts("enum"), 1)))),
        "string" => new TextMaker(dice).Length(Map.Empty),
        "array" => new ValueMaker(dice).Counted(Map.Empty),
        _ => Map.Empty,
    };

    // Fewer alternatives, or one; the only one also without a list.
    private static Map Narrowed(Dice dice, Sequence cases)
    {
        var left = dice.Some(cases.Items, dice.From(1, cases.Items.Count));
        return left.Count == 1 && dice.Chance(0.5) ? ((Map)left[0]).Without("description") : Map.Of(("oneOf", Sequence.Of(left)));
    }
}
