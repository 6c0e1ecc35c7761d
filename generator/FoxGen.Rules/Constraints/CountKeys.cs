using System.Globalization;

namespace FoxGen.Rules.Constraints;

/// <summary>A smallest and a largest count: two keys, read, written and compared the same way for lengths and for items.</summary>
/// <param name="minimumKey">The key of the smallest count.</param>
/// <param name="maximumKey">The key of the largest count.</param>
internal sealed class CountKeys(string minimumKey, string maximumKey)
{
    /// <summary>Both keys.</summary>
    public IReadOnlyList<string> All { get; } = [minimumKey, maximumKey];

    /// <summary>Reads them; <c>null</c> when they bound nothing.</summary>
    public CountRange? Read(IConstraintKeys keys)
    {
        var (minimum, maximum) = (keys.Count(minimumKey), keys.Count(maximumKey));
        if (minimum > maximum)
        {
            keys.Empty(minimumKey, $"{ConstraintText.Number(minimum.Value)} is greater than '{maximumKey}' {ConstraintText.Number(maximum.Value)}");
            return null;
        }

        // A count is never below 0, so a minimum of 0 bounds nothing.
        return minimum is null or 0 && maximum is null ? null : new CountRange(minimum ?? 0, maximum);
    }

    /// <summary>The keys that say a range.</summary>
    public IReadOnlyList<KeyValuePair<string, RuleValue>> Write(CountRange range)
    {
        var keys = new List<KeyValuePair<string, RuleValue>>();
        if (range.Minimum > 0)
        {
            keys.Add(new(minimumKey, RuleValue.Of((long)range.Minimum)));
        }

        if (range.Maximum is { } most)
        {
            keys.Add(new(maximumKey, RuleValue.Of((long)most)));
        }

        return keys;
    }

    /// <summary>The count of a text or an array in the rule language.</summary>
    public static Expression Size(Expression value) => new CallExpression(ExpressionFunctions.Size, new(value));

    /// <summary>A C# condition that is true for a count outside a range; <c>null</c> when none is.</summary>
    public static string? Fails(string count, CountRange range) => range switch
    {
        { Minimum: 0, Maximum: null } => null,
        { Minimum: var low, Maximum: null } => $"{count} < {Text(low)}",
        { Minimum: 0, Maximum: { } high } => $"{count} > {Text(high)}",
        { Minimum: var low, Maximum: { } high } => $"{count} is < {Text(low)} or > {Text(high)}",
    };

    /// <summary>The same in the rule language, true for a count inside.</summary>
    /// <param name="size">The count.</param>
    /// <param name="range">The range.</param>
    public static Expression Condition(Expression size, CountRange range)
    {
        var low = Compare(BinaryOperator.GreaterOrEqual, range.Minimum);
        return range switch
        {
            { Minimum: var least, Maximum: { } most } when least == most => Compare(BinaryOperator.Equal, most),
            { Minimum: 0, Maximum: { } most } => Compare(BinaryOperator.LessOrEqual, most),
            { Maximum: null } => low,
            { Maximum: { } most } => new BinaryExpression(BinaryOperator.And, low, Compare(BinaryOperator.LessOrEqual, most)),
        };

        Expression Compare(BinaryOperator @operator, int count) => new BinaryExpression(@operator, size, new LiteralExpression(RuleValue.Of((long)count)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
