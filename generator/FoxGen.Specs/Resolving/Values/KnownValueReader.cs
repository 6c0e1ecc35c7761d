using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>An entry of <c>knownValues</c> or <c>sentinels</c>.</summary>
/// <param name="Node">The value's place.</param>
/// <param name="Value">The value.</param>
/// <param name="Name">The value of its <c>name:</c>, if any.</param>
/// <param name="Meaning">What it stands for, if told.</param>
internal sealed record KnownEntry(ScalarNode Node, RuleValue Value, SpecNode? Name, LocalizedText? Meaning);

/// <summary>Reads values that have a meaning of their own.</summary>
internal sealed class KnownValueReader(SpecReader spec, ValueReader values)
{
    /// <summary>Reads <c>knownValues</c>: a mapping from value to text or to <c>{name, en, zh}</c>.</summary>
    public IReadOnlyList<KnownEntry> KnownValues(SpecNode? node, ValueKind kind, BooleanSpelling? spelling)
    {
        var entries = new List<KnownEntry>();
        foreach (var entry in spec.Nodes.Entries(node, "knownValues"))
        {
            if (values.ReadScalar(entry.Key, kind, spelling, "a value of knownValues") is not { } value)
            {
                continue;
            }

            SpecNode? name = null;
            LocalizedText? meaning;
            if (entry.Value is MappingNode mapping)
            {
                name = mapping.Find("name")?.Value;
                var texts = new MappingNode(mapping.Span, [.. mapping.Entries.Where(e => e.Key.Text != "name")]);
                meaning = texts.Entries.Count == 0 && name is not null ? null : spec.Nodes.Localized(texts, "a meaning in knownValues");
            }
            else
            {
                meaning = spec.Nodes.Localized(entry.Value, "a meaning in knownValues");
            }

            entries.Add(new KnownEntry(entry.Key, value, name, meaning));
        }

        return entries;
    }

    /// <summary>Reads <c>sentinels</c>: a list of numbers, or a mapping from number to text.</summary>
    public IReadOnlyList<KnownEntry> Sentinels(SpecNode? node, ValueKind kind)
    {
        if (node is MappingNode)
        {
            return KnownValues(node, kind, null);
        }

        return
        [
            .. spec.Nodes.TextList(node, "sentinels")
                .Select(item => (item, value: values.ReadScalar(item, kind, null, "a sentinel")))
                .Where(pair => pair.value is not null)
                .Select(pair => new KnownEntry(pair.item, pair.value!, null, null)),
        ];
    }
}
