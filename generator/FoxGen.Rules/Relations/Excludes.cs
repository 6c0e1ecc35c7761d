namespace FoxGen.Rules.Relations;

/// <summary>A field does not go with others.</summary>
internal sealed class Excludes() : RelationKind("excludes", "With a field, none of the others may be there.", new("FOX2002", "Fields exclude each other"))
{
    private static readonly RelationKey s_field = new("field", "The field.", RelationValue.Field) { IsRequired = true, Noun = "the field" };
    private static readonly RelationKey s_fields = new("fields", "What it does not go with.", RelationValue.Fields) { IsRequired = true };

    public override IReadOnlyList<RelationKey> Keys { get; } = [s_field, s_fields];

    public override Relation? Read(IRelationKeys keys)
    {
        var field = keys.Field(s_field);
        var others = keys.Fields(s_fields);
        return field is null || others is null || RepeatedField.IsIn(keys, field, others) ? null : new Relation(
            Conditions.Not(Conditions.All([field.IsPresent, Conditions.Any(others.Select(field => field.IsPresent))])),
            $"{field.Name} does not go with {ConstraintText.Or(others.Select(other => other.Name))}.");
    }

    public override RuleValue? Restore(Expression condition) => ExpressionFacts.FieldsRead(condition) is { Count: > 1 } fields
        ? Mapping((s_field, RuleValue.Of(fields[0])), (s_fields, Names(fields.Skip(1))))
        : null;
}
