namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes what one value may be: a property, an item, an alternative.</summary>
internal sealed class ValueMaker(Dice dice)
{
    private const int Deepest = 2;

    private static readonly string[] s_keys = ["id", "width", "kind", "url", "tags"];

    /// <summary>A value of any type.</summary>
    /// <param name="depth">How deep it is.</param>
    /// <param name="isItem">Whether it is an item, which is no array.</param>
    public Map Make(int depth = 0, bool isItem = false) => Noted(Typed(depth, isItem), isItem);

    // What is shown beside the bounds, in the same sentence.
    private Map Noted(Map value, bool isItem) => !isItem && dice.Chance(0.05) ? value.With("unit", "s") : value;

    private Map Typed(int depth, bool isItem) => dice.Below(depth >= Deepest ? 6 : 12) switch
    {
        0 or 1 => new NumberMaker(dice).Make(isWhole: true),
        2 => new NumberMaker(dice).Make(isWhole: false),
        3 or 4 => new TextMaker(dice).Make(),
        5 => Boolean(),
        6 => new NumberMaker(dice).Make(dice.Chance(0.7)),
        7 or 8 when !isItem => Array(depth),
        9 or 10 => Object(depth),
        _ => Union(depth, isItem),
    };

    /// <summary>A field named by its place in an object.</summary>
    public Map Fields(int count, int depth, string prefix = "")
    {
        var fields = Map.Empty;
        for (var i = 0; i < count; i++)
        {
            var name = depth == 0 ? ((char)('a' + i)).ToString() : s_keys[i];
            fields = fields.With(prefix + name, Make(depth));
        }

        return fields;
    }

    private Map Boolean()
    {
        var value = Map.Of(("type", "boolean"));
        var isSpelled = dice.Chance(0.4);
        value = isSpelled ? value.With("spelling", dice.Pick(Map.Of(("true", "yes"), ("false", "no")), Map.Of(("true", "1"), ("false", "0")), Map.Of(("true", "false"), ("false", "off")))) : value;
        var words = isSpelled ? value.Below("spelling").Entries.Select(entry => entry.Value).ToList() : ["true", "false"];
        value = dice.Chance(0.15) ? value.With("const", dice.Pick(words)) : value;
        return dice.Chance(0.25) ? value.With("default", value.Find("const") ?? dice.Pick(words)) : value;
    }

    private Map Array(int depth)
    {
        var value = Counted(Map.Of(("type", "array")));
        value = dice.Chance(0.3) ? value.With("uniqueItems", true) : value;
        var items = Make(depth + 1, isItem: true);
        if (dice.Chance(0.2) && (items.Texts("schemes").Any(scheme => scheme is "data" or "base64") || items.Text("format") is "base64"))
        {
            value = value.With("inline", Map.Of(("maxItems", dice.From(0, 2))));
        }

        return value.With("items", items.Without("default"));
    }

    /// <summary>Bounds of a number of items.</summary>
    public Map Counted(Map value)
    {
        var low = dice.From(0, 3);
        value = dice.Chance(0.4) ? value.With("minItems", low) : value;
        return dice.Chance(0.5) ? value.With("maxItems", dice.Chance(0.04) ? Math.Max(0, low - 1) : low + dice.From(0, 3)) : value;
    }

    private Map Object(int depth)
    {
        var value = Map.Of(("type", "object"));
        if (dice.Chance(0.15))
        {
            return value;
        }

        var fields = Fields(dice.From(1, 3), depth + 1);
        value = value.With("properties", dice.Chance(0.3) ? new WhenMaker(dice, fields, isInside: true).AddWhen() : fields);
        value = dice.Chance(0.6) ? value.With("required", Sequence.Of(dice.Some([.. fields.Keys], dice.From(1, fields.Entries.Count)))) : value;
        value = Opened(value);
        return dice.Chance(0.4) ? value.With("rules", new RuleMaker(dice, fields, isInside: true).Rules(dice.From(1, 2))) : value;
    }

    private Map Opened(Map value) => dice.Chance(0.3) ? value.With("additionalProperties", dice.Pick(true, true, false)) : value;

    private Map Union(int depth, bool isItem)
    {
        if (dice.Chance(0.5))
        {
            return Discriminated(depth);
        }

        var kinds = dice.Some(["string", "integer", "boolean", "array", "object"], dice.From(2, 3)).Where(kind => !isItem || kind != "array").ToList();
        return kinds.Count < 2 ? Discriminated(depth) : Map.Of(("oneOf", Sequence.Of(kinds.Select(kind => (Node)Alternative(kind, depth)))));
    }

    private Map Alternative(string kind, int depth) => (kind switch
    {
        "string" => new TextMaker(dice).Make(),
        "integer" => new NumberMaker(dice).Make(dice.Chance(0.7)),
        "boolean" => Map.Of(("type", "boolean")),
        "array" => Array(depth + 1),
        _ => Object(depth + 1),
    }).Without("default");

    private Map Discriminated(int depth)
    {
        var cases = new[] { "text", "picture", "sound" }.Take(dice.From(2, 3)).Select(kind =>
        {
            var fields = Map.Of(("type", Map.Of(("type", "string"), ("const", kind)))).Merge(Fields(dice.From(0, 2), depth + 1));
            return (Node)Opened(Map.Of(
                ("type", "object"),
                ("required", Sequence.Of(dice.Some([.. fields.Keys.Skip(1)], dice.From(0, fields.Entries.Count - 1)).Prepend("type"))),
                ("properties", fields)));
        });
        var value = Map.Of(("oneOf", Sequence.Of(cases)));
        return dice.Chance(0.5) ? value.With("discriminator", "type") : value;
    }
}
