namespace FoxGen.Rules.Relations;

/// <summary>What relations between several fields share of which some number must be there.</summary>
internal abstract class OneOfRelation(string key, string description) : RelationKind(key, description, s_diagnostic)
{
    private static readonly RuleDiagnostic s_diagnostic = new("FOX2003", "Wrong number of alternative fields");

    private readonly RelationKey _fields = new("", "The fields.", RelationValue.Fields) { IsRequired = true, AtLeast = 2, Noun = key };

    public sealed override IReadOnlyList<RelationKey> Keys => [_fields];

    public sealed override Relation? Read(IRelationKeys keys) => keys.Fields(_fields) is { } all
        ? new Relation(Condition(all), Words(WordList.And(Marks(all))))
        : null;

    public sealed override RuleValue? Restore(Expression condition) => ExpressionFacts.PathsRead(condition) is { Count: > 0 } fields ? Names(fields) : null;

    protected abstract Expression Condition(IReadOnlyList<NamedField> all);

    protected abstract string Words(string names);

    protected static Expression AtLeastOne(IReadOnlyList<NamedField> all) => Conditions.Any(all.Select(field => field.IsPresent));

    // Each field excludes those after it. Counting would be shorter, but one unknown field would make it all unknown.
    protected static Expression AtMostOne(IReadOnlyList<NamedField> all) => Conditions.All(all
        .Take(all.Count - 1)
        .Select((field, i) => Conditions.Not(Conditions.All(
            [field.IsPresent, Conditions.Any(all.Skip(i + 1).Select(field => field.IsPresent))]))));
}

/// <summary>No two of some fields.</summary>
internal sealed class AtMostOneOf() : OneOfRelation("atMostOneOf", "At most one of these fields can be set.")
{
    protected override Expression Condition(IReadOnlyList<NamedField> all) => AtMostOne(all);

    protected override string Words(string names) => $"At most one of {names} can be set.";
}

/// <summary>One of some fields, and no other.</summary>
internal sealed class ExactlyOneOf() : OneOfRelation("exactlyOneOf", "Exactly one of these fields must be set.")
{
    protected override Expression Condition(IReadOnlyList<NamedField> all) => Conditions.All([AtLeastOne(all), AtMostOne(all)]);

    protected override string Words(string names) => $"Exactly one of {names} must be set.";
}

/// <summary>One of some fields or several.</summary>
internal sealed class AtLeastOneOf() : OneOfRelation("atLeastOneOf", "At least one of these fields must be set.")
{
    protected override Expression Condition(IReadOnlyList<NamedField> all) => AtLeastOne(all);

    protected override string Words(string names) => $"At least one of {names} must be set.";
}
