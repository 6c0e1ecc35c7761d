namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes conditions over fields in the expression language. Nearly all of them type-check.</summary>
internal sealed class ConditionMaker(Dice dice, Map fields)
{
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly List<(string Name, Map Value)> _variables = [];

    public string Make() => Condition(dice.From(0, 3));

    private string Condition(int depth) => (depth <= 0 ? dice.Below(5) : dice.Below(16)) switch
    {
        0 => Comparison(depth),
        1 => Has(),
        2 => Equality(),
        3 => Flag() ?? Comparison(depth),
        4 => $"size({List(depth - 1).Text}) {dice.Pick(s_comparisons)} {dice.From(0, 4)}",
        5 or 6 => $"({Condition(depth - 1)}) && ({Condition(depth - 1)})",
        7 or 8 => $"({Condition(depth - 1)}) || ({Condition(depth - 1)})",
        9 => $"!({Condition(depth - 1)})",
        10 => $"({Condition(depth - 1)} ? {Condition(depth - 1)} : {Condition(depth - 1)})",
        11 or 12 => Macro(dice.Pick("all", "exists"), depth, Condition).Text,
        13 => $"matches({Text(depth - 1)}, {Quoted(new PatternMaker(dice).Make())})",
        14 => $"{Text(depth - 1)} in {Names(depth - 1)}",
        _ => Comparison(depth),
    };

    private string Comparison(int depth)
    {
        if (Paths("integer", "number") is { Count: > 0 } numbers && dice.Chance(0.7))
        {
            var (path, value) = dice.Pick(numbers);
            return $"{MaybeDefault(path, value)} {dice.Pick(s_comparisons)} {(dice.Chance(0.7) ? Near(value) : Number(depth - 1))}";
        }

        return $"{Number(depth - 1)} {dice.Pick(s_comparisons)} {Number(depth - 1)}";
    }

    private string Has()
    {
        var paths = Paths().Where(path => path.Path.Contains('.')).ToList();
        return paths.Count == 0 ? $"has(this.{fields.Keys.First()})" : $"has({dice.Pick(paths).Path})";
    }

    // A text or a number against values that it may have.
    private string Equality()
    {
        var paths = Paths("string", "words", "integer", "number").Where(path => Values(path.Value).Count > 0).ToList();
        if (paths.Count == 0)
        {
            return Has();
        }

        var (path, value) = dice.Pick(paths);
        var values = Values(value);
        return dice.Chance(0.6)
            ? $"{MaybeDefault(path, value)} {dice.Pick("==", "!=")} {dice.Pick(values)}"
            : $"{MaybeDefault(path, value)} in [{string.Join(", ", dice.Some(values, dice.From(1, values.Count)))}]";
    }

    private string? Flag() => Paths("boolean") is { Count: > 0 } flags && dice.Pick(flags) is var (path, value) ? MaybeDefault(path, value) : null;

    private string Number(int depth)
    {
        switch (depth <= 0 ? dice.Below(4) : dice.Below(11))
        {
            case 0 or 1 when Paths("integer", "number") is { Count: > 0 } numbers:
                var (path, value) = dice.Pick(numbers);
                return MaybeDefault(path, value);
            case 2:
                return $"size({(dice.Chance(0.3) && Paths("string") is { Count: > 0 } texts ? dice.Pick(texts).Path : List(depth - 1).Text)})";
            case 4:
                return $"sum({Numbers(depth - 1)})";
            case 5:
                return $"({Number(depth - 1)} {dice.Pick("+", "-", "*", "/")} {Number(depth - 1)})";
            case 6:
                return $"(size({List(depth - 1).Text}) % {dice.From(1, 3)})";
            case 7:
                return $"-({Number(depth - 1)})";
            case 8:
                return $"({Condition(depth - 1)} ? {Number(depth - 1)} : {Number(depth - 1)})";
            case 9:
                return $"lastReference({Text(depth - 1)}, '@Image', '')";
            case 10:
                return $"numbers({Text(depth - 1)}, '<#', '#>')[0]";
            default:
                return dice.Pick("0", "1", "2", "10", "0.5", "-1", "3");
        }
    }

    private string Text(int depth)
    {
        if (Paths("string", "words") is { Count: > 0 } texts && dice.Chance(0.85))
        {
            var (path, value) = dice.Pick(texts);
            return MaybeDefault(path, value);
        }

        return depth > 0 && dice.Chance(0.3) ? $"({Condition(depth - 1)} ? {Text(depth - 1)} : {Text(depth - 1)})" : dice.Pick("'a'", "\"abc\"", "'@Image2 <#0.5#>'");
    }

