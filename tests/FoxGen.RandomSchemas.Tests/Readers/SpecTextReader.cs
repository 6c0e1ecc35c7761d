using System.Text.Json;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>
/// The constraints of the file itself, read by their JSON Schema meaning and nothing else: bounds, steps, lengths, counts and
/// lists of values. All other readers share the compiled rule model; this one shows what got lost on the way there.
/// </summary>
internal sealed class SpecTextReader : IReader
{
    private static readonly string[] s_rules = [RuleIds.Range, RuleIds.MultipleOf, RuleIds.Length, RuleIds.Count, RuleIds.Enum];

    public string Name => "spec text";

    public string? Disagrees(Judged one) => Places(Variants.Fields(one.File.Case.File, one.Body.Variant), one.Body.Json, "")
        .Select(place => (place.Path, Fits: Fits(place.Value, place.Json)))
        .Where(place => place.Fits is not null && place.Fits == one.Violations.Any(violation => violation.Path == place.Path && s_rules.Contains(violation.RuleId)))
        .Select(place => $"the file {(place.Fits is true ? "takes" : "refuses")} '{place.Path}'")
        .FirstOrDefault();

    // The values of a body beside what the file says of each. Which alternative of a union a value belongs to is another question.
    private static IEnumerable<(Map Value, JsonNode Json, string Path)> Places(Map fields, JsonObject json, string path) =>
        from entry in json
        where entry.Value is not null && fields.Find(entry.Key) is Map
        from place in Inside(fields.Below(entry.Key), entry.Value!, path + entry.Key)
        select place;

    private static IEnumerable<(Map Value, JsonNode Json, string Path)> Inside(Map value, JsonNode json, string path)
    {
        var inner = json switch
        {
            JsonArray list when value.Find("items") is Map items =>
                list.SelectMany((item, i) => item is null ? [] : Inside(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
            JsonObject map => Places(value.Below("properties"), map, path + "."),
            _ => [],
        };
        return inner.Prepend((value, json, path));
    }

    // Null when the file says nothing, or the type is another one.
    private static bool? Fits(Map value, JsonNode json) => (value.Text("type"), json.GetValueKind()) switch
    {
        ("integer" or "number", JsonValueKind.Number) => Number(json) is { } number && (value.Text("type") == "number" || decimal.Truncate(number) == number)
            ? (NumberBounds.Fits(value, number) || Listed(value, "sentinels").Contains(number)) && IsListed(value, number, "Size", text => decimal.Parse(text, CultureInfo.InvariantCulture))
            : null,
        ("string", JsonValueKind.String) => IsLong(value, json.GetValue<string>().EnumerateRunes().Count(), "minLength", "maxLength")
            && IsListed(value, json.GetValue<string>(), "Look", text => text),
        ("boolean", JsonValueKind.String) when value.Find("spelling") is Map words =>
            words.Entries.Any(word => ((Scalar)word.Value).Text == json.GetValue<string>()) && (value.Text("const") ?? json.GetValue<string>()) == json.GetValue<string>(),
        ("boolean", JsonValueKind.True or JsonValueKind.False) when value.Find("spelling") is null =>
            value.Text("const") is not { } flag || flag == json.ToJsonString(),
        ("array", JsonValueKind.Array) => IsLong(value, json.AsArray().Count, "minItems", "maxItems"),
        _ => null,
    };

    private static bool IsLong(Map value, int length, string least, string most) =>
        length >= (value.Number(least) ?? 0) && length <= (value.Number(most) ?? int.MaxValue);

    private static bool IsListed<T>(Map value, T actual, string vocabulary, Func<string, T> read)
    {
        var listed = value.Text("const") is { } constant ? [constant] : value.Texts("enum");
        if (listed.Count == 0 && value.Text("vocabulary") is null)
        {
            return true;
        }

        // Other spellings are what aliases are for; those of a vocabulary are known to it.
        return value.Texts("aliases").Concat(value.Text("vocabulary") is null ? [] : SpecService.Spellings(vocabulary, listed)).Concat(listed).Any(text => Equals(read(text), actual));
    }

    private static IEnumerable<decimal> Listed(Map value, string key) => value.Texts(key).Select(text => decimal.Parse(text, CultureInfo.InvariantCulture));

    private static decimal? Number(JsonNode json) =>
        decimal.TryParse(json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) is < 1e15m and > 1e-15m or 0 ? number : null;
}
