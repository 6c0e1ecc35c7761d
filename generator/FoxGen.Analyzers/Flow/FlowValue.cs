using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Flow;

/// <summary>The known facts about a value. <c>null</c> means that nothing is known.</summary>
internal abstract record FlowValue
{
    /// <summary>Returns the facts that hold for both of two values; <c>null</c> if nothing is known.</summary>
    public static FlowValue? Join(FlowValue? one, FlowValue? other)
    {
        if (one is null || other is null || one == other)
        {
            return one == other ? one : null;
        }

        return one is FlowConstants a && other is FlowConstants b && a.Union(b) is { } union ? union : Hull(one, other);
    }

    /// <summary>Returns a value that repeated joins do not change, from the value of an earlier visit and that of the next visit (widening).</summary>
    public static FlowValue? Widen(FlowValue? earlier, FlowValue? next) => earlier is null || next is null || earlier == next ? next : (AsRange(earlier), AsRange(next)) switch
    {
        (FlowNumber from, FlowNumber to) => new FlowNumber(
            to.Low < from.Low ? double.NegativeInfinity : from.Low, to.High > from.High ? double.PositiveInfinity : from.High),
        (FlowText from, FlowText to) => new FlowText(from.Length.Widened(to.Length)),
        (FlowList from, FlowList to) => new FlowList(from.Count.Widened(to.Count), null),
        _ => null,
    };

    /// <summary>Returns a number, a string or a list as its range; other values unchanged.</summary>
    public static FlowValue AsRange(FlowValue value) => value is FlowConstants constants ? constants.Hull() ?? value : value;

    private static FlowValue? Hull(FlowValue one, FlowValue other) => (AsRange(one), AsRange(other)) switch
    {
        (FlowNumber a, FlowNumber b) => new FlowNumber(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High)),
        (FlowText a, FlowText b) => new FlowText(a.Length.Hull(b.Length)),
        (FlowList a, FlowList b) => new FlowList(a.Count.Hull(b.Count), null),
        _ => null,
    };
}

/// <summary>A number in an interval, never NaN. Finite bounds are included, infinite bounds are not.</summary>
/// <param name="Low">The smallest possible value.</param>
/// <param name="High">The largest possible value.</param>
internal sealed record FlowNumber(double Low, double High) : FlowValue;

/// <summary>A string that is not null.</summary>
/// <param name="Length">Its length in Unicode code points.</param>
internal sealed record FlowText(FlowCount Length) : FlowValue;

/// <summary>A list or an array that is not null.</summary>
/// <param name="Count">The number of its items.</param>
/// <param name="Items">The expressions of all items; <c>null</c> if they are not known.</param>
internal sealed record FlowList(FlowCount Count, EquatableItems? Items) : FlowValue
{
    /// <summary>Returns a list of known items.</summary>
    public static FlowList Of(IEnumerable<IOperation> items)
    {
        var all = new EquatableItems(items);
        return new(new(all.Items.Count, all.Items.Count), all);
    }
}

/// <summary>An object that an expression creates: a request, or an object inside one.</summary>
/// <param name="Creation">The expression.</param>
internal sealed record FlowObject(IOperation Creation) : FlowValue;

/// <summary>Expressions that are equal if their syntax is equal.</summary>
internal sealed class EquatableItems(IEnumerable<IOperation> items) : IEquatable<EquatableItems>
{
    /// <summary>The expressions.</summary>
    public IReadOnlyList<IOperation> Items { get; } = [.. items];

    /// <inheritdoc/>
    public bool Equals(EquatableItems? other) => other is not null && Items.Select(item => item.Syntax).SequenceEqual(other.Items.Select(item => item.Syntax));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableItems);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Count;
}
