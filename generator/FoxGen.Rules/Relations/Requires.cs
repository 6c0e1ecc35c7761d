namespace FoxGen.Rules.Relations;

/// <summary>One field requires other fields.</summary>
internal sealed class Requires() : RelationKind("requires", "If a field is set, at least one of the other fields, or all of them, must be set.", Diagnosed)
{
    private static readonly RelationKey s_field = new("field", "The field.", RelationValue.Field) { IsRequired = true, Noun = "the field" };
    private static readonly RelationKey s_anyOf = new("anyOf", "At least one of these fields must be set.", RelationValue.Fields);
    private static readonly RelationKey s_allOf = new("allOf", "All of these fields must be set.", RelationValue.Fields);

    /// <summary>The diagnostic of relations that ask for a field.</summary>
    public static RuleDiagnostic Diagnosed { get; } = new("FOX2001", "Field requires another field");

    public override IReadOnlyList<RelationKey> Keys { get; } = [s_field, s_anyOf, s_allOf];

    public override IReadOnlyList<RelationKey> Alternatives { get; } = [s_anyOf, s_allOf];

    public override Relation? Read(IRelationKeys keys)
    {
        var field = keys.Field(s_field);
        var isAny = keys.Has(s_anyOf);
        if (isAny == keys.Has(s_allOf))
        {
            keys.Wrong("'requires' must have either 'anyOf' (at least one of the fields must be set) or 'allOf' (all of them must be set).");
            return null;
        }

        if (keys.Fields(isAny ? s_anyOf : s_allOf) is not { } others || field is null || RepeatedField.IsIn(keys, field, others))
        {
            return null;
        }

        var needed = others.Select(field => field.IsPresent);
        var names = Marks(others);
        return new Relation(
            Conditions.Any([Conditions.Not(field.IsPresent), isAny ? Conditions.Any(needed) : Conditions.All(needed)]),
            $"{Mark(field)} requires {(isAny ? ConstraintText.Or(names) : WordList.And(names))}.");
    }

    public override RuleValue? Restore(Expression condition)
    {
        var fields = ExpressionFacts.PathsRead(condition);
        var isAll = condition is BinaryExpression { Right: BinaryExpression { Operator: BinaryOperator.And } };
        return fields.Count < 2 ? null : Mapping((s_field, RuleValue.Of(fields[0])), (isAll ? s_allOf : s_anyOf, Names(fields.Skip(1))));
    }
}
