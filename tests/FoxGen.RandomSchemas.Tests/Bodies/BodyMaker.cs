namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes bodies that are mostly right, and wrong at a border, in a type or in what is there.</summary>
internal sealed class BodyMaker(Dice dice)
{
    private double _wrong;

    /// <summary>Some bodies for a file, for each of its variants in turn.</summary>
    public static IReadOnlyList<Body> Make(Map file, int count, int seed)
    {
        var maker = new BodyMaker(new Dice(seed));
        var variants = Variants.Of(file).ToList();
        return [.. Enumerable.Range(0, variants.Count == 0 ? 0 : count).Select(i => variants[i % variants.Count]).Select(variant => new Body(variant, maker.Next(Variants.Fields(file, variant), file, variant)))];
    }

    private JsonObject Next(Map fields, Map file, string variant)
    {
        // In some bodies only rules between fields can be broken, or few would get that far.
        _wrong = dice.Pick(0, 0.3, 1, 1);
        return Object(fields, Variants.Required(file, variant), dice.Pick(0.3, 0.7, 1));
    }

    private JsonObject Object(Map fields, IReadOnlyList<string> required, double present)
    {
        var made = new JsonObject();
        foreach (var (name, value) in fields.Entries)
        {
            var isRequired = required.Contains(name);
            if (isRequired ? !dice.Chance(0.06 * _wrong) : dice.Chance(present))
            {
                made[name] = dice.Chance(isRequired ? 0.03 * _wrong : 0.04) ? null : Value((Map)value);
            }
        }

        if (dice.Chance(0.03 * _wrong))
        {
            made["unheard_of"] = dice.Chance(0.3) ? null : true;
        }

        return made;
    }

    private JsonNode? Value(Map value)
    {
        if (dice.Chance(0.05 * _wrong))
        {
            return Anything();
        }

        if (value.Find("oneOf") is Sequence cases)
        {
            return Value((Map)dice.Pick(cases.Items));
        }

        return value.Text("type") switch
        {
            "integer" or "number" => new NumberValues(dice).Next(value, dice.Chance(0.35 * _wrong)),
            "string" => new TextValues(dice).Next(value, dice.Chance(0.35 * _wrong)),
            "boolean" => Boolean(value),
            "array" => Array(value),
            _ => value.Find("properties") is Map properties ? WithOthers(Object(properties, value.Texts("required"), 0.6), value) : Free(2),
        };
    }

    // Of an open object some keys are those of other objects.
    private JsonObject WithOthers(JsonObject made, Map value)
    {
        var keys = value.Text("additionalProperties") == "true" ? new[] { "id", "width", "other", "Extra" }.Where(key => value.Below("properties").Find(key) is null) : [];
        foreach (var key in keys.Where(_ => dice.Chance(0.3)))
        {
            made[key] = Anything();
        }

        return made;
    }

    private JsonValue Boolean(Map value) => value.Find("spelling") is Map words && !dice.Chance(0.1 * _wrong)
        ? value.Text("const") is { } word && !dice.Chance(0.2 * _wrong) ? JsonValue.Create(word) : JsonValue.Create(((Scalar)dice.Pick(words.Entries).Value).Text)
        : value.Text("const") is { } flag && value.Find("spelling") is null && !dice.Chance(0.3 * _wrong) ? JsonValue.Create(flag == "true")
        : JsonValue.Create(dice.Chance(0.5));

    private JsonArray Array(Map value)
    {
        var least = (int)(value.Number("minItems") ?? 0) - (dice.Chance(0.1 * _wrong) ? 1 : 0);
        var most = (int)(value.Number("maxItems") ?? Math.Max(least, 0) + 2) + (dice.Chance(0.1 * _wrong) ? 1 : 0);
        var count = dice.Chance(0.4) ? dice.Pick(least, most) : dice.From(Math.Min(least, most), Math.Max(least, most));
        var items = Enumerable.Range(0, Math.Clamp(count, 0, 8)).Select(_ => dice.Chance(0.02 * _wrong) ? null : Value(value.Below("items"))).ToList();
        if (items.Count > 1 && value.Find("uniqueItems") is not null)
        {
            // Mostly different, now and then one twice.
            items = dice.Chance(0.2 * _wrong) ? [.. items.Skip(1), items[^1]?.DeepClone()] : [.. items.DistinctBy(item => item?.ToJsonString() ?? "null")];
        }

        return new JsonArray([.. items]);
    }

    private JsonObject Free(int depth)
    {
        var made = new JsonObject();
        for (var left = dice.Below(3); left > 0; left--)
        {
            made[dice.Pick("a", "b", "c")] = depth > 0 && dice.Chance(0.3) ? Free(depth - 1) : Anything();
        }

        return made;
    }

    private JsonNode? Anything() => dice.Below(8) switch
    {
        0 => JsonValue.Create(true),
        1 => JsonValue.Create(dice.From(-2, 20)),
        2 => JsonValue.Create(dice.Pick(0.5, 1.5, -0.25)),
        3 => JsonValue.Create(dice.Pick("", "abc", "5", "true", "null")),
        4 => new JsonArray(),
        5 => new JsonArray((JsonNode?)null),
        6 => null,
        _ => new JsonObject(),
    };
}
