using FoxGen.Rules;
using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Checking;

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

        WrongShape(node, what, "a mapping of keys to values");
        return null;
    }

    /// <summary>Reads a mapping and reports every key that <paramref name="read"/> does not read.</summary>
    public T? Read<T>(SpecNode? node, string what, Func<MappingReader, T?> read)
    {
        if (Mapping(node, what) is not { } reader)
        {
            return default;
        }

        var value = read(reader);
        reader.Finish();
        return value;
    }

    /// <summary>Reads the mappings behind the keys of a mapping, such as names; those that do not read are left out.</summary>
    /// <param name="node">The outer mapping.</param>
    /// <param name="what">What it is.</param>
    /// <param name="one">What each of the inner ones is; the key follows.</param>
    /// <param name="read">Reads one: its key, what it is, its keys.</param>
    public EquatableArray<T> Each<T>(SpecNode? node, string what, string one, Func<ScalarNode, string, MappingReader, T?> read)
        where T : class => Entries(node, what)
        .Select(entry => Read(entry.Value, $"{one} '{entry.Key.Text}'", reader => read(entry.Key, $"{one} '{entry.Key.Text}'", reader)))
        .OfType<T>()
        .ToEquatable();

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
                bag.Report(SpecDiagnostics.NoEntries, node.Span, MessageText.Sentence(what));
                break;
            case not (null or ScalarNode { IsRefused: true }):
                WrongShape(node, what, "a mapping of names to values");
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

        WrongShape(node, what, "a list");
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
                bag.Report(SpecDiagnostics.ListedTwice, scalar.Span, scalar.Text, what);
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

        WrongShape(node, what, "a string");
        return null;
    }

    /// <summary>A text with something in it.</summary>
    public string? Text(SpecNode? node, string what) =>
        Checked(node, what, SpecDiagnostics.EmptyValue, text => text.Trim().Length > 0);

    /// <summary>A text that must be of some form.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is.</param>
    /// <param name="descriptor">What to report otherwise. Its first placeholders are <paramref name="what"/> and the text.</param>
    /// <param name="isValid">Whether it is of the form.</param>
    /// <param name="more">The values for further placeholders.</param>
    public string? Checked(SpecNode? node, string what, SpecDiagnosticDescriptor descriptor, Func<string, bool> isValid, params string[] more)
    {
        var scalar = Scalar(node, what);
        if (scalar is null || isValid(scalar.Text))
        {
            return scalar?.Text;
        }

        bag.Report(descriptor, scalar.Span, [MessageText.Sentence(what), scalar.Text, .. more]);
        return null;
    }

    /// <summary>Checks that a name exists; otherwise reports it with the nearest existing name.</summary>
    /// <param name="word">The name.</param>
    /// <param name="all">The existing names.</param>
    /// <param name="descriptor">The diagnostic to report. Its first placeholders are the name and a hint.</param>
    /// <param name="owner">The value for a third placeholder: what lacks the name.</param>
    public bool IsAmong(ScalarNode word, IReadOnlyCollection<string> all, SpecDiagnosticDescriptor descriptor, string owner = "")
    {
        if (all.Contains(word.Text))
        {
            return true;
        }

        bag.Report(descriptor, word.Span, word.Text, MessageText.DidYouMeanOrList(word.Text, all), owner);
        return false;
    }

    /// <summary>A text in English, alone or beside its Chinese twin.</summary>
    public LocalizedText? Localized(SpecNode? node, string what)
    {
        if (node is not MappingNode)
        {
            return Text(node, what) is { } plain ? new LocalizedText(plain.TrimEnd('\n')) : null;
        }

        return Read(node, what, reader =>
        {
            var (english, chinese) = (Text(reader.Require("en"), what), Text(reader.Take("zh"), what));
            return english is null ? null : new LocalizedText(english.TrimEnd('\n'), chinese?.TrimEnd('\n'));
        });
    }

    /// <summary>A list of texts in one or two languages.</summary>
    public EquatableArray<LocalizedText> LocalizedList(SpecNode? node, string what) =>
        Items(node, what).Select(item => Localized(item, $"an item of {what}")).OfType<LocalizedText>().ToEquatable();

    /// <summary>Reports a node of another shape than wanted.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is.</param>
    /// <param name="expected">The shape that it must have.</param>
    public void WrongShape(SpecNode node, string what, string expected) =>
        bag.Report(SpecDiagnostics.WrongShape, node.Span, MessageText.Sentence(what), expected, node.Kind);
}
