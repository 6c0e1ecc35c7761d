using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountTool : ConstraintTool
{
    public override ConstraintKind Kind => ItemCount.Facts;

    public override string Noun => "count";

    public override IReadOnlyList<Key> EditorKeys =>
    [
        Optional("minItems", "Minimum number of items.", Count),
        Optional("maxItems", "Maximum number of items.", Count),
    ];

    public override string Words(IPageWords words, Constraint constraint) => BoundsText.Of(((ItemCount)constraint).Range) + words.Of(" items", " 项");

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => ConstraintChange.Of("count", "number of items", "item", old.Find<ItemCount>()?.Range, @new.Find<ItemCount>()?.Range);
}
