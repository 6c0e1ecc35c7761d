namespace FoxGen.Export;

/// <summary>Words and comparison of <c>pattern</c>: whether another one takes less cannot be known, so it may.</summary>
internal sealed class TextPatternTool : ConstraintTool
{
    public override ConstraintKind Kind => TextPattern.Facts;

    public override string Noun => "pattern";

    public override string Words(PageWords words, Constraint constraint) => MarkdownText.Code(Show(constraint));

    public override string Show(Constraint constraint) => ((TextPattern)constraint).Pattern;
}
