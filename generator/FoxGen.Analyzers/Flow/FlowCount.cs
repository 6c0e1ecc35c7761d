using FoxGen.Rules;

namespace FoxGen.Analyzers.Flow;

/// <summary>A length or a number of items in a closed interval.</summary>
/// <param name="Low">The smallest possible count.</param>
/// <param name="High">The largest possible count; <see cref="int.MaxValue"/> for any.</param>
internal readonly record struct FlowCount(int Low, int High)
{
    /// <summary>Any count.</summary>
    public static FlowCount Any { get; } = new(0, int.MaxValue);

    /// <summary>The count as the rules compare it.</summary>
    public CountRange Range => new(Low, High == int.MaxValue ? null : High);

    /// <summary>Returns the sum of two counts.</summary>
    public FlowCount Plus(FlowCount other) => new((int)Math.Min(int.MaxValue, (long)Low + other.Low), (int)Math.Min(int.MaxValue, (long)High + other.High));

    /// <summary>Whether the interval contains no count.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>Returns the counts in both intervals.</summary>
    public FlowCount Intersect(FlowCount other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>Returns the smallest interval that contains both.</summary>
    public FlowCount Hull(FlowCount other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>Returns the interval without the bounds that changed (widening).</summary>
    public FlowCount Widened(FlowCount next) => new(next.Low < Low ? 0 : Low, next.High > High ? int.MaxValue : High);
}
