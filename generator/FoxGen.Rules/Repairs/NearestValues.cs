namespace FoxGen.Rules.Repairs;

/// <summary>Finds the values that can replace an invalid one.</summary>
internal static class NearestValues
{
    /// <summary>Values near one that violates a constraint, the nearest first. The field may reject them.</summary>
    /// <param name="constraint">The constraint; <c>null</c> for none.</param>
    /// <param name="actual">The value.</param>
    public static IEnumerable<RuleValue> Of(Constraint? constraint, RuleValue actual)
    {
        var near = Nearness.Sort(constraint?.Near(actual) ?? [], actual);

        // A sentinel is no amount: "the model decides" is not near to 0 seconds.
        return constraint is NumberBounds { Range.Sentinels: { Count: > 0 } sentinels } ? near.OrderBy(value => NumberBounds.IsSentinel(value, sentinels)) : near;
    }

    /// <summary>Values of a field that may satisfy a rule, the nearest first.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="schema">The schema of a field that the rule reads.</param>
    /// <param name="current">The value of the field.</param>
    public static IEnumerable<RuleValue> ForRule(Rule rule, ValueSchema schema, RuleValue current) => schema.Kind switch
    {
        _ when schema.Allowed.Count > 0 => Nearness.Sort(schema.Allowed, current).Where(value => !value.Equals(current)),
        ValueKind.Boolean => Booleans(schema).Where(value => !value.Equals(current)),
        ValueKind.Integer or ValueKind.Number when NearNumbers.Number(current) is { } number =>
            NumbersOfRules.In(rule.Condition, schema).Where(one => one != number && NearNumbers.IsWritable(one)).OrderBy(one => Math.Abs(one - number)).Select(one => NearNumbers.Value(one, schema)),
        _ => [],
    };

    /// <summary>The two values of a boolean as they are sent.</summary>
    /// <param name="schema">The schema of a boolean.</param>
    public static IReadOnlyList<RuleValue> Booleans(ValueSchema schema) =>
        schema.Spelling is { } spelling ? [RuleValue.Of(spelling.True), RuleValue.Of(spelling.False)] : [RuleValue.True, RuleValue.False];

    /// <summary>Whether an invalid value contains nothing, so that an optional field can be removed.</summary>
    /// <param name="constraint">The constraint that it violates.</param>
    /// <param name="actual">The value.</param>
    public static bool IsUnset(Constraint? constraint, RuleValue actual) => constraint is TextLength or ItemCount or UrlText
        && actual is { Kind: RuleValueKind.String, AsString: "" } or { Kind: RuleValueKind.List, AsList.Count: 0 };

    /// <summary>Returns which items to remove from a list that violates a constraint; <c>null</c> if removing items does not help.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="list">The list.</param>
    public static Func<int, bool>? Excess(Constraint? constraint, RuleValue list) => constraint switch
    {
        ItemCount { Range.Maximum: { } most } when most > 0 && list.AsList.Count > most => i => i >= most,
        UniqueItems => new HashSet<int>(UniqueItems.Duplicates(list)).Contains,
        _ => null,
    };
}
