using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FoxGen.Import.OpenApi;

/// <summary>
/// Reads YAML as JSON, with the types of YAML's JSON schema as OpenAPI wants it: plain <c>true</c>, <c>5</c> and <c>null</c> are
/// such, everything else is a text.
/// </summary>
internal sealed partial class YamlJson
{
    // Aliases of aliases can stand for more than any memory holds.
    private const int MostNodes = 500_000;

    private int _nodes;

    /// <summary>The first document.</summary>
    /// <exception cref="YamlException">It is not YAML, or not one that can be JSON.</exception>
    public static JsonNode? Read(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (YamlException error) when (error.Message.Contains("extra spaces in first line", StringComparison.Ordinal))
        {
            // The library refuses a block scalar that consists of blank lines with spaces. Without the spaces, it reads the same file.
            return Parse(BlankLine().Replace(text, ""));
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new BoundedParser(text));
            return stream.Documents.Count == 0 ? null : new YamlJson().Node(stream.Documents[0].RootNode, 0);
        }
        catch (YamlException error) when (error.Message.StartsWith("Duplicate key", StringComparison.Ordinal))
        {
            throw new YamlException(error.Start, error.End, error.Message + ".", error);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner of the library is not proof against every text.
            throw new YamlException("The file cannot be read: " + error.Message, error);
        }
    }

    // An alias within what it stands for has no end, which the depth finds.
    private JsonNode? Node(YamlDotNet.RepresentationModel.YamlNode node, int depth)
    {
        if (depth > OpenApiText.Deepest || ++_nodes > MostNodes)
        {
            throw new YamlException(node.Start, node.End, depth > OpenApiText.Deepest ? "The file is nested too deeply, or an alias refers to itself." : "The file expands to too many values.");
        }

        return node switch
        {
            YamlScalarNode scalar => Scalar(scalar),
            YamlSequenceNode list => new JsonArray([.. list.Select(item => Node(item, depth + 1))]),
            YamlMappingNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(Key(entry.Key), Node(entry.Value, depth + 1)))),
            _ => throw new YamlException(node.Start, node.End, "This value is not valid here."),
        };
    }

    private static string Key(YamlDotNet.RepresentationModel.YamlNode key) =>
        (key as YamlScalarNode)?.Value ?? throw new YamlException(key.Start, key.End, "A key must be a string.");

    private static JsonNode? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
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

    [GeneratedRegex(@"^[ \t]+(?=\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^[-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    // The library reads nodes within nodes by recursion, which deep nesting would take beyond the stack.
    private sealed class BoundedParser(string text) : IParser
    {
        private readonly Parser _parser = new(new StringReader(text));
        private int _depth;

        public ParsingEvent? Current => _parser.Current;

        public bool MoveNext()
        {
            var isMore = _parser.MoveNext();
            // The stream and the document are levels, too.
            _depth += Current?.NestingIncrease ?? 0;
            return _depth <= OpenApiText.Deepest + 3 ? isMore : throw new YamlException(Current!.Start, Current.End, "The file is nested too deeply.");
        }
    }
}
