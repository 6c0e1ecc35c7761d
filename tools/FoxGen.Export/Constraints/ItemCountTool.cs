namespace FoxGen.Export;

/// <summary>Words of <c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountTool : ConstraintTool
{
    public override ConstraintKind Kind => ItemCount.Facts;

    public override string Noun => "count";

    public override string Words(PageWords words, Constraint constraint) => CountText.Of(((ItemCount)constraint).Range) + words.Of(" items", " 项");
}
