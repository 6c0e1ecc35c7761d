using FoxGen.Rules.Matching;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Converts values to the canonical form that rules read.</summary>
public static class WireAliases
{
    // Beyond this a double has no neighbour that is a whole number of 64 bits.
    private const double LargestWhole = 9.2e18;

    /// <summary>
    /// Returns the value with each alias replaced by its value, and each number in the form of its schema (<c>5.0</c> of an integer is 5,
    /// <c>5</c> of a number is 5.0), at any depth. A part that does not match its schema is not changed.
    /// </summary>
    public static RuleValue Canonical(ValueSchema schema, RuleValue value)
    {
        foreach (var alias in schema.Aliases)
        {
            if (ValueComparison.AreEqual(alias.Spelling, value) == true)
            {
                return alias.Canonical;
            }
        }

        switch (schema.Kind)
        {
            case ValueKind.Integer when value.Kind is RuleValueKind.Number:
                return NumberPrimitives.IsWhole(value.AsNumber) && Math.Abs(value.AsNumber) < LargestWhole
                    ? RuleValue.Of((long)value.AsNumber)
                    : value;
            case ValueKind.Number when value.Kind is RuleValueKind.Integer:
                return RuleValue.Of((double)value.AsInteger);
            case ValueKind.Array when value.Kind is RuleValueKind.List && schema.Items is { } items:
                return Items(items, value);
            case ValueKind.Object when value.Kind is RuleValueKind.Map && schema.Properties.Count > 0:
                return Canonical(schema.Properties, value);
            case ValueKind.Union when value.IsKnown && UnionCases.Find(schema, value, out _) is { } alternative:
                return Canonical(alternative.Value, value);
            default:
                return value;
        }
    }

    /// <summary>Does the same for an object with known fields. A field that is null counts as absent and is omitted.</summary>
    public static RuleValue Canonical(EquatableArray<FieldSchema> fields, RuleValue map)
    {
        List<KeyValuePair<string, RuleValue>>? changed = null;
        for (var i = 0; i < map.AsMap.Count; i++)
        {
            var entry = map.AsMap[i];
            var field = fields.FirstOrDefault(field => field.Name == entry.Key);
            var isNull = field is not null && entry.Value.Kind is RuleValueKind.Null;
            var value = field is null ? entry.Value : Canonical(field.Value, entry.Value);
            if (isNull || !ReferenceEquals(value, entry.Value))
            {
                changed ??= [.. map.AsMap.Take(i)];
            }

            if (!isNull)
            {
                changed?.Add(new(entry.Key, value));
            }
        }

        return changed is null ? map : RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)changed);
    }

    private static RuleValue Items(ValueSchema schema, RuleValue list)
    {
        RuleValue[]? changed = null;
        for (var i = 0; i < list.AsList.Count; i++)
        {
            if (Canonical(schema, list.AsList[i]) is var value && !ReferenceEquals(value, list.AsList[i]))
            {
                changed ??= list.AsList.ToArray();
                changed[i] = value;
            }
        }

        return changed is null ? list : RuleValue.Of((IEnumerable<RuleValue>)changed);
    }
}
