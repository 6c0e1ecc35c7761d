using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>A mapping from names that the author chooses to values of one kind, in file order.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class ServiceMap<T> : ServiceValue<EquatableArray<ServiceEntry<T>>>
    where T : notnull
{
    private readonly ServiceValue<T> _item;
    private readonly string _itemNoun;
    private readonly string? _runtimeEnum;

    /// <param name="item">The type of the values.</param>
    /// <param name="itemNoun">What a value is called in messages; <c>{0}</c> stands for its name.</param>
    /// <param name="runtimeEnum">The enum of the runtime that the values are members of; <c>null</c> for strings.</param>
    internal ServiceMap(ServiceValue<T> item, string itemNoun, string? runtimeEnum = null) => (_item, _itemNoun, _runtimeEnum) = (item, itemNoun, runtimeEnum);

    /// <summary>Values that must occur at least once each, with their words.</summary>
    internal IReadOnlyList<(string Word, T Value)> Needed { get; init; } = [];

    /// <summary>Checks a name; <c>null</c> if it is refused.</summary>
    internal Func<SpecReader, SpecNode, string?> ReadName { get; init; } = (_, node) => ((ScalarNode)node).Text;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor) => visitor.Map(_item, [.. Needed.Select(needed => needed.Word)]);

    internal override object? Read(SpecReader spec, SpecNode? node, string what)
    {
        var entries = new List<ServiceEntry<T>>();
        var written = spec.Nodes.Entries(node, what);
        foreach (var entry in written)
        {
            if (ReadName(spec, entry.Key) is not null && _item.Read(spec, entry.Value, string.Format(System.Globalization.CultureInfo.InvariantCulture, _itemNoun, entry.Key.Text)) is T value)
            {
                entries.Add(new ServiceEntry<T>(entry.Key.Text, value));
            }
        }

        // Of a mapping with a broken entry nobody knows what it lacks.
        foreach (var (word, value) in Needed)
        {
            if (entries.Count > 0 && entries.Count == written.Count && entries.All(entry => !entry.Value.Equals(value)))
            {
                spec.Report(SpecDiagnostics.MissingStatus, node!.Span, MessageText.Sentence(what), word);
            }
        }

        return entries.Count == 0 ? null : entries.ToEquatable();
    }

    internal override RuntimeValue ToRuntime(object value) => new RuntimeMap(
        _runtimeEnum,
        ((EquatableArray<ServiceEntry<T>>)value).Select(entry => new RuntimeEntry(entry.Name, _item.ToRuntime(entry.Value))).ToEquatable());
}

/// <summary>An entry of a mapping whose names the author chooses.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record ServiceEntry<T>(string Name, T Value)
    where T : notnull;
