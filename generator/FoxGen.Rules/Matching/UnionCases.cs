using FoxGen.Rules.Matching;

namespace FoxGen.Rules;

/// <summary>Finds the alternative of a union that a value belongs to.</summary>
public static class UnionCases
{
    /// <summary>
    /// Returns the first alternative with the JSON type and the required constants of the value; <c>null</c> if there is none, or if a part of
    /// the value is unknown.
    /// </summary>
    /// <param name="schema">The union.</param>
    /// <param name="value">The value.</param>
    /// <param name="isCertain">Whether the result is certain.</param>
    public static UnionCase? Find(ValueSchema schema, RuleValue value, out bool isCertain)
    {
        foreach (var alternative in schema.Cases)
        {
            var fits = Fits(alternative.Value, value);
            if (fits != false)
            {
                isCertain = fits is not null;
                return isCertain ? alternative : null;
            }
        }

        isCertain = true;
        return null;
    }

    // True, false, or null when it cannot be told.
    private static bool? Fits(ValueSchema schema, RuleValue value)
    {
        if (!value.IsKnown)
        {
            return null;
        }

        if (schema.Kind is ValueKind.Union)
        {
            return Find(schema, value, out var isCertain) is not null ? true : isCertain ? false : null;
        }

        if (!ValueTypes.HasType(schema, value))
        {
            return false;
        }

        bool? result = true;
        foreach (var constant in schema.Constants)
        {
            var actual = WireAliases.Canonical(constant.Value, value.Find(constant.Name) ?? RuleValue.Null);
            if (actual.IsKnown && ValueComparison.AreEqual(actual, constant.Value.Allowed[0]) != true)
            {
                return false;
            }

            result = actual.IsKnown ? result : null;
        }

        return result;
    }
}
