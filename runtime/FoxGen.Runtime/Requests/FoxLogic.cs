using System.ComponentModel;

namespace FoxGen.CompilerServices;

/// <summary>
/// Three-valued comparisons and arithmetic for generated validators: <c>null</c> is unknown. Operations without a result (overflow,
/// division by zero) are unknown, too. Not intended for direct use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoxLogic
{
    /// <summary>Returns whether two integers are equal.</summary>
    public static bool? Equal(long? left, long? right) => left is { } a && right is { } b ? a == b : null;

    /// <summary>Returns whether two numbers are equal.</summary>
    public static bool? Equal(double? left, double? right) => left is { } a && right is { } b ? a == b : null;

    /// <summary>Returns whether two booleans are equal.</summary>
    public static bool? Equal(bool? left, bool? right) => left is { } a && right is { } b ? a == b : null;

    /// <summary>Returns whether two strings are equal, character by character.</summary>
    public static bool? Equal(string? left, string? right) =>
        left is null || right is null ? null : string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>Returns whether two members of an enum are the same.</summary>
    public static bool? Same<T>(T? left, T? right)
        where T : struct, Enum =>
        left is { } a && right is { } b ? EqualityComparer<T>.Default.Equals(a, b) : null;

    /// <summary>Returns whether one integer is less than another.</summary>
    public static bool? Less(long? left, long? right) => left is { } a && right is { } b ? a < b : null;

    /// <summary>Returns whether one number is less than another.</summary>
    public static bool? Less(double? left, double? right) => left is { } a && right is { } b ? a < b : null;

    /// <summary>Returns whether one integer is at most another.</summary>
    public static bool? AtMost(long? left, long? right) => left is { } a && right is { } b ? a <= b : null;

    /// <summary>Returns whether one number is at most another.</summary>
    public static bool? AtMost(double? left, double? right) => left is { } a && right is { } b ? a <= b : null;

    /// <summary>Returns the sum of two numbers.</summary>
    public static double? Add(double? left, double? right) => Finite(left + right);

    /// <summary>Returns the difference of two numbers.</summary>
    public static double? Subtract(double? left, double? right) => Finite(left - right);

    /// <summary>Returns the product of two numbers.</summary>
    public static double? Multiply(double? left, double? right) => Finite(left * right);

    /// <summary>Returns the quotient of two numbers.</summary>
    public static double? Divide(double? left, double? right) => right == 0 ? null : Finite(left / right);

    /// <summary>Returns the sum of two integers.</summary>
    public static long? Add(long? left, long? right) =>
        left is { } a && right is { } b && (a ^ unchecked(a + b)) >= 0 | (a ^ b) < 0 ? unchecked(a + b) : null;

    /// <summary>Returns the difference of two integers.</summary>
    public static long? Subtract(long? left, long? right) =>
        left is { } a && right is { } b && (a ^ unchecked(a - b)) >= 0 | (a ^ b) >= 0 ? unchecked(a - b) : null;

    /// <summary>Returns the product of two integers.</summary>
    public static long? Multiply(long? left, long? right) =>
        left is { } a && right is { } b && Math.BigMul(a, b, out var low) == low >> 63 ? low : null;

    /// <summary>Returns the quotient of two integers, without its fraction.</summary>
    public static long? Divide(long? left, long? right) =>
        left is not { } a || right is not { } b || b == 0 || (a == long.MinValue && b == -1) ? null : a / b;

    /// <summary>Returns the remainder of a division of integers.</summary>
    public static long? Modulo(long? left, long? right) =>
        left is not { } a || right is not { } b || b == 0 ? null : b == -1 ? 0 : a % b;

    /// <summary>Returns an integer with the opposite sign.</summary>
    public static long? Negate(long? value) => value is { } number && number != long.MinValue ? -number : null;

    /// <summary>Returns a number with the opposite sign.</summary>
    public static double? Negate(double? value) => -value;

    private static double? Finite(double? number) => number is { } known && double.IsFinite(known) ? known : null;
}
