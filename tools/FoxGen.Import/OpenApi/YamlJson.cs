using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FoxGen.Import;

/// <summary>
/// Reads YAML as JSON, with the types of YAML's JSON schema as OpenAPI wants it: plain <c>true</c>, <c>5</c> and <c>null</c> are
/// such, everything else is a text.
/// </summary>
internal sealed partial class YamlJson
{
    // Aliases of aliases can stand for more than any memory holds.
    private const int MostNodes = 500_000;

    private readonly Parser _parser;
    private readonly Dictionary<string, JsonNode?> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _nodes;

    private YamlJson(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The first document.</summary>
    /// <exception cref="YamlException">It is not YAML, or not one that can be JSON.</exception>
    public static JsonNode? Read(string text)
    {
        try
        {
            var reader = new YamlJson(text);
            reader.Next<StreamStart>();
            if (reader._parser.Current is StreamEnd || !reader.MoveOn() || reader._parser.Current is not DocumentStart)
            {
                return null;
            }

            reader.MoveOn();
            return reader.Node(0);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner of the library is not proof against every text.
            throw new YamlException("The text cannot be read: " + error.Message);
        }
    }

    private JsonNode? Node(int depth)
    {
        var current = _parser.Current ?? throw new YamlException("The text ends too early.");
        if (depth > OpenApiText.Deepest)
        {
            throw new YamlException(current.Start, current.End, "The file is nested too deeply.");
        }

        Count(current);
        switch (current)
        {
            case Scalar scalar:
                MoveOn();
                return Keep(scalar.Anchor, ScalarOf(scalar));
            case SequenceStart sequence:
                var list = new JsonArray();
                Open(sequence.Anchor);
                MoveOn();
                while (_parser.Current is not SequenceEnd)
                {
                    list.Add(Node(depth + 1));
                }

                MoveOn();
                return Keep(sequence.Anchor, list);
            case MappingStart mapping:
                var map = new JsonObject();
                Open(mapping.Anchor);
                MoveOn();
                while (_parser.Current is not MappingEnd)
                {
                    Entry(map, depth);
                }

                MoveOn();
                return Keep(mapping.Anchor, map);
            case AnchorAlias alias:
                MoveOn();
                return Copy(alias);
            default:
                throw new YamlException(current.Start, current.End, "Something else is expected here.");
        }
    }

    private void Entry(JsonObject map, int depth)
    {
        var current = _parser.Current;
        if (current is not Scalar key)
        {
            throw new YamlException(current?.Start ?? Mark.Empty, current?.End ?? Mark.Empty, "A key must be a text.");
        }

        MoveOn();
        var value = Node(depth + 1);
        if (!map.TryAdd(key.Value, value))
        {
            throw new YamlException(key.Start, key.End, $"The key '{key.Value}' occurs twice.");
        }
    }

    private JsonNode? Copy(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (_open.Contains(name) || !_anchors.TryGetValue(name, out var node))
        {
            throw new YamlException(alias.Start, alias.End, $"The alias '{name}' stands for itself, or for nothing.");
        }

        for (var (count, i) = (Size(node), 0); i < count; i++)
        {
            Count(alias);
        }

        return node?.DeepClone();
    }

    private void Count(ParsingEvent at)
    {
        if (++_nodes > MostNodes)
        {
            throw new YamlException(at.Start, at.End, "The file stands for too many values.");
        }
    }

    private static int Size(JsonNode? node) => node switch
    {
        JsonObject map => 1 + map.Sum(entry => Size(entry.Value)),
        JsonArray list => 1 + list.Sum(Size),
        _ => 1,
    };

    private void Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _open.Add(anchor.Value);
        }
    }

    private JsonNode? Keep(AnchorName anchor, JsonNode? node)
    {
        if (!anchor.IsEmpty)
        {
            _open.Remove(anchor.Value);
            _anchors[anchor.Value] = node?.DeepClone();
        }

        return node;
    }

    private static JsonNode? ScalarOf(Scalar scalar)
    {
        var text = scalar.Value;
        var isText = scalar.Style is not ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value is "!" or "tag:yaml.org,2002:str");
        return isText ? JsonValue.Create(text)
            : text is "" or "~" or "null" or "Null" or "NULL" ? null
            : text is "true" or "True" or "TRUE" ? JsonValue.Create(true)
            : text is "false" or "False" or "FALSE" ? JsonValue.Create(false)
            : Whole().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole)
            : Fraction().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? JsonValue.Create(exact)
            : Fraction().IsMatch(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    private bool MoveOn() => _parser.MoveNext();

    private void Next<T>()
    {
        if (!MoveOn() || _parser.Current is not T)
        {
            throw new YamlException("The text is empty.");
        }
    }

    [GeneratedRegex(@"^[-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
