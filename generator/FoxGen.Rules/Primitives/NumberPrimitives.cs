// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>What rules ask of numbers.</summary>
internal static class NumberPrimitives
{
    // Beyond this a double does not fit into a decimal.
    private const double LargestDecimal = 7.9e28;

    // What is nearer to zero is zero as a decimal.
    private const double SmallestDecimal = 1e-28;

    /// <summary>Whether a whole number is a whole multiple of a step above zero.</summary>
    public static bool IsMultipleOf(long value, decimal step) => value % step == 0;

    /// <summary>Whether a number is a whole multiple of a step above zero, as people write both: 0.3 is one of 0.1.</summary>
    public static bool IsMultipleOf(double value, decimal step) =>
        value == 0 || (Math.Abs(value) < LargestDecimal ? Math.Abs(value) > SmallestDecimal && (decimal)value % step == 0 : value % (double)step == 0);

    /// <summary>Whether a number has no fraction.</summary>
    public static bool IsWhole(double value) => !double.IsInfinity(value) && Math.Floor(value) == value;
}
