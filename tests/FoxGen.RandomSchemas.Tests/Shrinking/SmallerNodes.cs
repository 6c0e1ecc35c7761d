namespace FoxGen.RandomSchemas.Tests;

/// <summary>Lists parts of a spec file that are a little smaller than a given one, the smallest first.</summary>
internal static class SmallerNodes
{
    public static IEnumerable<Node> Of(Node node, string key = "") => node switch
    {
        Map map => Of(map),
        Sequence list => Of(list),
        Scalar scalar when key is "expression" or "if" => SmallerExpressions.Of(scalar.Text).Select(text => (Node)text),
        Scalar scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Of(number),
        Scalar { Text.Length: > 1 } scalar when key is "pattern" => [scalar.Text[(scalar.Text.Length / 2)..], scalar.Text[..(scalar.Text.Length / 2)], scalar.Text[1..], scalar.Text[..^1]],
        _ => [],
    };

    private static IEnumerable<Node> Of(Map map) => map.Keys.Select(key => (Node)map.Without(key))
        .Concat(map.Entries.SelectMany(entry => Of(entry.Value, entry.Key).Select(smaller => (Node)map.With(entry.Key, smaller))));

    private static IEnumerable<Node> Of(Sequence list) => Enumerable.Range(0, list.Items.Count)
        .Select(i => (Node)new Sequence([.. list.Items.Where((_, at) => at != i)]))
        .Concat(Enumerable.Range(0, list.Items.Count).SelectMany(i => Of(list.Items[i]).Select(smaller => (Node)new Sequence([.. list.Items.Select((item, at) => at == i ? smaller : item)]))));

    private static IEnumerable<Node> Of(decimal number) => new[] { 0, decimal.Truncate(number / 2), decimal.Truncate(number), number - Math.Sign(number) }
        .Where(smaller => Math.Abs(smaller) < Math.Abs(number))
        .Distinct()
        .Select(smaller => (Node)smaller);
}
