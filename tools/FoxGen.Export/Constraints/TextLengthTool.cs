namespace FoxGen.Export;

/// <summary>Words of <c>minLength</c> and <c>maxLength</c>.</summary>
internal sealed class TextLengthTool : ConstraintTool
{
    public override ConstraintKind Kind => TextLength.Facts;

    public override string Noun => "length";

    public override string Words(PageWords words, Constraint constraint) => CountText.Of(((TextLength)constraint).Range) + words.Of(" characters", " 个字符");
}
