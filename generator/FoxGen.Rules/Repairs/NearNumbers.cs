namespace FoxGen.Rules.Repairs;

/// <summary>Finds the numbers a field takes that are nearest to one it refuses.</summary>
internal static class NearNumbers
{
    // Doubles that are exact as a decimal; no bound of a service lies beyond.
    private const double Largest = 1e15;

    /// <summary>Numbers that the field takes, nearest first.</summary>
    public static IEnumerable<decimal> Of(ValueSchema schema, decimal near)
    {
        var candidates = new List<decimal> { near };
        foreach (var constraint in ConstraintKinds.Of(schema))
        {
            // Multiples are looked for near the number, and near the ends of its range.
            candidates.AddRange(candidates.Where(IsWritable).SelectMany(one => constraint.Near(Value(one, schema))).Select(Number).OfType<decimal>().ToList());
        }

        return candidates.Distinct().Where(one => Takes(schema, one)).OrderBy(one => Math.Abs(one - near)).ThenByDescending(one => one);
    }

    /// <summary>A number as the field sends it.</summary>
    public static RuleValue Value(decimal number, ValueSchema schema) =>
        schema.Kind is ValueKind.Integer ? RuleValue.Of((long)number) : RuleValue.Of((double)number);

    /// <summary>The number of a value; <c>null</c> when it is none that can be reckoned with.</summary>
    public static decimal? Number(RuleValue? value) => value switch
    {
        { Kind: RuleValueKind.Integer } => value.AsInteger,
        { Kind: RuleValueKind.Number } when Math.Abs(value.AsNumber) < Largest => (decimal)value.AsNumber,
        _ => null,
    };

    /// <summary>Whether a number fits into 64 bits.</summary>
    public static bool IsWritable(decimal number) => Math.Abs(number) <= long.MaxValue;

    /// <summary>The number of a value, which is moved to the nearest one that can be reckoned with; <c>null</c> for any other value.</summary>
    public static decimal? NumberOrBound(RuleValue value) => Number(value) ?? (value.Kind is RuleValueKind.Number && !double.IsNaN(value.AsNumber) ? (decimal)(Math.Sign(value.AsNumber) * Largest) : null);

    private static bool Takes(ValueSchema schema, decimal number) =>
        IsWritable(number)
        && (schema.Kind is not ValueKind.Integer || decimal.Truncate(number) == number)
        && RequestChecker.Check(schema, Value(number, schema)).Count == 0;
}
