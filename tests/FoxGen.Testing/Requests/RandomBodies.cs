namespace FoxGen.Testing;

/// <summary>Makes request bodies that are mostly right and often a little wrong. The same seed makes the same bodies.</summary>
public sealed class RandomBodies(int seed)
{
    private static readonly string[] s_texts =
    [
        "", "a", "ab c", "no", "hello @Image1", "中文😀", "😀😀😀😀", "a\nb", "a\rb", "a\u2028b", "x\u00a0y.12", "x yz.12", "en", "EN", "engl",
        "https://kit.example/a.png", "http://kit.example/a.mp4", "HTTPS://a.kit.example/b.JPEG?x=.gif", "https://user@kit.example:8080/x.mp4",
        "https://kit.example@evil.example/x.png", "https://notkit.example/", "https://.kit.example/", "https://[a:b].kit.example/x", "https://[x.kit.example:b]/x",
        "https://", "https:///x", "https://?x", "ftp://kit.example/a.png", "https://kit.example/a b", "https://kit.example/a{b}", "https://kit.example/päth.mp4",
        "https://kit.example.png", "https://kit.example/a.png/", "https://kit.example/a.png#b", "https://kit.example/a.", "https://kit.example:8080",
        "data:image/png;base64,AAAA", "data:image/png;base64,", "data:image/png;base64,AAA", "data:;BASE64,AA==", "data:,hello", "data:text/plain,a;base64,b", "DATA:x", "data:a b,c",
        "data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAA", "AAA=", "AA==", "A===", "AAAAA", "AA=A", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ];

    private static readonly double[] s_numbers = [-1, 0, 0.1, 0.3, 0.5, 0.7, 1, 1.5, 2, 2.4, 2.5, 2.6, 3, 4, 5, 6.5, 7, 8, 9, 10, 12, 15, 16, 20, 50, 256, 264, 1024, 3840, 4000, 100.5];

    private readonly Random _random = new(seed);
    private double _wrong;

    /// <summary>A body of a model, without the field that names it.</summary>
    public RuleValue Next(RequestSchema schema)
    {
        // In half of the bodies only the rules between fields can be broken, or few would get that far.
        _wrong = Chance(0.5) ? 0 : 1;
        return Object(schema.Fields, 0.1 + (0.6 * _random.NextDouble()));
    }

    private RuleValue Object(EquatableArray<FieldSchema> fields, double present, bool isOpen = false)
    {
        var entries = new List<KeyValuePair<string, RuleValue>>();
        foreach (var field in fields)
        {
            if (field.IsRequired ? !Chance(0.04 * _wrong) : Chance(present))
            {
                entries.Add(new(field.Name, !field.IsRequired && Chance(0.04) ? RuleValue.Null : Value(field.Value)));
            }
        }

        if (isOpen ? Chance(0.4) : Chance(0.03 * _wrong))
        {
            entries.Add(new("unheard_of", Chance(0.5) ? RuleValue.Null : RuleValue.True));
        }

        return RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)entries);
    }

    private RuleValue Value(ValueSchema schema)
    {
        if (Chance(0.03 * _wrong))
        {
            return Anything();
        }

        if (schema.Aliases.Count > 0 && Chance(0.3))
        {
            return schema.Aliases[_random.Next(schema.Aliases.Count)].Spelling;
        }

        if (schema.Allowed.Count > 0 && schema.Spelling is null && !Chance(0.07 * _wrong))
        {
            return schema.Allowed[_random.Next(schema.Allowed.Count)];
        }

        switch (schema.Kind)
        {
            case ValueKind.Boolean when schema.Spelling is { } spelling && !Chance(0.05 * _wrong):
                return RuleValue.Of(Chance(0.5) ? spelling.True : spelling.False);
            case ValueKind.Boolean:
                return RuleValue.Of(Chance(0.5));
            case ValueKind.Integer or ValueKind.Number:
                return Number(schema);
            case ValueKind.Array:
                var most = Math.Min(schema.Find<ItemCount>()?.Range.Maximum ?? 3, 9) + (Chance(0.05 * _wrong) ? 1 : 0);
                var least = Chance(0.1 * _wrong) ? 0 : schema.Find<ItemCount>()?.Range.Minimum ?? 0;
                return RuleValue.Of(Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Value(schema.Items!)).ToList());
            case ValueKind.Object:
                return Object(schema.Properties, 0.5, schema.IsOpen);
            case ValueKind.Union:
                return Value(schema.Cases[_random.Next(schema.Cases.Count)].Value);
            default:
                return Text(schema);
        }
    }

    private RuleValue Text(ValueSchema schema)
    {
        if (schema.Format is TextFormat.Uri && schema.Urls is null && !Chance(0.07 * _wrong))
        {
            return RuleValue.Of("https://kit.example/" + _random.Next(100) + (Chance(0.5) ? ".mp4" : ".png"));
        }

        if (schema.Format is TextFormat.None && schema.Find<TextPattern>() is null && !Chance(0.15 * _wrong))
        {
            var length = _random.Next(schema.Find<TextLength>()?.Range.Minimum ?? 0, Math.Min(schema.Find<TextLength>()?.Range.Maximum ?? 8, 12) + 1);
            return RuleValue.Of(string.Concat(Enumerable.Range(0, length).Select(_ => Chance(0.1) ? "😀" : Chance(0.1) ? "中" : "abc "[_random.Next(4)].ToString())));
        }

        return RuleValue.Of(s_texts[_random.Next(s_texts.Length)]);
    }

    private RuleValue Number(ValueSchema schema)
    {
        var (low, high) = ((double)(schema.Range?.Minimum ?? 0), (double)(schema.Range?.Maximum ?? 20));
        var number = !Chance(0.25 * _wrong) ? Math.Round(low + (_random.NextDouble() * (high - low)), schema.Kind is ValueKind.Integer ? 0 : 1)
            : schema.Range is { Sentinels.Count: > 0 } range && Chance(0.5) ? (double)range.Sentinels[0]
            : s_numbers[_random.Next(s_numbers.Length)];
        number = schema.Constraints.OfType<MultipleOf>().FirstOrDefault() is { Step: var step } && !Chance(0.2 * _wrong) ? (double)(Math.Round((decimal)number / step) * step) : number;
        // A whole number may be written with a fraction of zero.
        return Math.Floor(number) == number && Chance(0.9) ? RuleValue.Of((long)number) : RuleValue.Of(number);
    }

    private RuleValue Anything() => _random.Next(7) switch
    {
        0 => RuleValue.True,
        1 => RuleValue.Of((long)_random.Next(-2, 20)),
        2 => RuleValue.Of(s_numbers[_random.Next(s_numbers.Length)]),
        3 => RuleValue.Of(s_texts[_random.Next(s_texts.Length)]),
        4 => RuleValue.Of(Array.Empty<RuleValue>()),
        5 => RuleValue.Of([RuleValue.Null]),
        _ => RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>()),
    };

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
