using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsTool : ConstraintTool
{
    public override ConstraintKind Kind => UniqueItems.Facts;

    public override string Noun => "duplicate items";

    public override IReadOnlyList<Key> EditorKeys => [Optional("uniqueItems", "true: duplicate items are not allowed.", Flag)];

    public override RuleValue? Keywords(Constraint constraint, ValueSchema schema) => HasPlainItems(schema) ? base.Keywords(constraint, schema) : null;

    public override string Words(IPageWords words, Constraint constraint) => words.Of("no duplicate items", "不允许重复项");

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => (old.Find<UniqueItems>(), @new.Find<UniqueItems>()) switch
    {
        (null, not null) => [new("items-unique", true, "duplicate items are now rejected")],
        (not null, null) => [new("items-unique", false, "duplicate items are now accepted")],
        _ => [],
    };

    /// <summary>Whether the items are of a kind whose equality JSON Schema sees as FoxGen does: objects may differ in a null.</summary>
    public static bool HasPlainItems(ValueSchema schema) => schema.Items?.Kind is not (ValueKind.Object or ValueKind.Union or ValueKind.Array or null);
}
