namespace FoxGen.CompilerServices;

// What rules do with values. Each answer is null, or unknown, for operands it is not about.
public readonly partial struct FoxValue
{
    /// <summary>Returns whether two values are equal; unknown if one of them is absent or unknown. Values of different types are not equal.</summary>
    public static bool? Equal(FoxValue left, FoxValue right)
    {
        if (left.IsNumeric && right.IsNumeric)
        {
            return left._kind is ValueKind.Integer && right._kind is ValueKind.Integer
                ? left._bits == right._bits
                : left.AsDouble == right.AsDouble;
        }

        if (left._kind != right._kind)
        {
            return left.IsDefinite && right.IsDefinite ? false : null;
        }

        return left._kind switch
        {
            ValueKind.Boolean => left._bits == right._bits,
            ValueKind.Text => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
            ValueKind.List => EqualLists(left.List, right.List),
            ValueKind.Map => EqualMaps(left.Map, right),
            _ => null,
        };
    }

    /// <summary>Returns whether one number is less than another.</summary>
    public static bool? Less(FoxValue left, FoxValue right) => Order(left, right) is { } order ? order < 0 : null;

    /// <summary>Returns whether one number is at most another.</summary>
    public static bool? AtMost(FoxValue left, FoxValue right) => Order(left, right) is { } order ? order <= 0 : null;

    /// <summary>Returns whether a list contains a value, or an object a key.</summary>
    public static bool? In(FoxValue item, FoxValue container) => container._kind switch
    {
        ValueKind.List => FoxList.Exists(container.List, item, static (other, item) => Equal(item, other)),
        ValueKind.Map when item._kind is ValueKind.Text => container.Member(item.Text).IsThere,
        _ => null,
    };

    /// <summary>Returns the sum of two numbers.</summary>
    public static FoxValue Add(FoxValue left, FoxValue right) =>
        AreWhole(left, right) ? Whole(FoxLogic.Add(left._bits, right._bits))
        : AreNumbers(left, right) ? Fractional(left.AsDouble + right.AsDouble)
        : default;

    /// <summary>Returns the difference of two numbers.</summary>
    public static FoxValue Subtract(FoxValue left, FoxValue right) =>
        AreWhole(left, right) ? Whole(FoxLogic.Subtract(left._bits, right._bits))
        : AreNumbers(left, right) ? Fractional(left.AsDouble - right.AsDouble)
        : default;

    /// <summary>Returns the product of two numbers.</summary>
    public static FoxValue Multiply(FoxValue left, FoxValue right) =>
        AreWhole(left, right) ? Whole(FoxLogic.Multiply(left._bits, right._bits))
        : AreNumbers(left, right) ? Fractional(left.AsDouble * right.AsDouble)
        : default;

    /// <summary>Returns the quotient of two numbers; without its fraction if both are integers.</summary>
    public static FoxValue Divide(FoxValue left, FoxValue right) =>
        AreWhole(left, right) ? Whole(FoxLogic.Divide(left._bits, right._bits))
        : AreNumbers(left, right) && right.AsDouble != 0 ? Fractional(left.AsDouble / right.AsDouble)
        : default;

    /// <summary>Returns the remainder of a division of integers.</summary>
    public static FoxValue Modulo(FoxValue left, FoxValue right) =>
        AreWhole(left, right) ? Whole(FoxLogic.Modulo(left._bits, right._bits)) : default;

    /// <summary>Returns a number with the opposite sign.</summary>
    public static FoxValue Negate(FoxValue value) => value._kind switch
    {
        ValueKind.Integer => Whole(FoxLogic.Negate(value._bits)),
        ValueKind.Number => Of(-value.AsDouble),
        _ => default,
    };

    /// <summary>Returns the sum of a list of numbers.</summary>
    public static FoxValue Sum(FoxValue list) => FoxList.Sum(list.Items, 0, static (item, _) => item);

    /// <summary>Returns the number of items of a list, code points of a string, or keys of an object.</summary>
    public static long? Size(FoxValue value) => value._kind switch
    {
        ValueKind.Text => FoxText.CodePoints(value.Text),
        ValueKind.List => value.List.Length,
        ValueKind.Map => value.Map.Count(static entry => entry.Value._kind is not ValueKind.Absent),
        _ => null,
    };

    /// <summary>Returns whether a string contains a match for a pattern.</summary>
    public static bool? Matches(FoxValue text, string pattern) => FoxText.Matches(text.TextOrNull, pattern);

    /// <summary>The string; <c>null</c> for other values.</summary>
    public string? TextOrNull => _kind is ValueKind.Text ? Text : null;

    /// <summary>The integer; <c>null</c> for other values.</summary>
    public long? IntegerOrNull => _kind is ValueKind.Integer ? _bits : null;

    private bool IsDefinite => _kind is not (ValueKind.Unknown or ValueKind.Absent);

    private static bool AreWhole(FoxValue left, FoxValue right) => left._kind is ValueKind.Integer && right._kind is ValueKind.Integer;

    private static bool AreNumbers(FoxValue left, FoxValue right) => left.IsNumeric && right.IsNumeric;

    private static FoxValue Whole(long? result) => result is null ? default : Of(result);

    private static FoxValue Fractional(double result) => double.IsFinite(result) ? Of(result) : default;

    private static int? Order(FoxValue left, FoxValue right) =>
        AreWhole(left, right) ? left._bits.CompareTo(right._bits)
        : AreNumbers(left, right) ? left.AsDouble.CompareTo(right.AsDouble)
        : null;

    private static bool? EqualLists(FoxValue[] left, FoxValue[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        bool? result = true;
        for (var i = 0; i < left.Length && result != false; i++)
        {
            result &= Equal(left[i], right[i]);
        }

        return result;
    }

    private static bool? EqualMaps(KeyValuePair<string, FoxValue>[] left, FoxValue right)
    {
        if (left.Length != right.Map.Length)
        {
            return false;
        }

        bool? result = true;
        foreach (var (key, value) in left)
        {
            var hasKey = false;
            foreach (var (otherKey, other) in right.Map)
            {
                if (key == otherKey)
                {
                    hasKey = true;
                    result &= Equal(value, other);
                }
            }

            result &= hasKey;
        }

        return result;
    }
}
