using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>
/// Reads nodes as what the language wants at a place. Each method takes <c>null</c> for an absent node and then gives
/// <c>null</c> without a word; a node of another kind is reported.
/// </summary>
internal sealed class NodeReader(DiagnosticBag bag)
{
    /// <summary>A mapping, ready to have its keys read.</summary>
    public MappingReader? Mapping(SpecNode? node, string what)
    {
        if (node is null or MappingNode or ScalarNode { IsRefused: true })
        {
            return node is MappingNode mapping ? new MappingReader(mapping, bag, what) : null;
        }

        WrongShape(node, $"{Words.Sentence(what)} is a mapping of keys to values");
        return null;
    }

    /// <summary>The entries of a mapping whose keys are free, such as names.</summary>
    public IReadOnlyList<MappingEntry> Entries(SpecNode? node, string what)
    {
        if (node is MappingNode { Entries.Count: > 0 } mapping)
        {
            return mapping.Entries;
        }

        switch (node)
        {
            case MappingNode or ScalarNode { IsNull: true }:
                bag.Report(SpecDiagnostics.EmptyValue, node.Span, $"{Words.Sentence(what)} must have at least one entry.");
                break;
            case not (null or ScalarNode { IsRefused: true }):
                WrongShape(node, $"{Words.Sentence(what)} is a mapping of names to values");
                break;
        }

        return [];
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<SpecNode> Items(SpecNode? node, string what)
    {
        if (node is null or SequenceNode or ScalarNode { IsRefused: true })
        {
            return node is SequenceNode list ? list.Items : [];
        }

        WrongShape(node, $"{Words.Sentence(what)} is a list");
        return [];
    }

    /// <summary>The texts of a list, each at most once.</summary>
    public IReadOnlyList<ScalarNode> TextList(SpecNode? node, string what)
    {
        var texts = new List<ScalarNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items(node, what))
        {
            if (Scalar(item, $"an item of {what}") is not { } scalar)
            {
                continue;
            }

            if (!seen.Add(scalar.Text))
            {
                bag.Report(SpecDiagnostics.ListedTwice, scalar.Span, $"'{scalar.Text}' occurs twice in {what}.");
                continue;
            }

            texts.Add(scalar);
        }

        return texts;
    }

    /// <summary>A scalar that is not null; the empty text counts.</summary>
    public ScalarNode? Scalar(SpecNode? node, string what)
    {
        if (node is null or ScalarNode { IsNull: false })
        {
            return node is ScalarNode { IsRefused: false } scalar ? scalar : null;
        }

        WrongShape(node, $"{Words.Sentence(what)} is a text");
        return null;
    }

    /// <summary>A text with something in it.</summary>
    public string? Text(SpecNode? node, string what)
    {
        if (Scalar(node, what) is not { } scalar)
        {
            return null;
        }

        if (scalar.Text.Trim().Length > 0)
        {
            return scalar.Text;
        }

        bag.Report(SpecDiagnostics.EmptyValue, scalar.Span, $"{Words.Sentence(what)} must not be empty.");
        return null;
    }

    /// <summary>A text in English, alone or beside its Chinese twin.</summary>
    public LocalizedText? Localized(SpecNode? node, string what)
    {
        if (node is not MappingNode)
        {
            return Text(node, what) is { } plain ? new LocalizedText(plain.TrimEnd('\n')) : null;
        }

        var reader = Mapping(node, what)!;
        var english = Text(reader.Require("en"), what);
        var chinese = Text(reader.Take("zh"), what);
        reader.Finish();
        return english is null ? null : new LocalizedText(english.TrimEnd('\n'), chinese?.TrimEnd('\n'));
    }

    /// <summary>A list of texts in one or two languages.</summary>
    public EquatableArray<LocalizedText> LocalizedList(SpecNode? node, string what) =>
        Items(node, what).Select(item => Localized(item, $"an item of {what}")).OfType<LocalizedText>().ToEquatable();

    /// <summary>Reports a node of another shape than wanted.</summary>
    /// <param name="node">The node.</param>
    /// <param name="expectation">What belongs there, as the beginning of a sentence.</param>
    public void WrongShape(SpecNode node, string expectation) =>
        bag.Report(SpecDiagnostics.WrongShape, node.Span, $"{expectation}; this is {node.Kind}.");
}
