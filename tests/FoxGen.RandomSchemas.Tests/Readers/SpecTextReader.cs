using System.Text.Json;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>
/// The constraints of the file itself, read by their JSON Schema meaning and nothing else: bounds, steps, lengths, counts and
/// lists of values. All other readers share the compiled rule model; this one shows what got lost on the way there.
/// </summary>
internal sealed class SpecTextReader : IReader
{
    private static readonly string[] s_rules = [RuleIds.Range, "multipleOf", RuleIds.Length, RuleIds.Count, RuleIds.Enum];

    public string Name => "spec text";

    public string? Disagrees(Judged one) => Places(Variants.Fields(one.File.Case.File, one.Body.Variant), Variants.Required(one.File.Case.File, one.Body.Variant), one.Doubles, "")
        .Select(place => (place.Path, Fits: Fits(place.Value, place.Json)))
        .Where(place => place.Fits is not null && place.Fits == one.Violations.Any(violation => violation.Path == place.Path && s_rules.Contains(violation.RuleId)))
        .Select(place => $"the file {(place.Fits is true ? "takes" : "refuses")} '{place.Path}'")
        .FirstOrDefault();

    // The values of a body beside what the file says of each. Which alternative of a union a value belongs to is another question.
    private static IEnumerable<(Map Value, JsonNode Json, string Path)> Places(Map fields, IReadOnlyList<string> required, JsonObject json, string path) =>
        from entry in json
        where entry.Value is not null && fields.Find(entry.Key) is Map
        from place in Inside(required.Contains(entry.Key) ? NotEmpty(fields.Below(entry.Key)) : fields.Below(entry.Key), entry.Value, path + entry.Key)
        select place;

    // An empty list is an absent one.
    private static Map NotEmpty(Map value) =>
        value.Text("type") == "array" && (value.Number("minItems") ?? 0) == 0 && value.Number("maxItems") != 0 ? value.With("minItems", 1) : value;

    private static IEnumerable<(Map Value, JsonNode Json, string Path)> Inside(Map value, JsonNode json, string path)
    {
        var inner = json switch
        {
            JsonArray list when value.Find("items") is Map items =>
                list.SelectMany((item, i) => item is null ? [] : Inside(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
            JsonObject map => Places(value.Below("properties"), value.Texts("required"), map, path + "."),
            _ => [],
        };
        return inner.Prepend((value, json, path));
    }

    // Null when the file says nothing, or the type is another one.
    private static bool? Fits(Map value, JsonNode json) => (value.Text("type"), json.GetValueKind()) switch
    {
        ("integer" or "number", JsonValueKind.Number) => Number(json) is { } number && (value.Text("type") == "number" || decimal.Truncate(number) == number)
            ? FitsNumber(value, Canonical(value, number, text => decimal.Parse(text, CultureInfo.InvariantCulture)))
            : null,
        ("string", JsonValueKind.String) => FitsText(value, Canonical(value, json.GetValue<string>(), text => text)),
        ("boolean", JsonValueKind.String) when value.Find("spelling") is Map words =>
            words.Entries.Any(word => ((Scalar)word.Value).Text == json.GetValue<string>()) && (value.Text("const") ?? json.GetValue<string>()) == json.GetValue<string>(),
        ("boolean", JsonValueKind.True or JsonValueKind.False) when value.Find("spelling") is null =>
            value.Text("const") is not { } flag || flag == json.ToJsonString(),
        ("array", JsonValueKind.Array) => IsLong(value, json.AsArray().Count, "minItems", "maxItems"),
        _ => null,
    };

    private static bool FitsNumber(Map value, decimal number) =>
        (NumberBounds.Fits(value, number) || Numbers(value.Texts("sentinels")).Contains(number))
        && (Allowed(value) is not { } allowed || Numbers(allowed).Contains(number));

    private static bool FitsText(Map value, string text) =>
        IsLong(value, text.EnumerateRunes().Count(), "minLength", "maxLength") && (Allowed(value) is not { } allowed || allowed.Contains(text));

    private static bool IsLong(Map value, int length, string least, string most) =>
        length >= (value.Number(least) ?? 0) && length <= (value.Number(most) ?? int.MaxValue);

    // The only values taken; null when any is.
    private static IReadOnlyList<string>? Allowed(Map value) =>
        value.Text("const") is { } constant ? [constant]
        : value.Texts("enum") is { Count: > 0 } listed ? listed
        : value.Text("vocabulary") is { } vocabulary ? [.. SpecService.Spellings(vocabulary).Values.Distinct()]
        : null;

    // The value that another spelling stands for.
    private static T Canonical<T>(Map value, T actual, Func<string, T> read)
    {
        var aliases = value.Below("aliases").Entries.Select(alias => KeyValuePair.Create(alias.Key, ((Scalar)alias.Value).Text))
            .Concat(value.Text("vocabulary") is { } vocabulary ? SpecService.Spellings(vocabulary) : [])
            .Where(alias => Allowed(value)!.Contains(alias.Value) && Equals(read(alias.Key), actual))
            .ToList();
        return aliases.Count > 0 ? read(aliases[0].Value) : actual;
    }

    private static IEnumerable<decimal> Numbers(IEnumerable<string> texts) => texts.Select(text => decimal.Parse(text, CultureInfo.InvariantCulture));

    // Not those that a decimal does not hold exactly, or a double.
    private static decimal? Number(JsonNode json) =>
        json.ToJsonString() is var text && double.Parse(text, CultureInfo.InvariantCulture) is var number && (number == 0 || Math.Abs(number) is < 1e15 and > 1e-15)
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;
}
