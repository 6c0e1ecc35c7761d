using System.Collections.Immutable;
using System.Globalization;
using FoxGen.Rules;

namespace FoxGen.Analyzers.Flow;

/// <summary>One of a few constants. A member of an enum is its number; <c>null</c> is a constant, too.</summary>
internal sealed record FlowConstants(ImmutableArray<object?> Values) : FlowValue
{
    // More constants become a range.
    private const int Most = 8;

    /// <summary>Creates a single constant.</summary>
    public static FlowConstants Of(object? value) => new([value]);

    /// <summary>Returns all constants of both; <c>null</c> if there are too many.</summary>
    public FlowConstants? Union(FlowConstants other)
    {
        var union = Values.Union(other.Values).ToImmutableArray();
        return union.Length > Most ? null : new(union);
    }

    /// <summary>Returns the constants that satisfy a condition; <c>null</c> if none does.</summary>
    public FlowConstants? Where(Func<object?, bool> condition)
    {
        var left = Values.Where(condition).ToImmutableArray();
        return left.IsEmpty ? null : new(left);
    }

    /// <summary>Returns the range of numbers or lengths; <c>null</c> for constants of other types, and if one is null.</summary>
    public FlowValue? Hull()
    {
        if (Values.All(value => value is string))
        {
            var lengths = Values.Select(value => TextLength.Of((string)value!)).ToList();
            return new FlowText(new(lengths.Min(), lengths.Max()));
        }

        var numbers = Values.Select(Number).ToList();
        return numbers.All(number => number is not null) ? new FlowNumber(numbers.Min()!.Value, numbers.Max()!.Value) : null;
    }

    /// <summary>Returns a constant as a number; <c>null</c> if it is not a number, or not exact as a <see cref="double"/>.</summary>
    public static double? Number(object? constant) => constant switch
    {
        char code => code,
        sbyte or byte or short or ushort or int or uint => Convert.ToDouble(constant, CultureInfo.InvariantCulture),
        long number when Math.Abs((double)number) <= NumberTypes.LargestExact => number,
        ulong number when number <= NumberTypes.LargestExact => number,
        double number when !double.IsNaN(number) => number,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(FlowConstants? other) => other is not null && Values.Length == other.Values.Length && Values.All(other.Values.Contains);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length;
}
