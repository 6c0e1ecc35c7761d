using FoxGen.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FoxGen.Specs.Syntax;

/// <content>From parser events to nodes.</content>
internal sealed partial class YamlReader
{
    private SpecNode? ReadNode(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var current = _parser.Current!;
        if (depth > MaxDepth)
        {
            _bag.Report(SpecDiagnostics.TooDeep, SpanOf(current), ConstraintText.Number(MaxDepth));
            return null;
        }

        var isRefused = false;
        if (current is NodeEvent node)
        {
            isRefused = RefuseProperties(node);
        }

        switch (current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return ToNode(scalar, isRefused);
            case MappingStart:
                return ReadMapping(depth);
            case SequenceStart:
                return ReadSequence(depth);
            case AnchorAlias alias:
                _bag.Report(SpecDiagnostics.AnchorOrAlias, SpanOf(alias), alias.Value.ToString());
                _parser.MoveNext();
                return new ScalarNode(SpanOf(alias), alias.Value.Value, ScalarStyle.Plain, _lines) { IsRefused = true };
            default:
                throw new YamlException(current.Start, current.End, "The YAML structure is not valid here.");
        }
    }

    private MappingNode? ReadMapping(int depth)
    {
        var start = SpanOf(_parser.Current!);
        _parser.MoveNext();
        var entries = new List<MappingEntry>();
        var keys = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not ScalarNode name)
            {
                _bag.Report(SpecDiagnostics.KeyIsNotString, key.Span, key.Kind);
            }
            else if (keys.TryGetValue(name.Text, out var first))
            {
                _bag.Report(SpecDiagnostics.DuplicateKey, name.Span, name.Text, ConstraintText.Number(first.Span.StartLine + 1));
            }
            else
            {
                keys.Add(name.Text, name);
                entries.Add(new MappingEntry(name, value));
            }
        }

        var end = SpanOf(_parser.Current!);
        _parser.MoveNext();
        return new MappingNode(entries.Count == 0 ? Join(start, end) : Join(start, entries[^1].Value.Span), entries);
    }

    private SequenceNode? ReadSequence(int depth)
    {
        var start = SpanOf(_parser.Current!);
        _parser.MoveNext();
        var items = new List<SpecNode>();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        var end = SpanOf(_parser.Current!);
        _parser.MoveNext();
        return new SequenceNode(items.Count == 0 ? Join(start, end) : Join(start, items[^1].Span), items);
    }

    private bool RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _bag.Report(SpecDiagnostics.Anchor, SpanOf(node), node.Anchor.Value);
        }

        if (!node.Tag.IsEmpty)
        {
            _bag.Report(SpecDiagnostics.Tag, SpanOf(node), node.Tag.Value);
        }

        return !node.Anchor.IsEmpty || !node.Tag.IsEmpty;
    }

    private ScalarNode ToNode(Scalar scalar, bool isRefused) => new(
        SpanOf(scalar),
        scalar.Value,
        scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        },
        _lines)
    {
        IsRefused = isRefused,
    };
}
