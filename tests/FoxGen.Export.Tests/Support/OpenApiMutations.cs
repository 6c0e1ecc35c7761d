using System.Globalization;
using System.Text.Json.Nodes;

namespace FoxGen.Export.Tests;

/// <summary>Breaks OpenAPI files: their trees, and their texts. The same seed breaks them in the same way.</summary>
internal sealed class OpenApiMutations(int seed)
{
    private static readonly string[] s_words =
    [
        "$ref", "allOf", "anyOf", "oneOf", "type", "properties", "required", "items", "enum", "const", "default", "nullable", "minimum", "exclusiveMinimum",
        "maxLength", "pattern", "format", "discriminator", "mapping", "examples", "x-foxgen-rule", "x-foxgen-known-values", "x-foxgen-media", "x-foxgen-file",
        "x-foxgen-sentinels", "x-foxgen-aliases", "x-foxgen-name", "x-foxgen-enum", "content", "schema", "paths", "openapi",
    ];

    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1e400", "9223372036854775808", "0.1", "\"\"", "\"a: b # c\"", "\"\\u0000LONE\"", "\"*\"", "\"~/\"", "[]", "[null]", "{}", "[{}]", "[[1]]",
        "\"array\"", "\"object\"", "[\"string\",\"integer\",\"null\"]", "\"../../etc\"", "\"- x\\n- y\"", "{\"$ref\":\"#\"}", "{\"$ref\":\"#/components/schemas\"}",
        "{\"allOf\":[{\"$ref\":\"#/paths\"}]}", "{\"type\":\"array\"}", "{\"en\":5}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A broken copy of a file.</summary>
    public string Next(string json)
    {
        var text = json;
        if (_random.Next(10) > 0)
        {
            var root = JsonNode.Parse(json)!;
            var changes = 1 + _random.Next(4);
            for (var i = 0; i < changes; i++)
            {
                Change(root);
            }

            text = root.ToJsonString();
        }

        // Half of a surrogate pair, which no tree can hold.
        text = text.Replace("LONE", "\\ud800");
        return _random.Next(5) == 0 ? Cut(text) : text;
    }

    private void Change(JsonNode root)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, key, index) = places[_random.Next(places.Count)];
        switch (parent)
        {
            case JsonObject map when key is not null:
                ChangeEntry(map, key, places);
                break;
            case JsonArray list when index < list.Count:
                if (_random.Next(2) == 0)
                {
                    list.RemoveAt(index);
                }
                else
                {
                    list[index] = Value(places);
                }

                break;
        }
    }

    private void ChangeEntry(JsonObject map, string key, List<(JsonNode Parent, string? Key, int Index)> places)
    {
        switch (_random.Next(5))
        {
            case 0:
                map.Remove(key);
                break;
            case 1:
                var value = map[key]?.DeepClone();
                map.Remove(key);
                map[s_words[_random.Next(s_words.Length)]] = value;
                break;
            case 2:
                map[s_words[_random.Next(s_words.Length)]] = Value(places);
                break;
            case 3:
                map["$ref"] = Pointer(places);
                break;
            default:
                map[key] = Value(places);
                break;
        }
    }

    // A value of the list, or a copy of something else in the file.
    private JsonNode? Value(List<(JsonNode Parent, string? Key, int Index)> places)
    {
        if (_random.Next(3) > 0)
        {
            return JsonNode.Parse(s_values[_random.Next(s_values.Length)]);
        }

        var (parent, key, index) = places[_random.Next(places.Count)];
        return (parent is JsonObject map ? map.TryGetPropertyValue(key!, out var value) ? value : null : ((JsonArray)parent).ElementAtOrDefault(index))?.DeepClone();
    }

    private string Pointer(List<(JsonNode Parent, string? Key, int Index)> places)
    {
        var path = places[_random.Next(places.Count)].Parent.GetPath();
        return "#" + path[1..].Replace('.', '/').Replace("['", "/").Replace("']", "").Replace("[", "/").Replace("]", "");
    }

    private string Cut(string text)
    {
        var at = _random.Next(text.Length);
        return _random.Next(3) switch
        {
            0 => text[..at],
            1 => text.Remove(at, Math.Min(text.Length - at, _random.Next(20))),
            _ => text.Insert(at, ((char)_random.Next(1, 0x250)).ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Places(entry.Value).Prepend((map, entry.Key, 0))),
        JsonArray list => list.SelectMany((item, i) => Places(item).Prepend((list, null, i))),
        _ => [],
    };
}
