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

    /// <summary>The keys that a variant set in place of those of the file; <c>null</c> for a mapping as the file has it.</summary>
    public MappingNode? Overriding { get; init; }

    /// <summary>Whether a variant changed something inside one of the values.</summary>
    public bool IsChangedInside { get; init; }

    /// <summary>The entries that a variant excluded. Rules can still name them.</summary>
    public IReadOnlyList<MappingEntry> Excluded { get; init; } = [];

    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The entry of a key; <c>null</c> when there is none.</summary>
    public MappingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);

    /// <summary>
    /// This mapping with the other's entries in place of its own of the same key, and its new ones behind them. A null
    /// takes an entry away.
    /// </summary>
    public MappingNode With(MappingNode other) => WithEntries(
    [
        .. Entries
            .Select(entry => other.Find(entry.Key.Text) ?? entry)
            .Concat(other.Entries.Where(entry => Find(entry.Key.Text) is null))
            .Where(entry => entry.Value is not ScalarNode { IsNull: true }),
    ], overriding: other);

    /// <summary>This mapping with another value of a key that it has, in which a variant changed something.</summary>
    public MappingNode WithValue(string key, SpecNode value) =>
        WithEntries([.. Entries.Select(entry => entry.Key.Text == key ? entry with { Value = value } : entry)], isChangedInside: true);

    /// <summary>This mapping with another entry behind its own.</summary>
    public MappingNode WithEntry(MappingEntry entry) => WithEntries([.. Entries, entry]);

    /// <summary>This mapping without some keys.</summary>
    public MappingNode Without(Func<string, bool> isLeftOut) => WithEntries([.. Entries.Where(entry => !isLeftOut(entry.Key.Text))]);

    /// <summary>This mapping without an entry, which a variant excludes.</summary>
    public MappingNode Excluding(MappingEntry excluded) =>
        WithEntries([.. Entries.Where(entry => entry != excluded)], isChangedInside: true, excluded: excluded);

    private MappingNode WithEntries(IReadOnlyList<MappingEntry> entries, MappingNode? overriding = null, bool isChangedInside = false, MappingEntry? excluded = null) => new(Span, entries)
    {
        Overriding = overriding ?? Overriding,
        IsChangedInside = IsChangedInside || isChangedInside,
        Excluded = excluded is null ? Excluded : [.. Excluded, excluded],
    };
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
