namespace FoxGen.Rules;

/// <summary>One end of a range.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsInclusive">Whether <paramref name="Value"/> is part of the range.</param>
public readonly record struct Bound(decimal Value, bool IsInclusive);

/// <summary>
/// The allowed numbers: an interval, and sentinels. Each end is the tightest of the bounds in the spec, so readers need not compare
/// <c>minimum</c> with <c>exclusiveMinimum</c>.
/// </summary>
public sealed record NumberRange
{
    // Beyond this a whole number does not fit 64 bits, and stepping by one is no longer exact in every type.
    private const decimal LargestWhole = 10_000_000_000_000_000_000m;

    /// <summary>The lower end; <c>null</c> for none.</summary>
    public Bound? Low { get; init; }

    /// <summary>The upper end; <c>null</c> for none.</summary>
    public Bound? High { get; init; }

    /// <summary>The values that are allowed although they are outside the interval or violate another constraint, such as -1 for "the model
    /// decides".</summary>
    public EquatableArray<decimal> Sentinels { get; init; }

    /// <summary>The meanings of the sentinels, in English, in the order of the sentinels; empty if no meaning is documented.</summary>
    public EquatableArray<string> Meanings { get; init; }

    /// <summary>The lower end as JSON Schema's <c>minimum</c>; <c>null</c> if the end is exclusive or absent.</summary>
    public decimal? Minimum => Low is { IsInclusive: true } low ? low.Value : null;

    /// <summary>The upper end as JSON Schema's <c>maximum</c>; <c>null</c> if the end is exclusive or absent.</summary>
    public decimal? Maximum => High is { IsInclusive: true } high ? high.Value : null;

    /// <summary>The lower end as JSON Schema's <c>exclusiveMinimum</c>; <c>null</c> if the end is inclusive or absent.</summary>
    public decimal? ExclusiveMinimum => Low is { IsInclusive: false } low ? low.Value : null;

    /// <summary>The upper end as JSON Schema's <c>exclusiveMaximum</c>; <c>null</c> if the end is inclusive or absent.</summary>
    public decimal? ExclusiveMaximum => High is { IsInclusive: false } high ? high.Value : null;

    /// <summary>Whether the range has a bound.</summary>
    public bool HasBounds => Low is not null || High is not null;

    /// <summary>The smallest integer in the interval; <c>null</c> if there is no lower end.</summary>
    public decimal? FirstWhole => Low is { } low ? Whole(low, up: true) : null;

    /// <summary>The largest integer in the interval; <c>null</c> if there is no upper end.</summary>
    public decimal? LastWhole => High is { } high ? Whole(high, up: false) : null;

    /// <summary>Creates a range from the four keywords of JSON Schema. Two of them can bound the same end.</summary>
    public static NumberRange Of(decimal? minimum = null, decimal? maximum = null, decimal? exclusiveMinimum = null, decimal? exclusiveMaximum = null) => new()
    {
        Low = Tighter(At(minimum, true), At(exclusiveMinimum, false), isLow: true),
        High = Tighter(At(maximum, true), At(exclusiveMaximum, false), isLow: false),
    };

    /// <summary>Returns the range for integers: each end is the first or last allowed integer.</summary>
    public NumberRange ToWhole() => this with { Low = At(FirstWhole, true), High = At(LastWhole, true) };

    /// <summary>Returns the intersection of both intervals, with the sentinels of this range.</summary>
    public NumberRange Intersect(NumberRange other) => this with
    {
        Low = Tighter(Low, other.Low, isLow: true),
        High = Tighter(High, other.High, isLow: false),
    };

    /// <summary>Returns whether the interval contains a number. Sentinels do not count.</summary>
    public bool Contains(decimal number) =>
        (Low is not { } low || number > low.Value || (low.IsInclusive && number == low.Value))
        && (High is not { } high || number < high.Value || (high.IsInclusive && number == high.Value));

    /// <summary>Does the same for a number with a fraction, which generated code compares as a <see cref="double"/>.</summary>
    public bool Contains(double number) =>
        (Low is not { } low || number > (double)low.Value || (low.IsInclusive && number == (double)low.Value))
        && (High is not { } high || number < (double)high.Value || (high.IsInclusive && number == (double)high.Value));

    /// <summary>Returns whether the interval contains no number. Sentinels do not count.</summary>
    /// <param name="wholeOnly">Whether only integers count.</param>
    public bool IsEmpty(bool wholeOnly)
    {
        var range = wholeOnly ? ToWhole() : this;
        if (range is not { Low: { } low, High: { } high })
        {
            return false;
        }

        return low.Value > high.Value
            || (low.Value == high.Value && !(low.IsInclusive && high.IsInclusive));
    }

    /// <summary>The narrower of two lower or upper ends; an end that is absent is the widest.</summary>
    private static Bound? Tighter(Bound? one, Bound? other, bool isLow)
    {
        if (one is not { } a || other is not { } b)
        {
            return one ?? other;
        }

        return a.Value == b.Value ? a with { IsInclusive = a.IsInclusive && b.IsInclusive } : a.Value > b.Value == isLow ? a : b;
    }

    private static Bound? At(decimal? value, bool isInclusive) => value is { } number ? new Bound(number, isInclusive) : null;

    private static decimal Whole(Bound bound, bool up)
    {
        if (Math.Abs(bound.Value) >= LargestWhole)
        {
            return bound.Value;
        }

        var whole = up ? decimal.Ceiling(bound.Value) : decimal.Floor(bound.Value);
        return bound.IsInclusive || whole != bound.Value ? whole : up ? whole + 1 : whole - 1;
    }
}
