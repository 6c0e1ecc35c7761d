namespace FoxGen.Export;

/// <summary>Words of <c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsTool : ConstraintTool
{
    public override ConstraintKind Kind => UniqueItems.Facts;

    public override string Noun => "repeated items";

    public override string Words(PageWords words, Constraint constraint) => words.Of("no item twice", "不可重复");
}
