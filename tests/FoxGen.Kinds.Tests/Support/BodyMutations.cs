namespace FoxGen.Kinds.Tests;

/// <summary>Changes one or two places of a body that is known to be good or nearly so. The same seed makes the same changes.</summary>
internal sealed class BodyMutations(int seed)
{
    private static readonly string[] s_words =
    [
        "", "auto", "fox den", "中文😀", "@Image1 @Image2", "@hero", "anna: hi\nben: ho", "wait<#0.5#>", "wait<#100#>", "data:image/png;base64,AAAA",
        "https://m.example/a.png", "https://m.example/b.mp4", "https://m.example/c", "http://www.youtube.com/x", "ftp://m.example/x", "en", "AAA=", "yes",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A changed body.</summary>
    public RuleValue Next(RuleValue body, EquatableArray<FieldSchema> fields)
    {
        for (var left = _random.Next(3); left > 0; left--)
        {
            body = Change(body, fields, 0);
        }

        return body.Kind is RuleValueKind.Map ? body : RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>());
    }

    private RuleValue Change(RuleValue value, EquatableArray<FieldSchema> fields, int depth)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Map when _random.Next(5) > 0 || depth == 0:
                return ChangeMap(value, fields, depth);
            case RuleValueKind.List when value.AsList.Count > 0 && _random.Next(5) > 0:
                return ChangeList(value.AsList, depth);
            case RuleValueKind.Integer when _random.Next(4) > 0:
                return RuleValue.Of(value.AsInteger + _random.Next(-3, 4));
            case RuleValueKind.Number when _random.Next(4) > 0:
                return RuleValue.Of(value.AsNumber * (_random.Next(5) / 2.0));
            case RuleValueKind.Boolean when _random.Next(4) > 0:
                return RuleValue.Of(!value.AsBoolean);
            default:
                return _random.Next(8) switch
                {
                    0 => RuleValue.Null,
                    1 => RuleValue.Of((long)_random.Next(-1, 20)),
                    2 => RuleValue.Of(_random.Next(100) / 10.0),
                    _ => RuleValue.Of(s_words[_random.Next(s_words.Length)]),
                };
        }
    }

    private RuleValue ChangeMap(RuleValue map, EquatableArray<FieldSchema> fields, int depth)
    {
        var entries = map.AsMap.ToList();
        var at = entries.Count == 0 ? 0 : _random.Next(entries.Count);
        switch (_random.Next(6))
        {
            case 0 when entries.Count > 0:
                entries.RemoveAt(at);
                break;
            case 1 when fields.Count > 0:
                var added = fields[_random.Next(fields.Count)];
                entries.RemoveAll(entry => entry.Key == added.Name);
                entries.Add(new(added.Name, added.Default ?? (added.Value.Allowed.Count > 0 ? added.Value.Allowed[_random.Next(added.Value.Allowed.Count)] : Change(RuleValue.Null, default, depth))));
                break;
            default:
                if (entries.Count > 0)
                {
                    var inner = fields.FirstOrDefault(field => field.Name == entries[at].Key)?.Value;
                    entries[at] = new(entries[at].Key, Change(entries[at].Value, inner?.Properties ?? default, depth + 1));
                }

                break;
        }

        return RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)entries);
    }

    private RuleValue ChangeList(IReadOnlyList<RuleValue> list, int depth)
    {
        var items = list.ToList();
        var at = _random.Next(items.Count);
        switch (_random.Next(4))
        {
            case 0:
                items.RemoveAt(at);
                break;
            case 1:
                items.Add(items[at]);
                break;
            default:
                items[at] = Change(items[at], default, depth + 1);
                break;
        }

        return RuleValue.Of(items);
    }
}
