using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Bodies of which only that is known what must be so in every request.</summary>
internal static class WitnessBodies
{
    private const int MostItems = 1_000;
    private const int MostBodies = 50;

    /// <summary>
    /// The bodies that stand for all requests in which some fields are there. When a condition is false of each, no such
    /// request meets it.
    /// </summary>
    /// <param name="condition">The condition. It says which numbers of items make a difference.</param>
    /// <param name="fields">The fields it reads.</param>
    /// <param name="present">The names of those that are there.</param>
    public static IEnumerable<RuleValue> Of(Expression condition, EquatableArray<FieldSchema> fields, IReadOnlyCollection<string> present)
    {
        var arrays = fields.Where(field => present.Contains(field.Name) && field.Value.Find<ItemCount>()?.Range.Minimum > 0).ToList();

        // Where a number of items is computed with, other numbers may matter than those that are written.
        if (arrays is not [var array] || array.Value.Find<ItemCount>()!.Range is var count && count.Minimum > MostItems || Calculates(condition))
        {
            return [Body(fields, present, null, 0)];
        }

        var sizes = Sizes(count, condition);
        return sizes.Count > MostBodies ? [Body(fields, present, null, 0)] : sizes.Select(size => Body(fields, present, array.Name, size));
    }

    // A comparison comes out another way only next to a number that is written in it.
    private static List<int> Sizes(CountRange bounds, Expression condition)
    {
        var highest = Math.Min(bounds.Maximum ?? MostItems, MostItems);
        return
        [
            .. Numbers(condition)
                .SelectMany(number => new[] { number - 1, number, number + 1 })
                .Concat([bounds.Minimum, highest])
                .Where(size => size >= bounds.Minimum && size <= highest)
                .Distinct()
                .Select(size => (int)size),
        ];
    }

    private static RuleValue Body(EquatableArray<FieldSchema> fields, IReadOnlyCollection<string> present, string? array, int size) =>
        RuleValue.Of(fields.Select(field => new KeyValuePair<string, RuleValue>(
            field.Name,
            !present.Contains(field.Name) ? RuleValue.Unknown
                : field.Name == array ? RuleValue.Of(Enumerable.Repeat(RuleValue.Unknown, size))
                : field.Value is { Allowed.Count: 1, Kind: not ValueKind.Array } ? field.Value.Allowed[0]
                : RuleValue.Present)));

    private static bool Calculates(Expression expression) =>
        expression is BinaryExpression { Operator: >= BinaryOperator.Add } || ExpressionFacts.Parts(expression).Any(Calculates);

    private static IEnumerable<long> Numbers(Expression expression) =>
        expression is LiteralExpression { Value: { Kind: RuleValueKind.Integer } value } && Math.Abs(value.AsNumber) < int.MaxValue
            ? [value.AsInteger]
            : ExpressionFacts.Parts(expression).SelectMany(Numbers);
}
