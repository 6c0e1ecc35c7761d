// Compiled into FoxGen.Export and FoxGen.Import: both write YAML.

using System.Text;

namespace FoxGen.Yaml;

/// <summary>Prints a mapping in the style of the shipped specs: two spaces, short lists and mappings on one line.</summary>
internal sealed class YamlPrinter
{
    private const int Widest = 128;

    private readonly StringBuilder _text = new();
    private int _line;

    /// <summary>The text of a document; sets the lines of its entries.</summary>
    /// <param name="root">The document.</param>
    /// <param name="header">Comment lines above it, without their <c>#</c>.</param>
    public static string Print(YamlMapping root, IEnumerable<string> header)
    {
        var printer = new YamlPrinter();
        foreach (var line in header)
        {
            printer.Line("# " + YamlText.Comment(line));
        }

        printer.Mapping(root, 0);
        return printer._text.ToString();
    }

    // As an item of a list, the first entry stands on the line of the dash; its comments stay above.
    private void Mapping(YamlMapping mapping, int indent, bool isItem = false)
    {
        var isFirst = true;
        foreach (var entry in mapping.Entries)
        {
            Before(entry, indent, isFirst);
            Value((isItem && isFirst ? new string(' ', indent - 2) + "- " : new string(' ', indent)) + Key(entry, inFlow: false) + ":", entry, indent);
            isFirst = false;
        }
    }

    private void Sequence(YamlSequence sequence, int indent)
    {
        var isFirst = true;
        foreach (var item in sequence.Items)
        {
            Before(item, indent, isFirst);
            isFirst = false;
            item.FirstLine = _line;
            if (item.Value is YamlMapping { Entries.Count: > 0 } mapping && Flow(mapping, indent + 2) is null)
            {
                Mapping(mapping, indent + 2, isItem: true);
                item.LastLine = _line - 1;
                continue;
            }

            Value(new string(' ', indent) + "-", item, indent);
        }
    }

    private void Value(string head, YamlEntry entry, int indent)
    {
        entry.FirstLine = _line;
        switch (entry.Value)
        {
            case YamlScalar { Style: YamlStyle.Expression } expression when expression.Text.Contains('\n') && !expression.Text.Any(c => char.IsControl(c) && c is not '\n'):
                Line(head + " |-");
                foreach (var line in expression.Text.Split('\n'))
                {
                    Line((new string(' ', indent + 2) + line).TrimEnd());
                }

                break;
            case YamlScalar scalar:
                Line(head + " " + YamlText.Of(scalar, inFlow: false));
                break;
            case var value when Flow(value, head.Length + 1) is { } flow:
                Line(head + " " + flow);
                break;
            case YamlMapping mapping:
                Line(head);
                Mapping(mapping, indent + 2);
                break;
            case YamlSequence sequence:
                Line(head);
                Sequence(sequence, indent + 2);
                break;
        }

        entry.LastLine = _line - 1;
    }

    private void Before(YamlEntry entry, int indent, bool isFirst)
    {
        if (entry.HasSpaceAbove && !isFirst)
        {
            Line("");
        }

        foreach (var comment in entry.Comments)
        {
            Line(new string(' ', indent) + "# " + YamlText.Comment(comment));
        }
    }

    private void Line(string line)
    {
        _text.Append(line).Append('\n');
        _line++;
    }

    // On one line, when the node wants to and fits.
    private static string? Flow(YamlNode node, int column) =>
        node is YamlMapping { Entries.Count: 0 } ? "{}"
        : node.PrefersFlow && CanFlow(node) && Flow(node) is { } text && column + text.Length <= Widest ? text
        : null;

    private static string Key(YamlEntry entry, bool inFlow) => entry.HasPlainKey ? entry.Key : YamlText.Text(entry.Key, inFlow);

    private static bool CanFlow(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.TrueForAll(entry => entry.Comments.Count == 0 && CanFlow(entry.Value)),
        YamlSequence sequence => sequence.Items.TrueForAll(item => item.Comments.Count == 0 && CanFlow(item.Value)),
        YamlScalar scalar => !(scalar.Style is YamlStyle.Expression && scalar.Text.Contains('\n')),
        _ => false,
    };

    private static string Flow(YamlNode node) => node switch
    {
        YamlMapping { Entries.Count: 0 } => "{}",
        YamlMapping mapping => "{ " + string.Join(", ", mapping.Entries.Select(entry => $"{Key(entry, inFlow: true)}: {Flow(entry.Value)}")) + " }",
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(item => Flow(item.Value))) + "]",
        YamlScalar scalar => YamlText.Of(scalar, inFlow: true),
        _ => "",
    };
}
