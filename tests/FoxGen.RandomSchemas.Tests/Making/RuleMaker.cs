namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes rules of every relation, and of conditions.</summary>
internal sealed class RuleMaker(Dice dice, Map fields, bool isInside)
{
    /// <summary>Some rules; fewer when the fields do not go with any.</summary>
    public Sequence Rules(int count) => Sequence.Of(Enumerable.Range(1, count)
        .Select(i => Rule(string.Create(CultureInfo.InvariantCulture, $"rule-{i}")))
        .OfType<Map>());

    private Map? Rule(string id)
    {
        if (Relation() is not { } relation)
        {
            return null;
        }

        var rule = Map.Of(("id", id)).Merge(relation);
        rule = dice.Chance(0.15) ? rule.With("severity", dice.Pick("warning", "note")) : rule;
        rule = dice.Chance(0.2) ? rule.With("at", dice.Pick([.. NestedFields.Of(fields).Select(one => one.Path)])) : rule;
        rule = !isInside && dice.Chance(0.1) ? rule.With("variants", Sequence.Of([Names.Model + dice.Pick("-x", "-*")])) : rule;
        return relation.Find("expression") is not null || dice.Chance(0.3) ? rule.With("message", "It must hold.") : rule;
    }

    private Map? Relation()
    {
        var all = NestedFields.Of(fields).Where(one => !one.Path.Contains('.') || dice.Chance(0.5)).ToList();
        var names = all.Select(one => one.Path).ToList();
        var lists = all.Where(one => one.Value.Text("type") == "array").Select(one => one.Path).ToList();
        var texts = all.Where(one => one.Value.Text("type") == "string").Select(one => one.Path).ToList();
        switch (dice.Below(14))
        {
            case 0 when names.Count > 1:
                return With("requires", dice.Pick("anyOf", "allOf"));
            case 1 when names.Count > 1:
                return With("excludes", "fields");
            case 2 when names.Count > 1:
                return Map.Of(("atLeastOneOf", Several(names, 2)));
            case 3 when names.Count > 1:
                return Map.Of(("atMostOneOf", Several(names, 2)));
            case 4 when names.Count > 1:
                return Map.Of(("exactlyOneOf", Several(names, 2)));
            case 5 or 6 when lists.Count > 0:
                var low = dice.From(0, 2);
                var total = Map.Of(("of", Several(lists, 1)));
                total = dice.Chance(0.5) ? total.With("minimum", low) : total;
                return Map.Of(("totalItems", dice.Chance(0.7) || total.Find("minimum") is null ? total.With("maximum", low + dice.From(0, 3)) : total));
            case 7:
                return Map.Of(("require", Several(names, 1)));
            case 8 or 9 when lists.Count > 0 && texts.Count > 0:
                var to = dice.Pick(lists);
                return Map.Of(("references", References(dice.Pick(texts), to, all.First(one => one.Path == to).Value.Below("items"))));
            default:
                return Map.Of(("expression", new ConditionMaker(dice, fields).Make()));
        }

        Map With(string relation, string others)
        {
            var field = dice.Pick(names);
            return Map.Of((relation, Map.Of(("field", field), (others, Several([.. names.Where(name => name != field)], 1)))));
        }
    }

    private Map References(string field, string to, Map items)
    {
        var key = items.Below("properties").Entries.FirstOrDefault(one => one.Value is Map value && value.Text("type") == "string").Key;
        var isNumbered = dice.Chance(0.4) || (items.Text("type") != "string" && key is null);
        var relation = Map.Of(("field", field), ("token", isNumbered ? dice.Pick("@Image{n}", "<#{n}#>") : dice.Pick("@{name}", "{name}:")), ("to", to));
        return !isNumbered && items.Text("type") == "object" && key is not null ? relation.With("key", key) : relation;
    }

    private Sequence Several(IReadOnlyList<string> names, int least) => Sequence.Of(dice.Some(names, dice.From(least, Math.Min(3, names.Count))));
}
