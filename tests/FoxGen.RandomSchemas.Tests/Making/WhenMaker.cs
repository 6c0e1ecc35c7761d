namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes conditional constraints of a property, and modes.</summary>
/// <param name="dice">Makes the choices.</param>
/// <param name="fields">The fields of the model, or of an object in it.</param>
/// <param name="isInside">Whether they are those of an object, which all variants share.</param>
internal sealed class WhenMaker(Dice dice, Map fields, bool isInside)
{
    /// <summary>The properties, some with entries of <c>when</c>.</summary>
    public Map AddWhen() => new([.. fields.Entries.Select(field => dice.Chance(0.2) && Entries((Map)field.Value) is { Items.Count: > 0 } entries
        ? KeyValuePair.Create(field.Key, (Node)((Map)field.Value).With("when", entries))
        : field)]);

    /// <summary>Modes of a property with an enum of strings; null when there is none.</summary>
    public Map? Modes()
    {
        var (path, value) = NestedFields.Of(fields).FirstOrDefault(one => one.Value.Text("type") == "string" && one.Value.Texts("enum").Count > 1);
        if (value is null)
        {
            return null;
        }

        var modes = value.Texts("enum").Aggregate(Map.Empty, (map, name) => map.With(name, Mode(path)));
        var result = Map.Of(("field", path), ("values", modes));
        return dice.Chance(0.5) ? result.With("infer", dice.Pick("first-match", "none")) : result;
    }

    private Map Mode(string own)
    {
        var mode = Map.Empty;
        var all = NestedFields.Of(fields).Where(one => one.Path != own && (!one.Path.Contains('.') || dice.Chance(0.5))).ToList();
        var others = all.Select(one => one.Path).ToList();
        var lists = all.Where(one => one.Value.Text("type") == "array").Select(one => one.Path).ToList();
        if (lists.Count > 0 && dice.Chance(0.7))
        {
            var low = dice.From(0, 2);
            mode = mode.With("count", Map.Of((dice.Pick(lists), dice.Chance(0.5) ? low : Map.Of(("minimum", low), ("maximum", low + dice.From(0, 2))))));
        }

        mode = others.Count > 0 && dice.Chance(0.3) ? mode.With("require", Sequence.Of(dice.Some(others, 1))) : mode;
        return others.Count > 0 && dice.Chance(0.3) ? mode.With("forbid", Sequence.Of(dice.Some(others, 1))) : mode;
    }

    private Sequence Entries(Map value) => Sequence.Of(Enumerable.Range(0, dice.From(1, 2)).Select(_ => Entry(value)).OfType<Map>());

    private Map? Entry(Map value)
    {
        var entry = Constraint(value);
        if (entry.Entries.Count == 0)
        {
            return null;
        }

        entry = !isInside && dice.Chance(0.15) ? Map.Of(("variants", Sequence.Of([Names.Model + dice.Pick("-x", "-*")]))).Merge(entry)
            : Map.Of(("if", new ConditionMaker(dice, fields).Make())).Merge(entry);
        return dice.Chance(0.15) ? entry.With("severity", "warning") : entry;
    }

    private Map Constraint(Map value)
    {
        if (dice.Chance(0.15))
        {
            return Map.Of((dice.Pick("required", "forbidden"), true));
        }

        // The keys of one alternative, or of two, which apply to the values of their types.
        if (value.Find("oneOf") is Sequence cases)
        {
            var chosen = dice.Some(cases.Items, dice.From(1, 2)).Cast<Map>().Where(one => one.Text("type") is not "object").Select(Constraint).ToList();
            return chosen.Aggregate(Map.Empty, (all, one) => all.Merge(one));
        }

        var listed = value.Texts("enum");
        return value.Text("type") switch
        {
            "integer" or "number" when listed.Count == 0 || dice.Chance(0.3) => Numbers(value),
            "string" or "integer" or "number" when listed.Count > 0 => Map.Of(("enum", Sequence.Of(dice.Some(listed, dice.From(1, listed.Count))))),
            "string" => dice.Chance(0.7) ? new TextMaker(dice).Length(Map.Empty) : Map.Of(("pattern", new PatternMaker(dice).Make())),
            "boolean" => Map.Of(("const", dice.Pick(value.Find("spelling") is Map words ? words.Entries.Select(entry => entry.Value).ToList() : ["true", "false"]))),
            "array" => new ValueMaker(dice).Counted(Map.Empty),
            _ => Map.Empty,
        };
    }

    // Within the bounds of the property, or no value would be left.
    private Map Numbers(Map value)
    {
        var isWhole = value.Text("type") == "integer";
        var low = value.Number("minimum") ?? value.Number("exclusiveMinimum");
        var high = value.Number("maximum") ?? value.Number("exclusiveMaximum");
        if (low is null && high is null)
        {
            return new NumberMaker(dice).Bounded(Map.Empty, isWhole);
        }

        var entry = Map.Empty;
        entry = low is { } from && dice.Chance(0.6) ? entry.With(dice.Pick("minimum", "exclusiveMinimum"), from + dice.From(0, 3)) : entry;
        entry = high is { } to && dice.Chance(0.6) ? entry.With(dice.Pick("maximum", "exclusiveMaximum"), to - dice.From(0, 3)) : entry;
        return isWhole && dice.Chance(0.3) ? entry.With("multipleOf", dice.From(1, 3)) : entry;
    }
}
