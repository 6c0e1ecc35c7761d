namespace FoxGen.Specs.Syntax;

/// <summary>A piece of YAML with its place.</summary>
internal abstract class SpecNode(SourceSpan span)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What it is, in words for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>Keys with values, in file order. Keys are unique.</summary>
internal sealed class MappingNode(SourceSpan span, IReadOnlyList<MappingEntry> entries) : SpecNode(span)
{
    /// <summary>The entries in file order.</summary>
    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The entry of a key; <c>null</c> when there is none.</summary>
    public MappingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);

    /// <summary>
    /// This mapping with the other's entries in place of its own of the same key, and its new ones behind them. A null
    /// takes an entry away.
    /// </summary>
    public MappingNode With(MappingNode other) => new(Span,
    [
        .. Entries
            .Select(entry => other.Find(entry.Key.Text) ?? entry)
            .Concat(other.Entries.Where(entry => Find(entry.Key.Text) is null))
            .Where(entry => entry.Value is not ScalarNode { IsNull: true }),
    ]);
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record MappingEntry(ScalarNode Key, SpecNode Value);

/// <summary>A list.</summary>
internal sealed class SequenceNode(SourceSpan span, IReadOnlyList<SpecNode> items) : SpecNode(span)
{
    /// <summary>The items.</summary>
    public IReadOnlyList<SpecNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Kind => "a list";
}
