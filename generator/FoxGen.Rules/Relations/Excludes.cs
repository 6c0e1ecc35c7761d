namespace FoxGen.Rules.Relations;

/// <summary>A field cannot be combined with others.</summary>
internal sealed class Excludes() : RelationKind("excludes", "If a field is set, none of the others can be set.", new("FOX2002", "Fields cannot be combined"))
{
    private static readonly RelationKey s_field = new("field", "The field.", RelationValue.Field) { IsRequired = true, Noun = "the field" };
    private static readonly RelationKey s_fields = new("fields", "The fields that cannot be set with it.", RelationValue.Fields) { IsRequired = true };

    public override IReadOnlyList<RelationKey> Keys { get; } = [s_field, s_fields];

    public override Relation? Read(IRelationKeys keys)
    {
        var field = keys.Field(s_field);
        var others = keys.Fields(s_fields);
        return field is null || others is null || RepeatedField.IsIn(keys, field, others) ? null : new Relation(
            Conditions.Not(Conditions.All([field.IsPresent, Conditions.Any(others.Select(field => field.IsPresent))])),
            $"{Mark(field)} cannot be combined with {ConstraintText.Or(Marks(others))}.");
    }

    public override RuleValue? Restore(Expression condition) => ExpressionFacts.PathsRead(condition) is { Count: > 1 } fields
        ? Mapping((s_field, RuleValue.Of(fields[0])), (s_fields, Names(fields.Skip(1))))
        : null;
}
