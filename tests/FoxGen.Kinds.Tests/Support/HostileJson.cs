using System.Text;

namespace FoxGen.Kinds.Tests;

/// <summary>JSON as nobody sane sends it: wrong types anywhere, depth, huge numbers, half surrogates, broken UTF-8, keys twice.</summary>
internal sealed class HostileJson(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A body with the fields of a model, some of them spoilt.</summary>
    public byte[] Next(EquatableArray<FieldSchema> fields, RuleValue body)
    {
        if (_random.Next(40) == 0)
        {
            return Encoding.UTF8.GetBytes(Value(0));
        }

        var members = body.AsMap.Where(_ => _random.Next(4) > 0).Select(entry => $"{JsonText.Quote(entry.Key)}:{entry.Value}").ToList();
        for (var left = _random.Next(4); left > 0; left--)
        {
            members.Insert(_random.Next(members.Count + 1), $"{Key(fields)}:{Value(0)}");
        }

        var json = Encoding.UTF8.GetBytes("{" + string.Join(",", members) + "}");
        var at = Array.IndexOf(json, (byte)'~');
        if (at >= 0)
        {
            // Half a character of UTF-8.
            json[at] = 0xC3;
        }

        return json;
    }

    private string Key(EquatableArray<FieldSchema> fields) => _random.Next(8) switch
    {
        0 => "\"\\ud800\"",
        1 => "\"\"",
        2 => "\"model\"",
        3 => JsonText.Quote(new string('k', 100_000)),
        _ => fields.Count == 0 ? "\"x\"" : JsonText.Quote(fields[_random.Next(fields.Count)].Name),
    };

    private string Value(int depth) => _random.Next(depth > 3 ? 12 : 17) switch
    {
        0 => "null",
        1 => "true",
        2 => "1e400",
        3 => "-1e400",
        4 => "9223372036854775808",
        5 => "-0.0",
        6 => "0." + new string('1', 500),
        7 => "\"\\udc00\\ud83d\"",
        8 => "\"~\"",
        9 => "\"C:\\\\secret.txt\"",
        10 => Deep(_random.Next(2) == 0 ? 60 : 300),
        11 => "\"" + new string('\u4e2d', 5_000) + "\"",
        12 or 13 => $"[{string.Join(",", Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1)))}]",
        14 => $"[{string.Join(",", Enumerable.Repeat(Value(4), 200))}]",
        15 => $"{{\"a\":{Value(depth + 1)},\"a\":{Value(depth + 1)}}}",
        _ => $"{{\"type\":{Value(depth + 1)},\"text\":{Value(depth + 1)}}}",
    };

    private string Deep(int depth) => _random.Next(2) == 0
        ? new string('[', depth) + new string(']', depth)
        : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
