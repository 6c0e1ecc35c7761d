using FoxGen.Rules.Checking;

namespace FoxGen.Rules.Repairs;

/// <summary>The changes that may fix a problem of a body, the smallest first.</summary>
/// <param name="schema">The schema.</param>
/// <param name="body">The body, in canonical form.</param>
/// <param name="problem">The problem.</param>
internal sealed class ChangeCandidates(RequestSchema schema, RuleValue body, Violation problem)
{
    /// <summary>The changes. Each may cause other problems.</summary>
    public IEnumerable<BodyChange> All() => problem switch
    {
        { Rule: { } rule } => OfRule(rule),
        { Constraint: { } constraint } when BodyPath.Find(body, problem.Path) is { IsKnown: true } actual => OfValue(constraint, actual),
        _ => [],
    };

    private IEnumerable<BodyChange> OfValue(Constraint constraint, RuleValue actual)
    {
        // Of one allowed value, there is no other to choose. A constraint of text offers other spellings of the same text.
        foreach (var near in NearestValues.Of(constraint, actual).Where(near => constraint is not EnumValues { Values.Count: > 1 } || Nearness.AreNear(actual, near)))
        {
            yield return Change(problem.Path, actual, near);
        }

        if (actual.Kind is RuleValueKind.List && NearestValues.Excess(constraint, actual) is { } goes)
        {
            yield return Shorter(problem.Path, actual, goes);
        }

        if (NearestValues.IsUnset(constraint, actual) && SchemaPath.Field(schema, body, problem.Path) is { IsRequired: false })
        {
            yield return Change(problem.Path, actual, null);
        }
    }

    // Values first, then documented defaults and switches, then shorter lists, then fields that go.
    private IEnumerable<BodyChange> OfRule(Rule rule)
    {
        var owner = rule.Path.Length == 0 ? problem.Path : problem.Path == rule.Path ? "" : problem.Path.Substring(0, problem.Path.Length - rule.Path.Length - 1);
        var reads = ExpressionFacts.PathsRead(rule.Condition);
        var fields = SchemaPath.Fields(schema, body, owner)
            .SelectMany(field => reads.Where(path => path == field.Name || path.StartsWith(field.Name + ".", StringComparison.Ordinal)))
            .OrderBy(path => path != rule.Path)
            .Select(path => owner.Length == 0 ? path : owner + "." + path)
            .Where(path => path.LastIndexOf('.') is var dot && (dot < 0 || BodyPath.Find(body, path.Substring(0, dot)) is { Kind: RuleValueKind.Map }))
            .Select(path => (Field: SchemaPath.Field(schema, body, path), Path: path, Value: BodyPath.Find(body, path)))
            .Where(one => one.Field is not null && one.Value is null or { IsKnown: true })
            .Select(one => (Field: one.Field!, one.Path, one.Value)).ToList();
        var set = fields.Where(one => one.Value is not (null or { Kind: RuleValueKind.Null })).ToList();

        return set.SelectMany(one => NearestValues.ForRule(rule, one.Field.Value, one.Value!).Where(near => Nearness.AreNear(one.Value!, near)).Select(near => Change(one.Path, one.Value, near)))
            .Concat(fields.Except(set).SelectMany(one => WithoutAsking(one.Field).Select(value => Change(one.Path, null, value))))
            .Concat(set.Where(one => one.Value!.Kind is RuleValueKind.List)
                .SelectMany(one => Enumerable.Range(1, Math.Max(0, one.Value!.AsList.Count - 1)).Reverse().Select(most => Shorter(one.Path, one.Value, i => i >= most))))
            .Concat(set.Where(one => !one.Field.IsRequired && IsSetting(one.Field.Value)).Select(one => Change(one.Path, one.Value, null)));
    }

    // What a field can be set to although nobody named a value.
    private static IEnumerable<RuleValue> WithoutAsking(FieldSchema field) => field switch
    {
        { Default: { } value } => [value],
        { Value.Kind: ValueKind.Boolean } => NearestValues.Booleans(field.Value),
        _ => [],
    };

    private BodyChange Change(string path, RuleValue? before, RuleValue? after) => new(problem, path, before, after);

    private BodyChange Shorter(string path, RuleValue list, Func<int, bool> goes)
    {
        var kept = Enumerable.Range(0, list.AsList.Count).Where(i => !goes(i)).ToList();
        return new(problem, path, list, RuleValue.Of(kept.Select(i => list.AsList[i]))) { Kept = kept };
    }

    // A number, a switch or one of a few words: not what the user wrote or recorded.
    private static bool IsSetting(ValueSchema value) => value.Kind is ValueKind.Integer or ValueKind.Number or ValueKind.Boolean || value.Allowed.Count > 0;
}
