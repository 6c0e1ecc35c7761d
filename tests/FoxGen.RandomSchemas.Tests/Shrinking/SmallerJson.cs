namespace FoxGen.RandomSchemas.Tests;

/// <summary>Lists JSON values that are a little smaller than a given one.</summary>
internal static class SmallerJson
{
    public static IEnumerable<JsonNode?> Of(JsonNode? node) => node switch
    {
        JsonObject map => map.Select(entry => Changed(map, other => other.Remove(entry.Key)))
            .Concat(map.SelectMany(entry => Of(entry.Value).Select(smaller => Changed(map, other => other[entry.Key] = smaller?.DeepClone())))),
        JsonArray list => Enumerable.Range(0, list.Count).Select(i => Changed(list, other => other.RemoveAt(i)))
            .Concat(Enumerable.Range(0, list.Count).SelectMany(i => Of(list[i]).Select(smaller => Changed(list, other => other[i] = smaller?.DeepClone())))),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 1 => [text[(text.Length / 2)..], text[..(text.Length / 2)], text[1..], text[..^1]],
        JsonValue value when value.ToJsonString() is var text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number != 0 =>
            new[] { 0, decimal.Truncate(number / 2), decimal.Truncate(number) }.Where(smaller => Math.Abs(smaller) < Math.Abs(number)).Distinct().Select(smaller => (JsonNode?)JsonNode.Parse(smaller.ToString(CultureInfo.InvariantCulture))),
        _ => [],
    };

    private static JsonNode? Changed<T>(T node, Action<T> change)
        where T : JsonNode
    {
        var other = (T)node.DeepClone();
        change(other);
        return other;
    }
}
