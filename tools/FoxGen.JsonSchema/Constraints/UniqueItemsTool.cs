using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsTool : ConstraintTool
{
    public override ConstraintKind Kind => UniqueItems.Facts;

    public override string Noun => "repeated items";

    public override IReadOnlyList<Key> EditorKeys => [Optional("uniqueItems", "true: no item twice.", Flag)];

    public override RuleValue? Keywords(Constraint constraint, ValueSchema schema) => HasPlainItems(schema) ? base.Keywords(constraint, schema) : null;

    public override string Words(IPageWords words, Constraint constraint) => words.Of("no item twice", "不可重复");

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => (old.Find<UniqueItems>(), @new.Find<UniqueItems>()) switch
    {
        (null, not null) => [new("items-unique", true, "equal items are now refused")],
        (not null, null) => [new("items-unique", false, "equal items are now taken")],
        _ => [],
    };

    /// <summary>Whether the items are of a kind whose equality JSON Schema sees as FoxGen does: objects may differ in a null.</summary>
    public static bool HasPlainItems(ValueSchema schema) => schema.Items?.Kind is not (ValueKind.Object or ValueKind.Union or ValueKind.Array or null);
}
