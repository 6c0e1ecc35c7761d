using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FoxGen.Testing;

/// <summary>A spec file as a tree that can be changed, and written so that YAML and JSON readers see the same.</summary>
public static partial class YamlTree
{
    /// <summary>Reads a file.</summary>
    public static YamlMappingNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>Writes a tree as JSON, which is YAML, too.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="isTyped">Whether plain numbers and booleans are such, as YAML has it; otherwise all scalars are texts, as the spec language has it.</param>
    public static string Write(YamlNode node, bool isTyped) => node switch
    {
        YamlMappingNode map => "{" + string.Join(", ", map.Children.Select(entry => JsonText.Quote(((YamlScalarNode)entry.Key).Value!) + ": " + Write(entry.Value, isTyped))) + "}",
        YamlSequenceNode list => "[" + string.Join(", ", list.Children.Select(item => Write(item, isTyped))) + "]",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "null" } => "null",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } when isTyped && JsonScalar().IsMatch(text!) => text!,
        _ => JsonText.Quote(((YamlScalarNode)node).Value!),
    };

    [GeneratedRegex(@"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonScalar();
}
