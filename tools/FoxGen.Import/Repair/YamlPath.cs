namespace FoxGen.Import.Repair;

/// <summary>The entries around a line of a printed document, from the outermost to the innermost.</summary>
internal sealed class YamlPath
{
    private readonly List<(YamlEntry Entry, YamlNode Holder)> _steps;

    private YamlPath(List<(YamlEntry Entry, YamlNode Holder)> steps) => _steps = steps;

    /// <summary>The entries.</summary>
    public IReadOnlyList<YamlEntry> Entries => [.. _steps.Select(step => step.Entry)];

    /// <summary>How deep the entry of a field of the body stands; -1 when the path does not lead into one.</summary>
    public int FieldDepth => _steps.Count > 1 && _steps[0].Entry.Key == "properties" ? 1 : -1;

    /// <summary>How deep the first entry stands that is whole or not there at all: an example body, a rule, a condition.</summary>
    public int WholeDepth
    {
        get
        {
            var at = _steps.FindIndex(step => step.Entry.Key is "rules" or "when" || (step.Entry.Key is "examples" && step.Holder == _steps[0].Holder));
            return at >= 0 && at + 1 < _steps.Count && _steps[at].Entry.Value is YamlSequence ? at + 1 : _steps.Count - 1;
        }
    }

    /// <summary>The field of the body that the path leads into.</summary>
    public string? Field => FieldDepth > 0 ? _steps[FieldDepth].Entry.Key : null;

    /// <summary>The path to a line; <c>null</c> when no entry stands there.</summary>
    public static YamlPath? At(YamlMapping tree, int line)
    {
        var steps = new List<(YamlEntry, YamlNode)>();
        YamlNode? node = tree;
        while (node is not null && Children(node).FirstOrDefault(entry => entry.FirstLine <= line && line <= entry.LastLine) is { } entry)
        {
            steps.Add((entry, node));
            // What is printed on one line has no lines of its own; neither has the key of a block.
            node = entry.Value is YamlMapping or YamlSequence && entry.LastLine > entry.FirstLine && (entry.FirstLine < line || entry.Key.Length == 0) ? entry.Value : null;
        }

        return steps.Count == 0 ? null : new YamlPath(steps);
    }

    /// <summary>Takes an entry away.</summary>
    /// <param name="depth">Which one.</param>
    /// <param name="mayBeTop">Whether it may be a key of the document itself.</param>
    public bool Remove(int depth, bool mayBeTop)
    {
        if (depth == 0 && !mayBeTop)
        {
            return false;
        }

        var (entry, holder) = _steps[depth];
        return holder switch
        {
            YamlMapping mapping => mapping.Entries.Remove(entry),
            YamlSequence sequence => sequence.Items.Remove(entry),
            _ => false,
        };
    }

    /// <summary>An entry on one line, for people.</summary>
    public static string Quote(YamlEntry entry)
    {
        var text = Quote(entry.Value);
        text = entry.Key.Length == 0 ? text : $"{entry.Key}: {text}";
        return text.Length <= 160 ? text : text[..160] + "…";
    }

    /// <summary>All comments in an entry.</summary>
    public static IEnumerable<string> Comments(YamlEntry entry) => entry.Comments.Concat(Children(entry.Value).SelectMany(Comments));

    private static string Quote(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(item => Quote(item.Value))) + "]",
        YamlMapping mapping => "{ " + string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Quote(entry.Value)}")) + " }",
        _ => "",
    };

    private static List<YamlEntry> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries,
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