    private (string Text, Map? Items) List(int depth)
    {
        var lists = Paths("array");
        if (lists.Count == 0)
        {
            return ("[1, 2]", null);
        }

        if (depth > 0 && dice.Chance(0.25))
        {
            return Macro("filter", depth, Condition);
        }

        var (path, value) = dice.Pick(lists);
        return (dice.Chance(0.5) && IsField(path) ? $"default({path})" : path, value.Below("items"));
    }

    private string Numbers(int depth)
    {
        var lists = Paths("array").Where(path => Type(path.Value.Below("items")) is "integer" or "number").ToList();
        return lists.Count > 0 && dice.Chance(0.6) ? dice.Pick(lists).Path
            : depth > 0 ? Macro("map", depth, Number).Text
            : "[1, 2]";
    }

    private string Names(int depth)
    {
        var lists = Paths("array").Where(path => Type(path.Value.Below("items")) is "string").ToList();
        return lists.Count > 0 && dice.Chance(0.6) ? dice.Pick(lists).Path
            : dice.Chance(0.3) ? $"tokens({Text(depth - 1)}, '@', '')"
            : "['a', 'std', 'film']";
    }

    private (string Text, Map? Items) Macro(string name, int depth, Func<int, string> body)
    {
        var (list, items) = List(depth - 1);
        var variable = "xyz"[Math.Min(2, _variables.Count)].ToString();
        _variables.Add((variable, items ?? Map.Of(("type", "integer"))));
        var text = $"{list}.{name}({variable}, {body(depth - 1)})";
        _variables.RemoveAt(_variables.Count - 1);
        return (text, items);
    }

    private string MaybeDefault(string path, Map value) => IsField(path) && value.Find("default") is not null && dice.Chance(0.6) ? $"default({path})" : path;

    private static bool IsField(string path) => path.StartsWith("this.", StringComparison.Ordinal) && path.IndexOf('.', 5) < 0 && !path.Contains('[');

    // Everything that can be named, of some types; all of it when none is given.
    private List<(string Path, Map Value)> Paths(params string[] types) =>
    [
        .. fields.Entries.Select(field => ($"this.{field.Key}", (Map)field.Value)).Concat(_variables)
            .SelectMany(root => Inside(root.Item1, root.Item2, 2))
            .Where(path => types.Length == 0 || types.Contains(Type(path.Value))),
    ];

    private static IEnumerable<(string Path, Map Value)> Inside(string path, Map value, int depth)
    {
        yield return (path, value);
        var inner = depth == 0 ? [] : (value.Find("oneOf") as Sequence)?.Items.Cast<Map>().SelectMany(one => one.Below("properties").Entries).DistinctBy(one => one.Key)
            ?? value.Below("properties").Entries;
        foreach (var (key, one) in inner)
        {
            foreach (var place in Inside($"{path}.{key}", (Map)one, depth - 1))
            {
                yield return place;
            }
        }

        if (depth > 0 && Type(value) == "array")
        {
            foreach (var place in Inside($"{path}[0]", value.Below("items"), depth - 1))
            {
                yield return place;
            }
        }
    }

    private string Near(Map value)
    {
        var bounds = new[] { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" }.Select(value.Number).OfType<decimal>().ToList();
        var number = bounds.Count > 0 ? dice.Pick(bounds) + dice.From(-1, 1) : dice.From(-2, 12);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    // The values of an enum as literals; some others for what has none.
    private static IReadOnlyList<string> Values(Map value)
    {
        var listed = value.Text("const") is { } constant ? [constant] : value.Texts("enum").Count > 0 ? value.Texts("enum") : value.Text("vocabulary") switch
        {
            "Look" => SpecService.Looks,
            "Size" => SpecService.Sizes,
            _ => [],
        };
        return Type(value) switch
        {
            "words" => [.. value.Below("spelling").Entries.Select(entry => Quoted(((Scalar)entry.Value).Text))],
            "string" => listed.Count > 0 ? [.. listed.Select(Quoted)] : ["'a'", "'ab c'", "''"],
            "integer" or "number" => listed.Count > 0 ? listed : ["0", "5", "-1"],
            _ => [],
        };
    }

    private static string Type(Map value) => value.Find("oneOf") is not null ? "union" : value.Find("spelling") is not null ? "words" : value.Text("type") ?? "";

    private static string Quoted(string text) => JsonText.Quote(text);
}
