namespace FoxGen.Rules.Relations;

/// <summary>Fields that are needed, in some variants.</summary>
internal sealed class Require() : RelationKind("require", "These fields must be set; mostly used with 'variants'.", Requires.Diagnosed)
{
    private static readonly RelationKey s_fields = new("", "The fields.", RelationValue.Fields) { IsRequired = true, Noun = "require" };

    public override IReadOnlyList<RelationKey> Keys { get; } = [s_fields];

    public override Relation? Read(IRelationKeys keys) => keys.Fields(s_fields) is not { } needed ? null : new Relation(
        Conditions.All(needed.Select(field => field.IsPresent)),
        $"{WordList.And(Marks(needed))} {(needed.Count == 1 ? "is" : "are")} required.");

    public override RuleValue? Restore(Expression condition) => ExpressionFacts.PathsRead(condition) is { Count: > 0 } fields ? Names(fields) : null;
}
