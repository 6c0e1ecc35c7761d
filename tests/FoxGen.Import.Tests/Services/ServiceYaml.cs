using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FoxGen.Import.Tests.Services;

/// <summary>A service file as plain YAML, read without FoxGen.</summary>
internal sealed class ServiceYaml
{
    private static readonly string[] s_kinds = ["submitted", "running", "completed", "result", "failed", "refused"];

    private readonly JsonObject _root;

    private ServiceYaml(JsonObject root) => _root = root;

    /// <summary>A scalar; <c>null</c> if it is absent.</summary>
    public string? this[string path] => path.Split('.').Aggregate((JsonNode?)_root, (node, name) => node?[name])?.ToString();

    public static ServiceYaml OfSample(string name) => Parse(File.ReadAllText(Repository.Path($"samples/Services/{name}/{name}.service.fox.yaml")));

    public static ServiceYaml Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new ServiceYaml((JsonObject)Node(stream.Documents[0].RootNode)!);
    }

    /// <summary>Where replies have their fields, and what they mean: the leaves of <c>tasks</c> and <c>refusal</c>, and the places of results.</summary>
    public Dictionary<string, string> Places()
    {
        var places = new Dictionary<string, string>();
        Add("tasks", _root["tasks"]);
        Add("refusal", _root["refusal"]);
        places.Remove("tasks.fields.results");
        foreach (var (_, result) in (JsonObject)_root["results"]!)
        {
            // The names of result types are free.
            places.Add($"result at {result!["at"] ?? this["tasks.fields.results"]}", $"{result["file"]} {result["sendKey"]}");
        }

        return places;

        void Add(string key, JsonNode? node)
        {
            switch (node)
            {
                case JsonObject map:
                    foreach (var (name, value) in map)
                    {
                        Add($"{key}.{name}", value);
                    }

                    break;
                case JsonArray list:
                    places.Add(key, string.Join(", ", list));
                    break;
                case not null:
                    places.Add(key, node.ToString());
                    break;
            }
        }
    }

    /// <summary>The example replies as files.</summary>
    public IReadOnlyList<ExampleReply> Examples() =>
    [
        .. s_kinds.SelectMany(kind => (_root["replies"]?["examples"]?[kind] switch { JsonArray list => list.ToList(), var one => one is null ? [] : [one] })
            .Select((reply, i) => new ExampleReply(i == 0 ? $"{kind}.json" : FormattableString.Invariant($"{kind}-{i + 1}.json"), reply!.ToJsonString()))),
    ];

    /// <summary>The properties of the result types, with their types.</summary>
    public IEnumerable<string> ResultProperties() => ((JsonObject)_root["results"]!).SelectMany(result => Properties(result.Value!["properties"], ""));

    private static IEnumerable<string> Properties(JsonNode? properties, string prefix) =>
        ((JsonObject?)properties ?? []).SelectMany(property => Properties(property.Value!["properties"], prefix + property.Key + ".").Prepend($"{prefix}{property.Key}: {property.Value["type"]} {property.Value["format"]}".TrimEnd()));

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Node(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" or "" or null } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } word => JsonValue.Create(word.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException(),
    };
}
