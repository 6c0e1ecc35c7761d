using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Flow;

/// <summary>The number types that the analysis follows: integers and <see cref="double"/>. Other types round or overflow differently.</summary>
internal static class NumberTypes
{
    /// <summary>The largest number up to which every integer is exact as a <see cref="double"/>.</summary>
    public const double LargestExact = 9_007_199_254_740_992;

    /// <summary>Returns whether a type is an integer type.</summary>
    public static bool IsWhole(ITypeSymbol? type) => Range(type) is not null && type!.SpecialType is not SpecialType.System_Double;

    /// <summary>Returns whether a type is an integer type or <see cref="double"/>.</summary>
    public static bool IsFollowed(ITypeSymbol? type) => IsWhole(type) || type?.SpecialType is SpecialType.System_Double;

    /// <summary>Returns all values of an integer type; <c>null</c> for other types, whose values can be NaN or null.</summary>
    public static FlowNumber? Range(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new(byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 or SpecialType.System_Char => new(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => new(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new(uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => new(double.NegativeInfinity, double.PositiveInfinity),
        SpecialType.System_UInt64 => new(0, double.PositiveInfinity),
        _ => null,
    };

    /// <summary>Returns a result as a value of a type; all values of the type if the result can overflow.</summary>
    public static FlowValue? Fit(double low, double high, ITypeSymbol? type)
    {
        if (double.IsNaN(low) || double.IsNaN(high))
        {
            return Range(type);
        }

        if (type?.SpecialType is SpecialType.System_Double)
        {
            // An infinite end can become NaN in the next step.
            return double.IsInfinity(low) || double.IsInfinity(high) ? null : new FlowNumber(low, high);
        }

        var (least, most) = type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64
            ? (type.SpecialType is SpecialType.System_UInt64 ? 0 : -LargestExact, LargestExact)
            : Range(type) is { } range ? (range.Low, range.High) : (0, -1);
        return low >= least && high <= most ? new FlowNumber(low, high) : Range(type);
    }

    /// <summary>Returns a value after a conversion to a number type.</summary>
    public static FlowValue? Convert(FlowValue? value, ITypeSymbol? from, ITypeSymbol? to)
    {
        if (value is FlowConstants constants && constants.Values.All(one => one is not null))
        {
            var converted = constants.Values.Select(one => Constant(one!, to)).ToList();
            return converted.All(one => one is not null) ? converted.Select(FlowConstants.Of).Aggregate((a, b) => a.Union(b)!) : Range(to);
        }

        return value is FlowNumber number && IsFollowed(from)
            ? IsWhole(to) && !IsWhole(from) ? Fit(Math.Truncate(number.Low), Math.Truncate(number.High), to)
            : to?.SpecialType is SpecialType.System_Double ? number
            : Fit(number.Low, number.High, to)
            : Range(to);
    }

    private static object? Constant(object constant, ITypeSymbol? to)
    {
        if (FlowConstants.Number(constant) is not { } number)
        {
            return null;
        }

        var whole = Math.Truncate(number);
        return to?.SpecialType is SpecialType.System_Double ? number
            : Range(to) is { } range && whole >= range.Low && whole <= range.High && Math.Abs(whole) <= LargestExact ? Whole((long)whole, to!.SpecialType)
            : null;
    }

    private static object Whole(long number, SpecialType type) => type switch
    {
        SpecialType.System_SByte => (sbyte)number,
        SpecialType.System_Byte => (byte)number,
        SpecialType.System_Int16 => (short)number,
        SpecialType.System_UInt16 => (ushort)number,
        SpecialType.System_Char => (char)number,
        SpecialType.System_Int32 => (int)number,
        SpecialType.System_UInt32 => (uint)number,
        SpecialType.System_UInt64 => (ulong)number,
        _ => number,
    };
}
