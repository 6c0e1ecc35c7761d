using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FoxGen.Testing;

/// <summary>Changes the shape of spec files: drops a key, renames one, or puts another kind of value in a place.</summary>
public sealed class SpecShapeMutations(int seed)
{
    // The spec's own properties decide what is allowed in these; a schema for all spec files does not know them.
    private static readonly string[] s_values = ["examples", "default"];

    private readonly Random _random = new(seed);

    /// <summary>A changed copy of a file, and what was changed.</summary>
    public (YamlMappingNode Root, string Change) Next(string text)
    {
        var root = YamlTree.Read(text);
        var places = Places(root, "").ToList();
        var (map, key, path) = places[_random.Next(places.Count)];
        var value = map.Children[key];
        switch (_random.Next(3))
        {
            case 0:
                map.Children.Remove(key);
                return (root, "without " + path);
            case 1:
                var name = ((YamlScalarNode)places[_random.Next(places.Count)].Key).Value;
                var other = new YamlScalarNode(_random.Next(2) == 0 || IsOverride(path) || s_values.Contains(name) ? key + "x" : name);
                map.Children.Remove(key);
                map.Children[other] = value;
                return (root, $"{path} as {other}");
            default:
                map.Children[key] = OtherKind(value);
                return (root, $"{path}: {map.Children[key]}");
        }
    }

    // Whether a key of an override goes with the property's type stands elsewhere in the file; so does which property it is.
    private static bool IsOverride(string path)
    {
        var keys = path.Split('/');
        return (keys.Length == 3 && keys[1] == "properties") || (keys.Length > 4 && keys[1] == "variants" && keys[3] == "properties");
    }

    private static IEnumerable<(YamlMappingNode Map, YamlNode Key, string Path)> Places(YamlNode node, string path) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(entry =>
        {
            var inside = $"{path}/{entry.Key}";
            IEnumerable<(YamlMappingNode, YamlNode, string)> here = [(map, entry.Key, inside)];
            return s_values.Contains(entry.Key.ToString()) ? here : here.Concat(Places(entry.Value, inside));
        }),
        YamlSequenceNode list => list.Children.SelectMany((item, i) => Places(item, $"{path}/{i}")),
        _ => [],
    };

    private YamlNode OtherKind(YamlNode value)
    {
        var scalar = new YamlScalarNode("5") { Style = ScalarStyle.Plain };
        YamlNode list = new YamlSequenceNode(_random.Next(2) == 0 ? [] : [new YamlScalarNode("a")]);
        YamlNode map = _random.Next(2) == 0 ? new YamlMappingNode() : new YamlMappingNode("a", "b");
        YamlNode[] others = value switch
        {
            YamlScalarNode => [list, map, new YamlScalarNode("null") { Style = ScalarStyle.Plain }],
            YamlSequenceNode => [scalar, map, new YamlScalarNode("text")],
            _ => [scalar, list, new YamlScalarNode("text")],
        };
        return others[_random.Next(others.Length)];
    }
}
