namespace FoxGen.JsonSchema.Export;

/// <summary>The values of fields that have few of them.</summary>
internal static class FiniteDomain
{
    private const int Most = 40;

    /// <summary>All values that keep to a schema, in the form rules read; <c>null</c> when there are too many.</summary>
    public static IReadOnlyList<RuleValue>? Of(ValueSchema schema) => schema switch
    {
        { Allowed.Count: > 0 } => schema.Allowed,
        { Spelling: { } spelling } => [RuleValue.Of(spelling.True), RuleValue.Of(spelling.False)],
        { Kind: ValueKind.Boolean } => [RuleValue.True, RuleValue.False],
        { Kind: ValueKind.Integer, Range: { FirstWhole: { } low, LastWhole: { } high } range } when high - low < Most && range.Sentinels.Count < Most =>
            [.. range.Sentinels.Concat(Whole(low, high)).Distinct().Select(number => RuleValue.Of((long)number))],
        _ => null,
    };

    /// <summary>All spellings of a value.</summary>
    public static IEnumerable<RuleValue> Spellings(ValueSchema schema, RuleValue value) =>
        new[] { value }.Concat(schema.Aliases.Where(alias => alias.Canonical.Equals(value)).Select(alias => alias.Spelling));

    private static IEnumerable<decimal> Whole(decimal low, decimal high)
    {
        for (var number = low; number <= high; number++)
        {
            yield return number;
        }
    }
}
