namespace FoxGen.Rules.Matching;

/// <summary>Compares values, of which some may be unknown.</summary>
internal static class ValueComparison
{
    /// <summary>
    /// Whether two values are equal; <c>null</c> when that is not known. Whole numbers equal numbers of the same size; other values of different
    /// types are not equal.
    /// </summary>
    public static bool? AreEqual(RuleValue left, RuleValue right)
    {
        if (IsNumber(left) && IsNumber(right))
        {
            return left.Kind is RuleValueKind.Integer && right.Kind is RuleValueKind.Integer
                ? left.AsInteger == right.AsInteger
                : left.AsNumber == right.AsNumber;
        }

        if (left.Kind != right.Kind)
        {
            return left.IsDefinite && right.IsDefinite ? false : null;
        }

        return left.Kind switch
        {
            RuleValueKind.Boolean => left.AsBoolean == right.AsBoolean,
            RuleValueKind.String => string.Equals(left.AsString, right.AsString, StringComparison.Ordinal),
            RuleValueKind.List => left.AsList.Count == right.AsList.Count
                ? All(left.AsList.Zip(right.AsList, AreEqual))
                : false,
            RuleValueKind.Map => left.AsMap.Count == right.AsMap.Count
                ? All(left.AsMap.Select(entry => right.Find(entry.Key) is { } other ? AreEqual(entry.Value, other) : false))
                : false,
            _ => null,
        };
    }

    /// <summary>Returns a hash code; values that are equal have the same.</summary>
    public static int HashOf(RuleValue value) => value.Kind switch
    {
        // Zero and its negative are equal.
        RuleValueKind.Integer or RuleValueKind.Number => (value.AsNumber + 0.0).GetHashCode(),
        RuleValueKind.String => StringComparer.Ordinal.GetHashCode(value.AsString),
        RuleValueKind.List => value.AsList.Aggregate(17, (hash, item) => unchecked((hash * 31) + HashOf(item))),
        RuleValueKind.Map => value.AsMap.Aggregate(19, (hash, entry) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(entry.Key) * 31) + HashOf(entry.Value))),
        _ => value.GetHashCode(),
    };

    /// <summary>Less than, equal or greater as a negative number, zero or a positive one; <c>null</c> unless both are numbers.</summary>
    public static int? Order(RuleValue left, RuleValue right)
    {
        if (!IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        return left.Kind is RuleValueKind.Integer && right.Kind is RuleValueKind.Integer
            ? left.AsInteger.CompareTo(right.AsInteger)
            : left.AsNumber.CompareTo(right.AsNumber);
    }

    /// <summary>Whether the value is a whole number or a number.</summary>
    public static bool IsNumber(RuleValue value) => value.Kind is RuleValueKind.Integer or RuleValueKind.Number;

    private static bool? All(IEnumerable<bool?> parts)
    {
        bool? result = true;
        foreach (var part in parts)
        {
            if (part == false)
            {
                return false;
            }

            result = part is null ? null : result;
        }

        return result;
    }
}
