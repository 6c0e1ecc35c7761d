using System.Text.Json.Nodes;

namespace FoxGen.Export.Writing;

/// <summary>Builds pieces of JSON.</summary>
internal static class Json
{
    /// <summary>An object of the given entries, in that order; those without a value are left out.</summary>
    public static JsonObject Of(params ReadOnlySpan<(string Key, JsonNode? Value)> entries)
    {
        var result = new JsonObject();
        foreach (var (key, value) in entries)
        {
            result.Put(key, value);
        }

        return result;
    }

    /// <summary>Adds an entry unless its value is <c>null</c>.</summary>
    public static void Put(this JsonObject target, string key, JsonNode? value)
    {
        if (value is not null)
        {
            target[key] = value;
        }
    }

    /// <summary>A list; <c>null</c> when it would be empty.</summary>
    public static JsonArray? List(IEnumerable<JsonNode?> items)
    {
        var list = new JsonArray([.. items]);
        return list.Count == 0 ? null : list;
    }

    /// <summary>A list of texts; <c>null</c> when it would be empty.</summary>
    public static JsonArray? Texts(IEnumerable<string> texts) => List(texts.Select(text => (JsonNode?)JsonValue.Create(text)));

    /// <summary>A value of a spec.</summary>
    public static JsonNode? Value(RuleValue? value) => value is null ? null : JsonNode.Parse(value.ToString());

    /// <summary>A number, whole where it can be.</summary>
    public static JsonNode? Number(decimal? number) => number is { } value ? Value(RuleValue.Of(value)) : null;

    /// <summary>A text in its languages: the text alone, or <c>{en, zh}</c>.</summary>
    public static JsonNode? Localized(LocalizedText? text) =>
        text is null ? null : text.Chinese is null ? JsonValue.Create(text.English) : Of(("en", text.English), ("zh", text.Chinese));

    /// <summary>A reference to a component schema.</summary>
    public static JsonObject Reference(string component) => Of(("$ref", "#/components/schemas/" + component));

    /// <summary>All schemas in a schema, the outer ones first. Values that stand in it, such as defaults, are none.</summary>
    /// <param name="node">The schema, or a list of some.</param>
    /// <param name="areProperties">Whether it holds schemas by the names of properties.</param>
    public static IEnumerable<JsonObject> Schemas(JsonNode? node, bool areProperties = false) => node switch
    {
        JsonObject map => (areProperties ? [] : new[] { map }).Concat(map
            .Where(entry => areProperties || entry.Key is not ("default" or "examples" or "enum" or "const"))
            .SelectMany(entry => Schemas(entry.Value, !areProperties && entry.Key is "properties"))),
        JsonArray list => list.SelectMany(item => Schemas(item)),
        _ => [],
    };
}
